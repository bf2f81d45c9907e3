/** Signals that end the program while it asks, with the exit codes of the contract. */
const signals = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

export type Guard = {
  /** What takes the open prompt off the screen, where it can be taken off. */
  close: (() => void) | undefined;
  /** To be called when a prompt has ended. */
  release(): void;
};

/**
 * While a question is open the terminal is in raw mode and its cursor hidden. Whatever ends the program then, the terminal
 * is given back as it was, without the question. The exit code is set beforehand, since a closed standard input ends Node without
 * a word.
 */
export function guardTerminal(process: NodeJS.Process): Guard {
  const restore = () => {
    if (process.stdin.isTTY) process.stdin.setRawMode(false);
    if (process.stderr.isTTY) process.stderr.write('\x1b[?25h');
  };
  const guard: Guard = {
    close: undefined,
    release() {
      restore();
      process.stdin.pause();
    },
  };
  process.exitCode = signals.SIGINT;
  for (const [signal, code] of Object.entries(signals)) {
    process.on(signal, () => {
      // A line that was asked for stays where it is; what comes after it begins a new one.
      const before = guard.close ? '' : '\n';
      guard.close?.();
      // A prompt clears its lines as soon as nothing else runs.
      setImmediate(() => {
        restore();
        process.stderr.write(`${before}career: cancelled; nothing was saved\n`);
        // Nothing has been written to standard output yet, so ending at once cuts nothing off.
        process.exit(code);
      });
    });
  }
  return guard;
}

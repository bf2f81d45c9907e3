/** Signals that end the program while it asks, with the exit codes of the contract. */
const signals = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/**
 * While a question is open the terminal is in raw mode and its cursor hidden. Whatever ends the program then, the terminal
 * is given back as it was. The exit code is set beforehand, since a closed standard input ends Node without a word.
 * Returns what to call when a prompt has ended.
 */
export function guardTerminal(process: NodeJS.Process): () => void {
  const restore = () => {
    if (process.stdin.isTTY) process.stdin.setRawMode(false);
    if (process.stderr.isTTY) process.stderr.write('\x1b[?25h');
  };
  process.exitCode = signals.SIGINT;
  for (const [signal, code] of Object.entries(signals)) {
    process.on(signal, () => {
      restore();
      process.stderr.write('\ncareer: cancelled; nothing was saved\n');
      // Nothing has been written to standard output yet, so ending at once cuts nothing off.
      process.exit(code);
    });
  }
  return () => {
    restore();
    process.stdin.pause();
  };
}

/** What `run` prints to the console, as text: some libraries can only print. */
export function captured(run: () => void): string {
  const { log } = console;
  let text = '';
  console.log = (...words: unknown[]) => {
    text += `${words.join(' ')}\n`;
  };
  try {
    run();
  } finally {
    console.log = log;
  }
  return text;
}

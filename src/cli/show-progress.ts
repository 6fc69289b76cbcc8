export interface Progress {
  /** Shows the progress so far. */
  step: (words: string) => void;
  /** Shows the result, once. */
  end: (words: string) => void;
}

/**
 * Shows on the terminal that work goes on: on one line that changes, or where there is no terminal, now and
 * then.
 */
export function showProgress(what: string, output: NodeJS.WriteStream = process.stderr): Progress {
  const start = performance.now();
  const seconds = () => `${Math.round((performance.now() - start) / 1000)} s`;
  let last = '';
  let lastShown = start;
  const render = (words: string) => output.write(`\r\u001B[2K${what} ... ${words}`);
  const timer = output.isTTY
    ? setInterval(() => render([last, seconds()].filter(Boolean).join(', ')), 1000)
    : undefined;
  timer?.unref();
  output.write(output.isTTY ? `${what} ...` : `${what} ...\n`);
  return {
    step: (words) => {
      last = words;
      if (output.isTTY) render(words);
      else if (performance.now() - lastShown > 5000) {
        lastShown = performance.now();
        output.write(`${what} ... ${words}\n`);
      }
    },
    end: (words) => {
      clearInterval(timer);
      if (output.isTTY) render(`${words} (${seconds()})\n`);
      else output.write(`${what} ... ${words} (${seconds()})\n`);
    },
  };
}

export interface Progress {
  /** Says how far it is. */
  step: (words: string) => void;
  /** Says how it ended, once. */
  end: (words: string) => void;
}

/** Says on the terminal how long work goes on: on one line that changes, or where there is no terminal, now and then. */
export function showProgress(what: string, output: NodeJS.WriteStream = process.stderr): Progress {
  const start = performance.now();
  const seconds = () => `${Math.round((performance.now() - start) / 1000)} s`;
  let last = '';
  let told = start;
  const draw = (words: string) => output.write(`\r\u001B[2K${what} ... ${words}`);
  const timer = output.isTTY
    ? setInterval(() => draw([last, seconds()].filter(Boolean).join(', ')), 1000)
    : undefined;
  timer?.unref();
  output.write(output.isTTY ? `${what} ...` : `${what} ...\n`);
  return {
    step: (words) => {
      last = words;
      if (output.isTTY) draw(words);
      else if (performance.now() - told > 5000) {
        told = performance.now();
        output.write(`${what} ... ${words}\n`);
      }
    },
    end: (words) => {
      clearInterval(timer);
      if (output.isTTY) draw(`${words} (${seconds()})\n`);
      else output.write(`${what} ... ${words} (${seconds()})\n`);
    },
  };
}

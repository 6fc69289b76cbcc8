import { PassThrough } from 'node:stream';

/** Keys as a terminal sends them. */
export const keys = { enter: '\r', space: ' ', down: '\u001B[B', escape: '\u001B', interrupt: '\u0003' };

/** Somebody at a terminal: reads what is asked and types. */
interface Typist {
  terminal: { input: PassThrough; output: PassThrough };
  /** Waits until `words` are shown, then types. */
  at: (words: string, ...typed: string[]) => Promise<void>;
  /** All that was shown, without colours. */
  shown: () => string;
}

export function makeTypist(): Typist {
  const input = new PassThrough();
  const output = Object.assign(new PassThrough(), { columns: 100, rows: 40, isTTY: true });
  let text = '';
  let read = 0;
  output.on('data', (part: Buffer) => (text += part.toString()));
  const shown = () => withoutColours(text);
  return {
    terminal: { input, output },
    shown,
    at: async (words, ...typed) => {
      const place = await waitFor(() => shown().indexOf(words, read), `"${words}" was not shown:`, shown);
      read = place + words.length;
      for (const key of typed) {
        input.write(key);
        await new Promise((resolve) => setTimeout(resolve, 5));
      }
    },
  };
}

async function waitFor(find: () => number, failure: string, shown: () => string): Promise<number> {
  for (let tries = 0; tries < 1500; tries += 1) {
    const place = find();
    if (place !== -1) return place;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error(`${failure}\n${shown()}`);
}

/** Text without the escape sequences of ECMA-48 (colours, moves of the cursor). */
function withoutColours(text: string): string {
  return text.replaceAll(/\u001B\[[\d;?]*[A-Za-z]/g, '');
}

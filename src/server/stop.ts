import { type Settings, readSettings } from '#server/settings.ts';

/** Ends the program with words to whoever started it. */
export function stop(message: string): never {
  console.error(message);
  process.exit(1);
}

/**
 * The settings; where one is wrong, the program ends with how to fix it. A port after the command goes before `PORT`,
 * since a word there is written alike in every shell: `npm start 8080`.
 */
export function settingsOrStop(): Settings {
  try {
    const [port] = process.argv.slice(2);
    return readSettings(port === undefined ? process.env : { ...process.env, PORT: port });
  } catch (error) {
    return stop(error instanceof Error ? error.message : String(error));
  }
}

/** The message where another program listens already. */
export const takenPort = (port: number): string =>
  `Port ${port} is taken: the site is running already in another terminal, or another program uses that port. Stop that one (Ctrl+C), or write another port after the command: npm start ${port < 65_000 ? port + 10 : 4331}`;

import { type Settings, readSettings } from '#server/settings.ts';

/** Ends the program with words to whoever started it. */
export function stop(message: string): never {
  console.error(message);
  process.exit(1);
}

/** The settings; where one is wrong, the program ends with what is to be mended. */
export function settingsOrStop(): Settings {
  try {
    return readSettings();
  } catch (error) {
    return stop(error instanceof Error ? error.message : String(error));
  }
}

/** What is told where another program listens already. */
export const takenPort = (port: number): string =>
  `Port ${port} is taken: the site is running already in another terminal, or another program uses that port. Stop that one (Ctrl+C), or give this one another port: set PORT to ${port + 10} first.`;

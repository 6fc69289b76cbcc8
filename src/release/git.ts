import { spawn } from 'node:child_process';

export interface GitAnswer {
  isDone: boolean;
  /** What git said, without the last line end. */
  says: string;
  /** What it complained of. */
  complains: string;
}

export type Git = (...words: readonly string[]) => Promise<GitAnswer>;

/** Milliseconds after which a git command counts as stuck: a network that swallows everything. */
const patience = 180_000;

/** Runs git in a folder. It answers in English, so that its complaints can be told apart. */
export function gitIn(folder: string, environment: NodeJS.ProcessEnv = process.env): Git {
  const asks = process.stdin.isTTY ? {} : { GIT_TERMINAL_PROMPT: '0' };
  const env = { ...environment, ...asks, LC_ALL: 'C', LANGUAGE: 'C' };
  return (...words) =>
    new Promise((resolve) => {
      const child = spawn('git', words, { cwd: folder, env, timeout: patience });
      const said: Buffer[] = [];
      const complaints: Buffer[] = [];
      child.stdout.on('data', (part: Buffer) => said.push(part));
      child.stderr.on('data', (part: Buffer) => complaints.push(part));
      child.once('error', (error) => resolve({ isDone: false, says: '', complains: error.message }));
      child.once('close', (code, signal) => {
        const complains = Buffer.concat(complaints).toString().trim();
        resolve({
          isDone: code === 0,
          says: Buffer.concat(said).toString().replace(/\n$/, ''),
          complains:
            signal === null ? complains : `${complains}\nno answer within ${patience / 1000} seconds`,
        });
      });
    });
}

/**
 * What git says to a command that has to work.
 * @throws {Error} with git's own words, where it does not
 */
export async function ask(git: Git, ...words: readonly string[]): Promise<string> {
  const { isDone, says, complains } = await git(...words);
  if (isDone) return says;
  throw new Error(`git ${words.join(' ')} did not work: ${complains}`);
}

/** Names in an answer that sets a zero byte after each. */
export function namesIn(says: string): string[] {
  return says.split('\0').filter((name) => name !== '');
}

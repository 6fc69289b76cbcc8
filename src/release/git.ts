import { spawn } from 'node:child_process';

interface GitResult {
  isDone: boolean;
  /** Without the last line end. */
  stdout: string;
  stderr: string;
}

export type Git = (...args: readonly string[]) => Promise<GitResult>;

/** Milliseconds after which a git command counts as stuck: a network that swallows everything. */
const timeout = 180_000;

/** Runs git in a folder. Its output is in English, so that errors can be recognised. */
export function gitIn(folder: string, environment: NodeJS.ProcessEnv = process.env): Git {
  const prompt = process.stdin.isTTY ? {} : { GIT_TERMINAL_PROMPT: '0' };
  const env = { ...environment, ...prompt, LC_ALL: 'C', LANGUAGE: 'C' };
  return (...args) =>
    new Promise((resolve) => {
      const child = spawn('git', args, { cwd: folder, env, timeout });
      const stdout: Buffer[] = [];
      const stderr: Buffer[] = [];
      child.stdout.on('data', (part: Buffer) => stdout.push(part));
      child.stderr.on('data', (part: Buffer) => stderr.push(part));
      child.once('error', (error) => resolve({ isDone: false, stdout: '', stderr: error.message }));
      child.once('close', (code, signal) => {
        const errors = Buffer.concat(stderr).toString().trim();
        resolve({
          isDone: code === 0,
          stdout: Buffer.concat(stdout).toString().replace(/\n$/, ''),
          stderr: signal === null ? errors : `${errors}\nno answer within ${timeout / 1000} seconds`,
        });
      });
    });
}

/**
 * What git prints for a command that has to work.
 * @throws {Error} with git's own words, where it does not
 */
export async function gitOutput(git: Git, ...args: readonly string[]): Promise<string> {
  const { isDone, stdout, stderr } = await git(...args);
  if (isDone) return stdout;
  throw new Error(`git ${args.join(' ')} did not work: ${stderr}`);
}

/** The names in an output that sets a zero byte after each. */
export function namesIn(output: string): string[] {
  return output.split('\0').filter((name) => name !== '');
}

import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { didYouMean } from '#lib/suggest.ts';
import { exportAll, importFile } from '#moderation/archive.ts';
import { backup, restore } from '#moderation/backups.ts';
import { CommandError, UsageError } from '#moderation/command-error.ts';
import { deciding, erase, reply } from '#moderation/decide.ts';
import { list, show } from '#moderation/list-comments.ts';
import { move } from '#moderation/move-comments.ts';
import type { CommandArguments, Run, Dependencies } from '#moderation/command.ts';

type Flag = 'json' | 'yes' | 'pending';

interface Command {
  usage: string;
  about: string;
  flags: readonly Flag[];
  run: Run;
}

const desk: Run = async (_, dependencies) => {
  dependencies.print(`The desk, good for one sign-in: ${await dependencies.makeSignInLink()}`);
  return undefined;
};

const command = (usage: string, about: string, run: Run, ...flags: Flag[]): Command => ({
  usage,
  about,
  flags,
  run,
});

const commands: Readonly<Record<string, Command>> = {
  list: command('list [pending|spam|published|rejected] [--json]', 'what is there', list, 'json'),
  show: command('show ID [--json]', 'one comment, whole', show, 'json'),
  approve: command('approve ID', 'publish it', deciding('approve')),
  reply: command('reply ID "words"', 'publish your reply, and what it answers', reply),
  reject: command('reject ID', 'set it aside; it is erased after 30 days', deciding('reject')),
  spam: command('spam ID', 'mark it as spam; it is erased after 30 days', deciding('spam')),
  erase: command('erase ID --yes', 'take it out for good', erase, 'yes'),
  move: command('move /old/ /new/', 'after a page got a new address', move),
  desk: command('desk', 'an address that signs you in to the desk, once', desk),
  export: command('export [FILE]', 'all comments as JSON', exportAll),
  import: command('import FILE [--pending]', 'from such a file', importFile, 'pending'),
  backup: command('backup [FILE]', 'the whole store in one checked file', backup),
  restore: command('restore FILE', 'put a backup back; the store before is kept', restore),
};

/** What makes sense before there is a store. All others would find an empty one, or save it as a backup. */
const beginners: ReadonlySet<string> = new Set(['desk', 'import', 'restore']);

/**
 * Runs what was written after `npm run comments --`.
 * @returns the exit code: 0 where all went well, 1 where not, 2 where the line makes no sense
 */
export async function runCommand(line: readonly string[], dependencies: Dependencies): Promise<number> {
  const [verb, ...rest] = line;
  if (verb === undefined || verb === 'help' || verb === '--help') {
    dependencies.print(usage());
    return 0;
  }
  const found = Object.hasOwn(commands, verb) ? commands[verb] : undefined;
  if (found === undefined) {
    dependencies.printError(
      `"${verb}" is not known.${didYouMean(verb, Object.keys(commands))}\n\n${usage()}`,
    );
    return 2;
  }
  const parsed = parseArguments(rest, found);
  if (typeof parsed === 'string') {
    dependencies.printError(parsed);
    return 2;
  }
  const { storeFile } = dependencies;
  if (!beginners.has(verb) && storeFile !== undefined && !existsSync(storeFile)) {
    dependencies.printError(
      `There is no store of comments at ${storeFile}. The site makes it when it first starts; DATA_DIR names another folder.`,
    );
    return 1;
  }
  try {
    return (await found.run(parsed, dependencies)) ?? 0;
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    dependencies.printError(error.message);
    return error instanceof UsageError ? 2 : 1;
  }
}

/** The argument, or what is wrong with it. */
function parseArguments(rest: readonly string[], { usage: way, flags }: Command): CommandArguments | string {
  const none = { json: false, yes: false, pending: false };
  // Words such as "-5 degrees" are no flags.
  if (flags.length === 0) return { ...none, words: rest };
  const isFlag = { type: 'boolean' } as const;
  try {
    const { values, positionals } = parseArgs({
      args: [...rest],
      allowPositionals: true,
      options: { json: isFlag, yes: isFlag, pending: isFlag },
    });
    const stranger = (Object.keys(values) as Flag[]).find((flag) => !flags.includes(flag));
    if (stranger !== undefined) throw new CommandError(`--${stranger} means nothing here.`);
    return { ...none, ...values, words: positionals };
  } catch (error) {
    return `${(error as Error).message.split('. ')[0]}\nWrite it so: npm run comments -- ${way}`;
  }
}

function usage(): string {
  const all = Object.values(commands);
  const width = Math.max(...all.map(({ usage: way }) => (way.length > 46 ? 0 : way.length)));
  const lines = all.map(({ usage: way, about }) =>
    way.length > width ? `  ${way}\n  ${' '.repeat(width)}  ${about}` : `  ${way.padEnd(width)}  ${about}`,
  );
  return [
    'npm run comments -- ...',
    ...lines,
    '',
    'An ID may be shortened as long as it is clear which comment is meant.',
  ].join('\n');
}

import { existsSync } from 'node:fs';
import { checkFolder, checkPrivacy, checkSecret } from '#moderation/doctor/check-folder.ts';
import { checkClock, checkCounts, checkData, checkPages } from '#moderation/doctor/check-store.ts';
import { type Finding, bad, good, watch } from '#moderation/doctor/finding.ts';
import type { CommentedSite, Run, Tools } from '#moderation/tools.ts';

const signs = { good: 'ok   ', watch: 'LOOK ', bad: 'BAD  ' } as const;

/** Looks after everything that comments rest on. The exit code is 1 where something is bad. */
export const doctor: Run = async ({ json }, tools) => {
  const findings = await examine(tools);
  const isWell = findings.every(({ state }) => state !== 'bad');
  if (json) tools.say(JSON.stringify({ isWell, findings }, null, 2));
  else {
    for (const { state, words } of findings) tools.say(`${signs[state]}${words}`);
    tools.say(closing(findings));
  }
  return isWell ? undefined : 1;
};

export async function examine(tools: Tools): Promise<Finding[]> {
  const { dataDir, environment, storeFile } = tools;
  const outDir = environment['OUT_DIR'] || 'dist';
  const site = siteOf(tools);
  return [
    ...(site instanceof Error ? [watch('site', site.message)] : []),
    ...checkFolder(dataDir, outDir),
    checkSecret(dataDir, environment['COMMENTS_SECRET']),
    ...(storeFile === undefined ? [] : checkPrivacy(storeFile)),
    ...(await checkStore(tools, site instanceof Error ? undefined : site)),
    ...checkSettings(tools),
  ];
}

async function checkStore(tools: Tools, site: CommentedSite | undefined): Promise<Finding[]> {
  const { storeFile } = tools;
  if (storeFile !== undefined && !existsSync(storeFile))
    return [
      watch(
        'store',
        `There is no ${storeFile} yet. It is made when the site first starts; is DATA_DIR right?`,
      ),
    ];
  try {
    const store = await tools.store();
    return [
      ...(await checkData(store)),
      ...(await checkCounts(store, tools.now(), hasMail(tools.environment))),
      ...(await checkPages(store, site?.pages)),
      await checkClock(store, tools.now()),
    ];
  } catch (error) {
    return [bad('store', error instanceof Error ? error.message : String(error))];
  }
}

function checkSettings({ environment, settingsTrouble }: Tools): Finding[] {
  if (settingsTrouble !== undefined) return [bad('settings', settingsTrouble)];
  if (hasMail(environment)) return [good('mail', 'Mail about new comments is set up.')];
  const missing = ['SMTP_URL', 'OWNER_EMAIL'].filter((name) => !environment[name]);
  return [
    watch(
      'mail',
      `No mail is set up (${missing.join(' and ')} not given), so new comments are seen only at the desk. docs/comments.md says how.`,
    ),
  ];
}

const hasMail = (environment: NodeJS.ProcessEnv) =>
  Boolean(environment['SMTP_URL']) && Boolean(environment['OWNER_EMAIL']);

function siteOf({ site }: Tools): CommentedSite | Error {
  try {
    return site();
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function closing(findings: readonly Finding[]): string {
  const count = (state: Finding['state']) => findings.filter((finding) => finding.state === state).length;
  if (count('bad') > 0) return '\nSomething is wrong: see the lines that begin with BAD.';
  return count('watch') > 0
    ? '\nAll works. See the lines that begin with LOOK when you have time.'
    : '\nAll is well.';
}

import { existsSync } from 'node:fs';
import { basename } from 'node:path';
import { historyPath, lookPath } from '#lib/server-paths.ts';
import { formatInstant } from '#lib/dates.ts';
import { fileOfPage, readPageFile } from '#publishing/page-files.ts';
import { allReleases, currentRelease, releaseFolder, storedReleases } from '#publishing/release-folders.ts';
import { readRecord } from '#release/desk/release-record.ts';
import { htmlResponse } from '#server/responses.ts';
import { hasPermission } from '#lib/desk/member.ts';
import type { DeskHandler } from '#server/desk/desk-route.ts';
import type { PublishDesk } from '#server/desk/publish/publish-desk.ts';
import { runningWords } from '#server/desk/publish/run-words.ts';
import { begin, noteEnd, noticeOf, nothingHere, showing } from '#server/desk/publish/show-publish.ts';
import type { HistoryRelease } from '#view-models/publish-screens.ts';

const day = 24 * 60 * 60_000;

/** The last ten releases, each with the button that goes back to it. */
export const showHistory: DeskHandler = async (incoming, context) => {
  const { publishing, facts, signer } = context;
  if (publishing === undefined) return nothingHere();
  const last = publishing.last();
  const isRunning = last?.state === 'running';
  const { summary, lines } = publishing.unpublished();
  const mayGoBack =
    hasPermission(incoming.member, 'publish') && !isRunning && publishing.unavailable === undefined;
  const current = basename(currentRelease(publishing.options.outDir));
  const html = await context.render('history', {
    message: noticeOf(incoming.url),
    running: isRunning ? runningWords(last.run, facts.timeZone) : undefined,
    drafts: { summary, lines },
    releases: releasesOf(publishing, facts.timeZone, (to) =>
      mayGoBack ? signer.sign('back', { to, base: current }, day) : undefined,
    ),
  });
  return showing(html, isRunning);
};

/** Goes back to the release that the button names, as long as visitors see what they saw when it was shown. */
export const goBack: DeskHandler = (incoming, context) =>
  begin(incoming, context, historyPath, (publishing, by) => {
    const claims = context.signer.read('back', incoming.form?.get('token'));
    if (claims === undefined) return 'old';
    if (claims['base'] !== basename(currentRelease(publishing.options.outDir))) return 'changed';
    return publishing.begin({ kind: 'back', by, to: String(claims['to']) }, noteEnd(context));
  });

/** A page as it was in an earlier release, for whoever is signed in. Only pages: what they load is served as ever. */
export const lookAtRelease: DeskHandler = (incoming, context) =>
  Promise.resolve(pageOf(incoming.url.pathname.slice(lookPath.length), context.publishing));

function pageOf(address: string, publishing: PublishDesk | undefined): Response {
  const [, id = '', path = ''] = /^([\d\-a-f]+)(\/(?:[a-z0-9-]+\/)*)$/.exec(address) ?? [];
  const release = publishing && releaseFolder(publishing.options.outDir, id);
  if (release === undefined || path === '') return nothingHere();
  const html = readPageFile(release, path);
  return html === undefined ? nothingHere() : htmlResponse(html);
}

function releasesOf(
  { options: { outDir } }: PublishDesk,
  timeZone: string,
  tokenFor: (id: string) => string | undefined,
): HistoryRelease[] {
  const current = currentRelease(outDir);
  const folders = allReleases(outDir).slice(0, storedReleases);
  const records = new Map(folders.map((folder) => [folder, readRecord(folder)]));
  const place = folders.indexOf(current);
  const before = folders.slice(place + 1).find((folder) => records.get(folder) !== undefined);
  const isNoted = records.get(current) !== undefined;
  return folders.map((folder): HistoryRelease => {
    const [id, record] = [basename(folder), records.get(folder)];
    const isCurrent = folder === current;
    const target = isCurrent ? before : folder;
    const canGoBack = isNoted && record !== undefined && target !== undefined;
    return {
      ...{ id, isCurrent, by: record?.by },
      when: formatInstant(record?.published ?? builtAt(id), timeZone),
      changes: record && { summary: record.summary, lines: record.lines },
      pages: (record?.pages ?? [])
        .filter(({ path }) => existsSync(fileOfPage(folder, path)))
        .map(({ title, path }) => ({ title, was: `${lookPath}${id}${path}`, now: path })),
      token: canGoBack ? tokenFor(basename(target)) : undefined,
      isTakeBack: isCurrent,
    };
  });
}

/** Ids of releases begin with their time, to the millisecond, in UTC. */
function builtAt(id: string): number {
  const [, ...parts] = /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)/.exec(id) ?? [];
  const [year = 1970, month = 1, date = 1, hour = 0, minute = 0, second = 0] = parts.map(Number);
  return Date.UTC(year, month - 1, date, hour, minute, second);
}

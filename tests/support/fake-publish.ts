import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkContent } from '#check/check-content.ts';
import { prepareBuildFolder } from '#publishing/release-folders.ts';
import type { PublishDependencies } from '#release/desk/publish-steps.ts';

export const fakeProgram = 'this-program';

/** The phone in a folder of content. */
export const phoneOf = (content: string) =>
  /^phone: ["']?([\d-]+)/m.exec(readFileSync(join(content, 'practice.yaml'), 'utf8'))?.[1] ?? '';

/** Stands in for the slow parts: a site that shows the phone of the content that it was built from. */
export function fakeDependencies(
  { outDir, contentDir }: { outDir: string; contentDir: string },
  changes: Partial<PublishDependencies> = {},
): PublishDependencies & { done: string[] } {
  const done: string[] = [];
  const stand = (name: string) => () => {
    done.push(name);
    return Promise.resolve();
  };
  return {
    ...{ outDir, contentDir, program: fakeProgram, done },
    check: (files) => checkContent(files).problems,
    build: (content) => {
      buildFrom(outDir, content);
      return stand('build')();
    },
    ...{ test: stand('test'), commit: stand('commit'), send: stand('send') },
    ...changes,
  };
}

/** Builds a site that shows the phone of the content, and nothing else. */
export function buildFrom(outDir: string, content: string): void {
  const built = prepareBuildFolder(outDir);
  for (const part of ['client', 'server']) mkdirSync(join(built, part), { recursive: true });
  writeFileSync(join(built, 'client', 'phone.txt'), phoneOf(content));
  writeFileSync(join(built, 'client', 'index.html'), `<p>${phoneOf(content)}</p>`);
}

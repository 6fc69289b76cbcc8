import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { type HTMLElement, parse } from 'node-html-parser';
import { vi } from 'vitest';
import { type PracticeFacts, statePractice } from './makers.ts';

/** What a component is given: each part may be left out. */
export interface Given {
  props?: Record<string, unknown>;
  /** HTML for each slot; `default` is the one without a name. */
  slots?: Record<string, string>;
  locals?: App.Locals;
  /** Address of the page that the component stands on. */
  path?: string;
}

/** What a visitor's browser is handed for one component, as a tree. */
export async function renderToFragment(
  Component: AstroComponentFactory,
  { props = {}, slots = {}, locals = {}, path = '/' }: Given = {},
): Promise<HTMLElement> {
  const container = await AstroContainer.create();
  const request = new Request(new URL(path, 'http://localhost'));
  return parse(await container.renderToString(Component, { props, slots, locals, request }));
}

/**
 * The same in a practice whose practice.yaml holds `facts` beside what every practice must state. `load`
 * imports the component, so that it reads these facts and not the ones of an earlier test.
 */
export async function renderInPractice(
  facts: PracticeFacts,
  load: () => Promise<{ default: AstroComponentFactory }>,
  given: Given = {},
): Promise<HTMLElement> {
  const folder = mkdtempSync(join(tmpdir(), 'practice-'));
  writeFileSync(join(folder, 'practice.yaml'), JSON.stringify(statePractice(facts)));
  vi.stubEnv('CONTENT_DIR', folder);
  vi.resetModules();
  try {
    return await renderToFragment((await load()).default, given);
  } finally {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  }
}

/** The words of an element as they are read, each run of white space as one space. */
export function wordsOf(element: HTMLElement | null | undefined): string | undefined {
  return element?.textContent.replaceAll(/\s+/g, ' ').trim();
}

/** What a screen reader calls an element that names itself with `aria-label` or `aria-labelledby`. */
export function nameOf(element: HTMLElement | null | undefined, page: HTMLElement): string | undefined {
  const label = element?.getAttribute('aria-label');
  if (label !== undefined) return label;
  const id = element?.getAttribute('aria-labelledby');
  return id === undefined ? undefined : wordsOf(page.getElementById(id));
}

/** The words of every element that fits, in their order. */
export function allWords(page: HTMLElement, selector: string): (string | undefined)[] {
  return page.querySelectorAll(selector).map(wordsOf);
}

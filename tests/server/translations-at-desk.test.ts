import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { loadContent } from '#check/load-content.ts';
import { translationsBehind } from '#check/translated-files.ts';
import { type CommentServer, openCommentServer, screenOf } from '../support/comment-server.ts';
import { signIn } from '../support/comment-steps.ts';
import type { TranslationForm, TranslationsScreen } from '#view-models/desk-screens.ts';

const file = 'content/es/pages/contact.mdx';
const address = `/desk/translations/?file=${encodeURIComponent(file)}`;
let server: CommentServer;
let content: string;
let cookie: string;
beforeEach(async () => {
  content = mkdtempSync(join(tmpdir(), 'translations-content-'));
  cpSync('content', content, { recursive: true });
  process.env['CONTENT_DIR'] = content;
  server = await openCommentServer();
  ({ cookie } = await signIn(server));
});
afterEach(async () => {
  delete process.env['CONTENT_DIR'];
  await server.close();
  rmSync(content, { recursive: true });
});

const read = (path = 'es/pages/contact.mdx') => readFileSync(join(content, path), 'utf8');
const write = (text: string, path: string) => writeFileSync(join(content, path), text);
const show = async (path: string) =>
  screenOf(await server.ask(path, { headers: { cookie } })) as unknown as TranslationsScreen;
async function open(): Promise<TranslationForm> {
  const { form } = await show(address);
  if (form === undefined) throw new Error('The form is not there.');
  return form;
}
const save = (fields: Record<string, string>) =>
  server.ask('/desk/translations/', {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: server.url, cookie },
    body: new URLSearchParams({ file, ...fields }).toString(),
  });
const changeOriginal = () =>
  write(read('pages/contact.mdx').replace(/^title: .*$/m, 'title: "Reach us"'), 'pages/contact.mdx');

describe('translations at the desk', () => {
  test('the list says which there are, which are behind, and what is not translated', async () => {
    changeOriginal();
    const { translated, untranslated } = await show('/desk/translations/');
    expect(translated.find(({ title }) => title === 'Reach us')).toEqual({
      ...{ title: 'Reach us', path: address, state: 'behind' },
    });
    expect(translated.filter(({ state }) => state === 'current').length).toBeGreaterThan(4);
    expect(untranslated.length).toBeGreaterThan(10);
  });

  test('a word changes on its line alone, and stays bound to the same original', async () => {
    const before = read();
    const { base, text } = await open();
    const answer = await save({
      base,
      text: text.replace('Contacto', 'Contáctenos').replaceAll('\n', '\r\n'),
    });
    expect(answer.headers['location']).toBe(`${address}&done=saved`);
    expect(read()).toBe(before.replace('Contacto', 'Contáctenos'));
    expect(read()).not.toBe(before);
  });

  test('nothing is written where nothing was changed', async () => {
    const { base, text } = await open();
    expect((await save({ base, text })).headers['location']).toBe(`${address}&done=nothing`);
  });

  test('one that is behind is current once somebody says so', async () => {
    changeOriginal();
    const { base, text, state } = await open();
    expect(state).toBe('behind');
    await save({ base, text, current: 'on' });
    expect((await open()).state).toBe('current');
    expect(translationsBehind(loadContent(content))).toEqual([]);
  });

  test('a fact that differs is refused in the words of the check, with all that was typed', async () => {
    const before = read();
    const { base, text } = await open();
    const typed = text.replace(/^menu: top$/m, 'menu: foot');
    expect(typed).not.toBe(text);
    const answer = await save({ base, text: typed });
    expect(answer.status).toBe(422);
    const { form } = screenOf(answer) as unknown as TranslationsScreen;
    expect(form?.errors.join()).toContain('A translation has the facts of its original');
    expect(form?.text).toBe(typed);
    expect(read()).toBe(before);
  });

  test('the words of the practice and the signs by part of the body are changed beside their originals', async () => {
    const lists = [
      [
        'es/practice.yaml',
        'description: Therapeutic massage',
        'Masaje terapéutico,',
        'Masajes terapéuticos,',
      ],
      ['es/body-areas.yaml', 'a headache is sudden', 'o el peor de su vida', 'o el peor que ha tenido'],
    ] as const;
    for (const [path, english, from, to] of lists) {
      const before = read(path);
      const ask = { file: `content/${path}` };
      const { form } = await show(`/desk/translations/?file=${encodeURIComponent(ask.file)}`);
      expect(form?.state, path).toBe('current');
      expect(form?.original).toContain(english);
      expect(form?.original).not.toContain('517-898-2899');
      const text = form?.text.replace(from, to) ?? '';
      const wrong = await save({ ...ask, base: form?.base ?? '', text: `${text}\nnose: x` });
      expect(wrong.status).toBe(422);
      expect((screenOf(wrong) as unknown as TranslationsScreen).form?.errors.join()).toContain('nose');
      expect(read(path)).toBe(before);
      await save({ ...ask, base: form?.base ?? '', text });
      expect(read(path)).toBe(before.replace(from, to));
    }
  });

  test('the words of the practice are behind once their original changes, until somebody says that they have it', async () => {
    write(
      read('practice.yaml').replace('  title: Massage therapist', '  title: Massage practitioner'),
      'practice.yaml',
    );
    const ask = { file: 'content/es/practice.yaml' };
    const at = `/desk/translations/?file=${encodeURIComponent(ask.file)}`;
    const { form } = await show(at);
    expect(form?.state).toBe('behind');
    await save({ ...ask, base: form?.base ?? '', text: form?.text ?? '', current: 'on' });
    expect((await show(at)).form?.state).toBe('current');
    expect(translationsBehind(loadContent(content))).toEqual([]);
  });

  test('a mistyped name of a field is refused with that name, its line and what was meant', async () => {
    const { base, text } = await open();
    const answer = await save({ base, text: text.replace(/^summary:/m, 'sumary:') });
    const { form } = screenOf(answer) as unknown as TranslationsScreen;
    const line = text.split('\n').findIndex((it) => it.startsWith('summary:')) + 1;
    expect(form?.errors.join('\n')).toMatch(
      new RegExp(`es/pages/contact\\.mdx, line ${line}: .*sumary.*summary`),
    );
  });

  test.each(['pages/contact.mdx', 'es/pages/contact.mdx'])(
    'a form that began before %s was changed comes back and overwrites nothing',
    async (changed) => {
      const { base, text } = await open();
      write(read(changed).replace(/^title: .*$/m, 'title: "Otro"'), changed);
      const before = read();
      const answer = await save({ base, text: `${text}\n\nMás.` });
      expect(answer.status).toBe(409);
      const { form } = screenOf(answer) as unknown as TranslationsScreen;
      expect(form?.text.endsWith('Más.')).toBe(true);
      expect(form?.now).toBe(before.trim());
      expect(read()).toBe(before);
    },
  );

  test.each([
    'content/practice.yaml',
    'content/pages/contact.mdx',
    'content/es/../../etc/passwd',
    'content/es/pages/none.mdx',
  ])('no other file is shown or written: %s', async (other) => {
    const answer = await save({ file: other, base: '', text: 'x' });
    expect(answer.status).toBe(409);
    const { form } = await show(`/desk/translations/?file=${encodeURIComponent(other)}`);
    expect(form).toBeUndefined();
  });
});

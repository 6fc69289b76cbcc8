import { expect } from 'vitest';
import { type OpenEditor, giveAddress, heldText } from './open-editor.ts';
import { rollTo } from './roll-to.ts';
import { endOf } from './type-text.ts';

/** Sentences begin with what editors like to take for markup: one letter, a digit, a sign. */
const typed = [
  'I work slowly, and I ask first.',
  'A hand is warm.',
  '5 minutes are enough.',
  '$ 5 only, or #1 of 2.',
  'Not {yet}, if < 5.',
  'Ask *before* you _come_.',
  '1. is no list here.',
  'Call "us" | or write.',
];

/** A page, and the address of its form. */
interface PageFile {
  file: string;
  hash: string;
}

/**
 * Works with the editor as an owner does, by a row of random numbers, and keeps account of what each file must
 * hold. Every step ends with a comparison of all files.
 */
export class OwnerJourney {
  #editor: OpenEditor;
  #next: () => number;
  #expected: Map<string, string>;
  readonly steps: string[] = [];

  constructor(editor: OpenEditor, next: () => number) {
    this.#editor = editor;
    this.#next = next;
    this.#expected = editor.files();
    editor.page.on('dialog', (dialog) => void dialog.accept());
  }

  /** One random thing that an owner does. */
  async step(): Promise<void> {
    const kinds = [this.#type, this.#type, this.#type, this.#title, this.#phone, this.#leave, this.#move];
    await this.#pick(kinds).call(this);
    expect(this.#editor.problems()).toEqual([]);
    const files = this.#editor.files();
    expect([...files.keys()], this.steps.join('\n')).toEqual([...this.#expected.keys()].toSorted());
    for (const [file, text] of this.#expected) expect(files.get(file), this.steps.join('\n')).toBe(text);
  }

  #pick<Item>(items: readonly Item[]): Item {
    return items[Math.floor(this.#next() * items.length)] as Item;
  }

  #pages(): PageFile[] {
    return [...this.#expected.keys()]
      .filter((file) => /^(conditions|therapies)\/.*\.mdx$/.test(file))
      .map((file) => ({ file, hash: hashOf(file) }));
  }

  /** Types behind a sentence of a text by real keys, and saves. */
  async #type(): Promise<void> {
    await this.#typeInto(this.#pick(this.#pages()));
    await this.#save();
  }

  async #typeInto({ file, hash }: PageFile): Promise<void> {
    const { page, open } = this.#editor;
    const text = this.#expected.get(file) ?? '';
    const body = text.slice(text.indexOf('\n---\n'));
    const sentence = this.#pick(body.match(/^[A-Z][A-Za-z ,]+\.$/gm) ?? []);
    const words = this.#pick(typed);
    this.steps.push(`${file}: behind "${sentence}" type "${words}"`);
    await open(hash);
    const shown = page
      .locator('[data-key-path="body"] [data-lexical-text]')
      .getByText(sentence, { exact: true });
    await endOf(page, await rollTo(page, shown));
    await page.keyboard.type(` ${words}`);
    const written = asWritten(words);
    await expect.poll(() => heldText(page), { timeout: 15_000 }).toContain(`${sentence} ${written}`);
    this.#set(
      file,
      text.replace(`\n${sentence}\n`, () => `\n${sentence} ${written}\n`),
    );
  }

  async #title(): Promise<void> {
    const { file, hash } = this.#pick(this.#pages());
    const text = this.#expected.get(file) ?? '';
    const title = `Pain ${Math.floor(this.#next() * 1e6)}`;
    this.steps.push(`${file}: title "${title}"`);
    await this.#editor.open(hash);
    await this.#editor.page.getByRole('textbox', { name: 'Title', exact: true }).fill(title);
    await this.#save();
    this.#set(file, text.replace(/^title: .*$/m, `title: ${title}`));
  }

  async #phone(): Promise<void> {
    const file = 'practice.yaml';
    const phone = `517-555-01${String(Math.floor(this.#next() * 100)).padStart(2, '0')}`;
    const text = this.#expected.get(file) ?? '';
    if (text.includes(phone)) return;
    this.steps.push(`phone ${phone}`);
    await this.#editor.open('#/collections/_singletons/entries/practice');
    await this.#editor.page.getByRole('textbox', { name: 'Phone', exact: true }).fill(phone);
    await this.#save();
    this.#set(file, text.replace(/^phone: .*$/m, `phone: '${phone}'`));
  }

  /** Leaves in the middle of it, comes back, and takes what the editor offers. */
  async #leave(): Promise<void> {
    const { page } = this.#editor;
    const place = this.#pick(this.#pages());
    await this.#typeInto(place);
    this.steps.push('leave, come back, restore');
    await page.getByRole('button', { name: /Cancel Editing/ }).click();
    await page.getByRole('textbox', { name: 'Title', exact: true }).waitFor({ state: 'detached' });
    await page.evaluate((hash) => (window.location.hash = hash), place.hash);
    await page.getByRole('alertdialog').getByRole('button', { name: 'Restore' }).click();
    await this.#save();
  }

  async #move(): Promise<void> {
    const { file, hash } = this.#pick(this.#pages().filter((one) => one.file.startsWith('conditions/')));
    const [from, to] = [nameOf(file), `pain-${Math.floor(this.#next() * 1e6)}`];
    this.steps.push(`${file}: address ${to}`);
    const { page, open, files } = this.#editor;
    await open(hash);
    await giveAddress(page, to);
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect.poll(() => files().has(`conditions/${to}.mdx`), { timeout: 15_000 }).toBe(true);
    await page.waitForURL(new RegExp(`entries/${to}$`));
    await page.getByRole('textbox', { name: 'Title', exact: true }).waitFor();
    const text = this.#expected.get(file) ?? '';
    this.#expected.delete(file);
    this.#set(`conditions/${to}.mdx`, text);
    const name = new RegExp(String.raw`(?<![\w-])${from}(?![\w-])`, 'g');
    for (const [other, words] of this.#expected)
      if (/\.(mdx|yaml)$/.test(other)) this.#set(other, words.replaceAll(name, to));
    const redirects = this.#expected.get('redirects.yaml') ?? '';
    const isDraft = /^draft: true$/m.test(text);
    const added = `- from: /conditions/${from}/\n  to: /conditions/${to}/\n`;
    if (!isDraft) this.#set('redirects.yaml', redirects + added);
  }

  async #save(): Promise<void> {
    expect(await this.#editor.save(), this.steps.join('\n')).toBe('saved');
  }

  #set(file: string, text: string): void {
    this.#expected.set(file, text);
  }
}

const nameOf = (file: string) => file.split('/').at(-1)?.replace('.mdx', '') ?? file;
const hashOf = (file: string) => `#/collections/${file.split('/')[0]}/entries/${nameOf(file)}`;

/** Typed signs as a file has them: what would be markup stands behind a backslash. */
const asWritten = (words: string) => words.replaceAll(/[{}*_<]/g, String.raw`\$&`);

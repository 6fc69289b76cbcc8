import { expect } from 'vitest';
import { asWritten, sentencesOf, typed, typedIn } from './journey-sentences.ts';
import { type OpenEditor, giveAddress, heldText } from './open-editor.ts';
import { rollTo } from './roll-to.ts';
import { endOf } from './type-text.ts';

/** A page, and the address of its form. */
interface PageFile {
  file: string;
  hash: string;
}

/** A sentence that is a paragraph of its own, and the words that were typed behind it. */
interface Place extends PageFile {
  sentence: string;
  words?: string;
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
    const writing = [this.#type, this.#type, this.#type, this.#takeOut, this.#takeOut];
    const kinds = [...writing, this.#title, this.#phone, this.#leave, this.#move];
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

  /** Places behind which something may be typed, or was. */
  #places(find: (text: string) => Omit<Place, keyof PageFile>[]): Place[] {
    return this.#pages().flatMap((one) =>
      find(this.#expected.get(one.file) ?? '').map((place) => ({ ...one, ...place })),
    );
  }

  /** Types behind a sentence of a text by real keys, and saves. Where no sentence is left, words are taken out. */
  async #type(): Promise<void> {
    const places = this.#places(sentencesOf);
    if (places.length === 0) return this.#takeOut();
    await this.#typeBehind(this.#pick(places));
    await this.#save();
  }

  async #typeBehind({ file, hash, sentence }: Place): Promise<void> {
    const { page } = this.#editor;
    const text = this.#expected.get(file) ?? '';
    const words = this.#pick(typed);
    this.steps.push(`${file}: behind "${sentence}" type "${words}"`);
    await this.#goBehind(hash, sentence);
    await page.keyboard.type(` ${words}`);
    const written = asWritten(words);
    await expect.poll(() => heldText(page)).toContain(`${sentence} ${written}`);
    this.#set(
      file,
      text.replace(`\n${sentence}\n`, () => `\n${sentence} ${written}\n`),
    );
  }

  /** Takes words out again, letter by letter, that were typed in an earlier step, and saves. */
  async #takeOut(): Promise<void> {
    const places = this.#places(typedIn);
    if (places.length === 0) return;
    const { file, hash, sentence, words = '' } = this.#pick(places);
    const { page } = this.#editor;
    this.steps.push(`${file}: behind "${sentence}" take out "${words}"`);
    await this.#goBehind(hash, `${sentence} ${words}`);
    for (let left = ` ${words}`.length; left > 0; left -= 1) await page.keyboard.press('Backspace');
    await expect.poll(async () => (await heldText(page)).split('\n')).toContain(sentence);
    await this.#save();
    const text = this.#expected.get(file) ?? '';
    this.#set(
      file,
      text.replace(`\n${sentence} ${asWritten(words)}\n`, () => `\n${sentence}\n`),
    );
  }

  /** Opens a form with the cursor behind a paragraph of its text. */
  async #goBehind(hash: string, paragraph: string): Promise<void> {
    const { page, open } = this.#editor;
    await open(hash);
    const shown = page
      .locator('[data-key-path="body"] [data-lexical-text]')
      .getByText(paragraph, { exact: true });
    await endOf(page, await rollTo(page, shown));
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
    const places = this.#places(sentencesOf);
    if (places.length === 0) return;
    const place = this.#pick(places);
    await this.#typeBehind(place);
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
    await expect.poll(() => files().has(`conditions/${to}.mdx`)).toBe(true);
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

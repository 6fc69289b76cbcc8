import { askBridge, base64, fetchBridge, hashOf, messageOf } from '#editor/app/bridge-client.ts';
import { type Beginning, KnownFiles, newPage } from '#editor/app/known-files.ts';
import { type Change, type ChangeOutcome, type ListedFile, plainText } from '#editor/change.ts';

/** How long changes are gathered before they go to the bridge together, in milliseconds. */
const gathering = 40;

/**
 * The content folder as this window knows it. Changes that are made at the same time are sent as one: either all
 * are written or none is.
 */
export class BridgeSession {
  files = new Map<string, ListedFile>();
  #waiting: Change[] = [];
  #sending: Promise<void> | undefined;
  /** The text each new text was made from. */
  #origins = new Map<string, string | undefined>();
  #known = new KnownFiles();
  #uploads: string[] = [];
  /** The page that is being saved was not saved before: nothing may lie in its place. */
  #isFirstSave = false;
  /** Given why a page was not deleted, or a picture not put up: the forms have no words of their own for it. */
  #showRefusal: (message: string) => void;

  /** Asked before a page gets another address, or goes with its translation. */
  #confirm: (question: string) => boolean;
  /** A save moved a page, or changed files that this window had not sent: what the forms hold is old. */
  isOutdated = false;

  constructor(
    showRefusal: (message: string) => void = () => undefined,
    confirm: (question: string) => boolean = () => true,
  ) {
    this.#showRefusal = showRefusal;
    this.#confirm = confirm;
  }

  /** Reads all of the folder anew. @throws {Error} in words, where it cannot be read */
  async load(): Promise<void> {
    const { files } = (await askBridge('content')) as { files: ListedFile[] };
    this.files = new Map(files.map((file) => [file.path, file]));
    this.#known.clear();
  }

  /** @throws {Error} where there is no such file */
  async read(path: string): Promise<File> {
    const name = path.split('/').at(-1) ?? path;
    const listed = this.files.get(path);
    if (listed === undefined) throw new DOMException(`${path} is not there.`, 'NotFoundError');
    const { modified: lastModified } = listed;
    if (listed.text !== undefined) return new File([listed.text], name, { lastModified });
    const response = await fetchBridge(`file?path=${encodeURIComponent(path)}`);
    if (!response.ok) throw new Error(await messageOf(response));
    return new File([await response.blob()], name, { lastModified });
  }

  /** Remembers which text a new one was made from, so that a change made elsewhere is never overwritten. */
  noteOrigin(written: string | undefined, text: string): void {
    this.#origins.set(plainText(text), written);
  }

  /** A save begins: pictures that come with it are taken back where the page itself is refused. */
  beginSave(isFirst: boolean): void {
    this.#isFirstSave = isFirst;
    this.#uploads = [];
  }

  async write(path: string, data: string | Blob, movedFrom?: string): Promise<void> {
    const text = typeof data === 'string' ? data : isPage(path) ? await data.text() : undefined;
    if (text === undefined) return this.#writePicture(path, data as Blob, movedFrom);
    const beginning = await this.#beginningOf(text);
    const base = this.#isFirstSave ? newPage : this.#known.becameOf(movedFrom ?? path, beginning);
    const change = { path, text, base: movedFrom === undefined ? base : newPage };
    if (movedFrom !== undefined) this.#waiting.push({ path: movedFrom, base, remove: true });
    try {
      await this.#send(change);
    } catch (error) {
      await this.#takeBackUploads();
      throw error;
    }
    const now = this.files.get(path)?.hash ?? (await hashOf(plainText(text)));
    this.#known.noteSave(path, beginning, now, movedFrom);
  }

  async remove(path: string): Promise<void> {
    const listed = this.files.get(path);
    if (listed === undefined) throw new DOMException(`${path} is not there.`, 'NotFoundError');
    const change = { path, base: this.#known.nowAt(path) ?? listed.hash, remove: true as const };
    if (isPage(path)) {
      await this.#report(this.#send(change));
      this.#known.forget(path);
      return;
    }
    // The pictures of a page go a moment before the page itself: they wait for it.
    this.#waiting.push(change);
    setTimeout(() => void this.#report(this.#sendWaiting()).catch(() => undefined), 10 * gathering);
  }

  async #writePicture(path: string, data: Blob, movedFrom: string | undefined): Promise<void> {
    const isNew = !this.files.has(path);
    if (movedFrom !== undefined)
      this.#waiting.push({ path: movedFrom, base: this.files.get(movedFrom)?.hash ?? null, remove: true });
    const base = this.files.get(path)?.hash ?? null;
    await this.#report(this.#send({ path, picture: await base64(data), base }));
    if (isNew && movedFrom === undefined) this.#uploads.push(path);
  }

  async #report(sending: Promise<void>): Promise<void> {
    try {
      await sending;
    } catch (error) {
      this.#showRefusal(error instanceof Error ? error.message : String(error));
      throw error;
    }
  }

  async #beginningOf(text: string): Promise<Beginning> {
    const origin = this.#origins.get(plainText(text));
    return origin === undefined ? newPage : hashOf(plainText(origin));
  }

  async #takeBackUploads(): Promise<void> {
    const uploads = this.#uploads;
    this.#uploads = [];
    for (const path of uploads) await this.remove(path).catch(() => undefined);
  }

  /** Sends a change with all that are made within the next moment. @throws {Error} in words, where refused */
  async #send(change: Change): Promise<void> {
    this.#waiting.push(change);
    await this.#sendWaiting();
  }

  async #sendWaiting(): Promise<void> {
    this.#sending ??= new Promise<void>((resolve) => setTimeout(resolve, gathering)).then(() => {
      const changes = this.#waiting;
      this.#waiting = [];
      this.#sending = undefined;
      return this.#post(changes.filter((one) => !this.#isStillShown(one, changes)));
    });
    await this.#sending;
  }

  /** True for a picture that would go with its page and stands on another one too. */
  #isStillShown({ path, remove }: Change, changes: readonly Change[]): boolean {
    if (remove !== true || isPage(path)) return false;
    const name = path.split('/').at(-1) ?? path;
    const going = changes.map((change) => change.path);
    return [...this.files.values()].some(
      ({ path: page, text }) => !going.includes(page) && text?.includes(name),
    );
  }

  async #post(changes: Change[]): Promise<void> {
    if (changes.length === 0) return;
    let outcome = (await askBridge('change', { changes })) as ChangeOutcome;
    if ('question' in outcome) {
      const isMove = changes.some(({ base }) => base === newPage);
      if (!this.#confirm(outcome.question)) throw new Error(isMove ? stayed : undeleted);
      outcome = (await askBridge('change', { changes, confirmed: true })) as ChangeOutcome;
      this.isOutdated ||= isMove;
    }
    if ('question' in outcome) return;
    for (const path of outcome.removed) this.files.delete(path);
    for (const file of outcome.files) this.files.set(file.path, file);
    const sent = changes.map(({ path }) => path);
    this.isOutdated ||= [...outcome.files.map(({ path }) => path), ...outcome.removed].some(
      (path) => !sent.includes(path),
    );
  }
}

const stayed =
  'The page keeps its address, and nothing was saved. Put the old address back, or save once more and say yes.';
const undeleted = 'Nothing was deleted, and nothing was changed.';

const isPage = (path: string) => /\.(mdx|yaml)$/.test(path);

import { existsSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { AssignedPage } from '#import/plan/assign-pages.ts';
import type { IndexedFile, SiteIndex } from '#import/plan/site-index.ts';
import { cleanPicture, endingOf } from '#import/pages/copy-picture.ts';
import { UploadFolder } from '#import/pages/upload-folder.ts';
import { findUpload, originalsOf, uploadPath } from '#import/pages/uploads.ts';
import type { PictureResult } from '#import/text/text-sources.ts';
import { writeWhole } from '#import/write-whole.ts';
import { slugOf } from '#lib/slug-of.ts';

export interface MissingPicture {
  address: string;
  why: string;
  /** File of the page that shows it. */
  usedIn: string;
}

interface Place {
  contentDir: string;
  /** Folder of uploads of the old site, or none. */
  uploads: string | undefined;
  isDryRun: boolean;
}

/** The pictures of an export: found in its uploads, copied beside the pages, and listed where they are not there. */
export class Pictures {
  readonly missing: MissingPicture[] = [];
  /** Numbers of the files that some page shows, with that page. */
  readonly usedIn = new Map<string, AssignedPage>();
  copied = 0;
  private readonly index: SiteIndex;
  private readonly place: Place;
  private readonly uploads: UploadFolder | undefined;
  private readonly byUpload: ReadonlyMap<string, IndexedFile>;

  constructor(index: SiteIndex, place: Place) {
    this.index = index;
    this.place = place;
    this.uploads = place.uploads === undefined ? undefined : new UploadFolder(place.uploads);
    const files = [...index.files.values()];
    this.byUpload = new Map(
      files.flatMap((file) => {
        const path = uploadPath(file.url, index.site.address);
        return path === undefined ? [] : originalsOf(path).map((name) => [name, file] as const);
      }),
    );
  }

  /** Names that the pictures of one page have, by where they lie in the uploads. */
  forPage(page: AssignedPage): (address: string, id: string | undefined) => Promise<PictureResult> {
    const names = new Map<string, string>();
    return async (address, id) => {
      const file = this.fileOf(address, id);
      if (file !== undefined && !this.usedIn.has(file.id)) this.usedIn.set(file.id, page);
      const result = await this.take(address, file, page, names);
      if ('why' in result)
        this.missing.push({ address: address.slice(0, 300), why: result.why, usedIn: page.file });
      return result;
    };
  }

  /** The row of a picture in the export: by its address, else by the number that the text gives. */
  private fileOf(address: string, id: string | undefined): IndexedFile | undefined {
    const path = uploadPath(address, this.index.site.address);
    const named = path === undefined ? undefined : originalsOf(path).map((name) => this.byUpload.get(name));
    return (
      named?.find((file) => file !== undefined) ??
      (path === undefined ? this.index.files.get(id ?? '') : undefined)
    );
  }

  private async take(
    address: string,
    file: IndexedFile | undefined,
    page: AssignedPage,
    names: Map<string, string>,
  ): Promise<PictureResult> {
    const found = findUpload(address, file, this.uploads, this.index.site.address);
    if ('why' in found) return found;
    const known = names.get(found.below);
    if (known !== undefined) return { file: `./${known}` };
    try {
      const ending = await endingOf(found.path);
      if (ending === undefined) return { why: 'of a kind that this site does not show' };
      const stem = `${page.slug}-${slugOf(basename(found.below).replace(/\.\w+$/, '')) || 'picture'}`.slice(
        0,
        120,
      );
      const taken = new Set(names.values());
      let name = `${stem}.${ending}`;
      for (let number = 2; taken.has(name); number++) name = `${stem}-${number}.${ending}`;
      const path = join(this.place.contentDir, page.collection, name);
      if (!this.place.isDryRun && !existsSync(path)) writeWhole(path, await cleanPicture(found.path, ending));
      names.set(found.below, name);
      this.copied += 1;
      return { file: `./${name}` };
    } catch {
      return { why: 'damaged, or no picture' };
    }
  }
}

/** A text, or a function that reads the bytes of any other file: most of them are never looked into. */
export type ContentFile = string | (() => Uint8Array);

/** Content by path from the project folder, such as `content/conditions/sciatica.mdx`: all that the check reads. */
export type ContentFiles = ReadonlyMap<string, ContentFile>;

/** True for the name of a file that is read as text. */
export const isTextName = (name: string): boolean => /\.(?:mdx?|ya?ml)$/.test(name);

/** True for the name of a picture that the site can show. */
export const isPictureName = (name: string): boolean => /\.(avif|gif|jpe?g|png|svg|webp)$/i.test(name);

/** True for what Windows and macOS put into folders by themselves. Names that begin with a dot are hidden anyway. */
export const isSystemFile = (name: string): boolean =>
  /^(?:desktop\.ini|(?:eh)?thumbs\.db|icon\r|__macosx|\$recycle\.bin)$/i.test(name);

/** Why a picture cannot be shown although it is one, and what to do; undefined for every other name. */
export function pictureFormatProblem(name: string): string | undefined {
  const [, ending = ''] = /\.(heic|heif|tiff?|bmp)$/i.exec(name) ?? [];
  if (ending === '') return undefined;
  return /^hei/i.test(ending)
    ? 'is a photo in the HEIC format of a phone, which most browsers cannot show. Put it up with the editor, which makes a picture for the web of it, or save it as JPEG.'
    : `is a picture in the ${/^b/i.test(ending) ? 'BMP' : 'TIFF'} format, which browsers cannot show. Save it as JPEG, PNG or WebP.`;
}

/** The text of a file, or undefined where there is none. */
export function textOf(files: ContentFiles, path: string): string | undefined {
  const file = files.get(path);
  return typeof file === 'string' ? file : undefined;
}

/** What lies directly in a folder, in the order of the names. */
export function listFolder(files: ContentFiles, folder: string): { name: string; isFolder: boolean }[] {
  const found = new Map<string, boolean>();
  for (const path of files.keys()) {
    if (!path.startsWith(`${folder}/`)) continue;
    const [name = '', ...below] = path.slice(folder.length + 1).split('/');
    found.set(name, below.length > 0);
  }
  return [...found]
    .map(([name, isFolder]) => ({ name, isFolder }))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** A name with each letter and its accent as one character (Unicode NFC), as names are written in texts. */
export const composed = (name: string): string => name.normalize('NFC');

/** The path of a picture that the file at `path` calls `name`. */
export function picturePath(path: string, name: string): string {
  const steps = path.split('/').slice(0, -1);
  for (const step of name.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return composed(steps.join('/'));
}

/** True where `name`, as the file at `path` writes it, leads to a picture. */
export function hasPicture(files: ContentFiles, path: string, name: string): boolean {
  return isPictureName(name) && files.has(picturePath(path, name));
}

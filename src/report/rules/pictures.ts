import { picturePath } from '#check/content-files.ts';
import type { CheckedPage, PictureFile } from '#report/checked-page.ts';
import type { Finding } from '#report/finding.ts';

/** What a picture file may weigh, and how wide it may be: twice what the widest screen shows of it. */
const limits = { bytes: 1024 * 1024, width: 3200 };

/**
 * Pictures that are larger than any screen needs, that no page shows, or whose descriptions are empty words.
 */
export function picturesFindings(pages: readonly CheckedPage[], pictures: readonly PictureFile[]): Finding[] {
  const shown = new Set(pages.flatMap((page) => picturesOf(page).map(({ shown }) => shown)));
  return [
    ...pictures.flatMap(sizeFindings),
    ...pictures.filter(({ file }) => !shown.has(file)).map(unused),
    ...pages.flatMap(wordsFindings),
  ];
}

/** The pictures that a page shows: their files, descriptions and lines in the file. */
function picturesOf({ file, form, outline, fieldLines, bodyOffset }: CheckedPage) {
  const { picture } = form;
  return [
    ...(picture
      ? [{ shown: picturePath(file, picture.file), alt: picture.alt, line: fieldLines['picture'] }]
      : []),
    ...outline.pictures.map(({ url, alt, line }) => ({
      shown: picturePath(file, url),
      alt,
      line: line + bodyOffset,
    })),
  ];
}

function sizeFindings({ file, bytes, width, height }: PictureFile): Finding[] {
  if (bytes <= limits.bytes && width <= limits.width) return [];
  const size = `${(bytes / 1024 / 1024).toFixed(1)} MB${width > 0 ? `, ${width} by ${height} pixels` : ''}`;
  return [
    {
      ...{ level: 'soon', topic: 'picture', file },
      message: `The picture is too large: ${size}. Visitors get smaller copies, but every build has to work through it.`,
      fix: 'Make it 1,600 pixels wide in any picture program and save it under the same name.',
    },
  ];
}

function unused({ file }: PictureFile): Finding {
  return {
    ...{ level: 'later', topic: 'picture', file },
    message: 'No page shows this picture.',
    fix: 'Use it, or delete the file.',
  };
}

/** Words that stand beside a picture without saying what is on it. */
const empty =
  /^(?:an? |the )?(?:image|photo|photograph|picture|graphic|figure|screenshot)\b|^(?:img|dsc|pict)[_-]?\d/i;

function wordsFindings(page: CheckedPage): Finding[] {
  return picturesOf(page)
    .filter(({ alt, shown }) => empty.test(alt) || alt === shown.split('/').at(-1) || !/\p{L}{3}/u.test(alt))
    .map(({ alt, line }) => ({
      ...{ level: 'soon', topic: 'picture', file: page.file, line },
      message: `"${alt}" does not tell somebody who cannot see the picture what it shows.`,
      fix: 'Say what is on it, as you would on the phone: "a hand resting on a shoulder blade".',
    }));
}

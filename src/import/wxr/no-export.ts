import { ImportError } from '#import/import-error.ts';
import type { ExportFile } from '#import/wxr/read-wxr.ts';
import type { Damage } from '#import/wxr/wxr-item.ts';

interface Read {
  site: { address: string; version: string };
  damages: readonly { file: string; damage: Damage }[];
}

const again = 'In the desk of WordPress choose Tools, Export, All content, and download it once more.';

/** Why files gave nothing at all, and what to do. */
export async function noExport(sources: readonly ExportFile[], read: Read): Promise<ImportError> {
  const names = sources.map(({ name }) => name).join(', ');
  const heads = await Promise.all(sources.map(headOf));
  const reason = heads.map(knownFile).find((found) => found !== undefined) ?? reasonOf(read);
  return new ImportError(`${names}: nothing was found to bring along. ${reason}`);
}

async function headOf({ open }: ExportFile): Promise<string> {
  for await (const bytes of open()) return Buffer.from(bytes).toString('latin1', 0, 1000);
  return '';
}

/** Files that are taken for an export by mistake, by how they begin. */
function knownFile(head: string): string | undefined {
  if (head.trim() === '') return `It is empty. ${again}`;
  if (head.startsWith('PK'))
    return 'It is an archive (.zip). Unpack it, and name the .xml file that is in it.';
  if (head.startsWith('SQLite') || /^--.*(?:dump|SQL)|^(?:CREATE TABLE|INSERT INTO)/im.test(head))
    return `It is a copy of a database. ${again}`;
  if (/^\s*(?:<!doctype html|<html)/i.test(head))
    return `It is a web page and no export of WordPress: perhaps the old site asked you to sign in. ${again}`;
  return undefined;
}

function reasonOf({ site, damages }: Read): string {
  const [first] = damages;
  const damage =
    first === undefined
      ? ''
      : ` It is damaged, first in line ${first.damage.line} of ${first.file}: ${first.damage.message}.`;
  if (site.version === '' && site.address === '')
    return `It is no export of WordPress.${damage} ${again} An archive (.zip) has to be unpacked first.`;
  return `It holds no post and no page.${damage}${damage === '' ? '' : ` ${again}`}`;
}

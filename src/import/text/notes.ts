import { guidanceMark } from '#lib/guidance.ts';

/**
 * What became of something in an item: it was written in another way, it was left out, or a person must look at it.
 */
export type NoteKind = 'changed' | 'left' | 'look';

export interface Note {
  kind: NoteKind;
  /** A whole sentence for the owner. */
  text: string;
}

/** The notes on one item, each once. */
export class Notes {
  private readonly found = new Map<string, { kind: NoteKind; text: string; items: Set<string> }>();

  /** @param item one of several things of which the same is to be said; all stand in one note */
  add(kind: NoteKind, text: string, item?: string): void {
    const key = `${kind} ${text}`;
    const note = this.found.get(key) ?? { kind, text, items: new Set() };
    this.found.set(key, note);
    if (item !== undefined) note.items.add(item);
  }

  get all(): Note[] {
    return [...this.found.values()].map(({ kind, text, items }) => ({
      kind,
      text: items.size === 0 ? text : `${text} ${[...items].join(', ')}`,
    }));
  }
}

/** A line for the text of a draft that keeps it from being published until somebody has looked at it. */
export const markFor = (what: string): string => `${guidanceMark}: ${what}`;

const longest = 300;

/** Something of the old site as it is quoted: as code, on one line, and not for ever. */
export function quoteOf(text: string): string {
  const line = text.replaceAll('`', "'").replaceAll(/\s+/g, ' ').trim();
  return `\`${line.length > longest ? `${line.slice(0, longest)} ...` : line}\``;
}

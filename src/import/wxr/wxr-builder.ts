import { authorOf, commentOf, newItem, setItemField, termOf } from '#import/wxr/item-fields.ts';
import { closingMarkup, openingMarkup } from '#import/wxr/raw-markup.ts';
import type { WxrItem, WxrPart } from '#import/wxr/wxr-item.ts';
import { type RecordName, isRecord, isStructural, readNamespaces, usualName } from '#import/wxr/wxr-names.ts';

/** Longest text of one element, in UTF-16 units. What is longer is no post that anybody wrote. */
const longestText = 8_000_000;

interface OpenField {
  name: string;
  attributes: Readonly<Record<string, string>>;
  parts: string[];
  length: number;
}

type Attributes = Readonly<Record<string, string>>;

/**
 * Makes parts of an export out of the events of an XML parser. It never needs the whole: each part is handed out
 * as soon as it has ended. Tags that stand in a text unescaped become text again; an element that is not closed
 * ends where the next begins.
 */
export class WxrBuilder {
  private readonly emit: (part: WxrPart) => void;
  private readonly line: () => number;
  private prefixes = new Map<string, string>();
  private item: WxrItem | undefined;
  /** Records that are open within the channel or the item, outermost first. */
  private records: { name: RecordName; fields: Map<string, string> }[] = [];
  private field: OpenField | undefined;
  private readonly channel = new Map<string, string>();
  private isSiteKnown = false;

  constructor(emit: (part: WxrPart) => void, line: () => number) {
    this.emit = emit;
    this.line = line;
  }

  open(tag: string, attributes: Attributes): void {
    const name = usualName(tag, this.prefixes);
    if (name === 'rss' || name === 'channel') {
      this.prefixes = new Map([...this.prefixes, ...readNamespaces(attributes)]);
      return;
    }
    if (this.field !== undefined) {
      if (!isStructural(name, this.field.name)) return this.addText(openingMarkup(tag, attributes));
      // One without words of its own is an element of a plugin that holds others.
      if (this.field.parts.join('').trim() !== '') this.damaged(`<${this.field.name}> is not closed`);
      this.endField();
    }
    if (isRecord(name)) this.beginRecord(name);
    else this.field = { name, attributes, parts: [], length: 0 };
  }

  addText(text: string): void {
    if (this.field === undefined) return;
    this.field.length += text.length;
    if (this.field.length <= longestText) this.field.parts.push(text);
  }

  close(tag: string): void {
    const name = usualName(tag, this.prefixes);
    if (this.field !== undefined) {
      if (name === this.field.name) return this.endField();
      if (!isStructural(name)) return this.addText(closingMarkup(tag));
      this.endField();
    }
    if (name === 'item') this.endItem('item');
    else if (isRecord(name)) this.endRecord(name);
    else if (name === 'channel') this.emitSite();
  }

  /** At the end of the file. */
  end(): void {
    this.endField();
    this.endItem('cut-off');
    this.emitSite();
  }

  private beginRecord(name: RecordName): void {
    if (name !== 'item') {
      this.records.push({ name, fields: new Map() });
      return;
    }
    if (this.item !== undefined) this.damaged(`the <item> of line ${this.item.line} is not closed`);
    this.endItem('item');
    this.emitSite();
    this.item = newItem(this.line());
  }

  private endField(): void {
    const { field } = this;
    if (field === undefined) return;
    this.field = undefined;
    const text = copyOf(field.parts.join(''));
    if (field.length > longestText) {
      this.damaged(`<${field.name}> is longer than ${longestText.toLocaleString('en-US')} characters`);
      this.item?.tooLong.push(field.name);
    }
    const record = this.records.at(-1);
    if (record !== undefined) record.fields.set(field.name, text);
    else if (this.item === undefined) this.channel.set(field.name, text);
    else if (field.name === 'category') this.addCategory(this.item, field.attributes, text);
    else setItemField(this.item, field.name, text);
  }

  private addCategory({ categories }: WxrItem, attributes: Attributes, text: string): void {
    const { domain, nicename } = attributes;
    // Version 1.0 lists each category twice, once without an address.
    if (domain === undefined || nicename === undefined) return;
    const taxonomy = domain === 'tag' ? 'post_tag' : domain;
    if (!categories.some((known) => known.taxonomy === taxonomy && known.slug === nicename))
      categories.push({ taxonomy, slug: nicename, name: text.trim() });
  }

  private endRecord(name: RecordName): void {
    const place = this.records.findLastIndex((record) => record.name === name);
    const [record] = place < 0 ? [] : this.records.splice(place);
    if (record === undefined) return;
    const { fields } = record;
    if (name === 'wp:author') this.emit({ kind: 'author', author: authorOf(fields) });
    else if (name === 'wp:category' || name === 'wp:tag' || name === 'wp:term')
      this.emit({ kind: 'term', term: termOf(name, fields) });
    else if (name === 'wp:comment') this.item?.comments.push(commentOf(fields));
    else if (name === 'wp:postmeta' && this.records.length === 0)
      this.item?.meta.set((fields.get('wp:meta_key') ?? '').trim(), fields.get('wp:meta_value') ?? '');
  }

  private endItem(kind: 'item' | 'cut-off'): void {
    const { item } = this;
    if (item === undefined) return;
    for (const { name } of this.records.toReversed()) this.endRecord(name);
    this.item = undefined;
    this.emit({ kind, item });
  }

  private emitSite(): void {
    if (this.isSiteKnown) return;
    this.isSiteKnown = true;
    const of = (name: string) => (this.channel.get(name) ?? '').trim();
    const address = (of('wp:base_blog_url') || of('link') || of('wp:base_site_url')).replace(/\/+$/, '');
    this.emit({ kind: 'site', site: { title: of('title'), address, version: of('wp:wxr_version') } });
  }

  private damaged(message: string): void {
    this.emit({ kind: 'damage', damage: { line: this.line(), message } });
  }
}

/** The same text in memory of its own: a slice would hold the whole piece of the file that it was cut from. */
const copyOf = (text: string) => Buffer.from(text, 'utf16le').toString('utf16le');

import { addressKey } from '#lib/redirects.ts';
import { redirectsSchema } from '#schemas/redirects.ts';

/** An old address that leads to a page of this site. */
export interface OldAddress {
  from: string;
  to: string;
}

/** An old address that leads nowhere, and why. */
export interface GoneAddress {
  from: string;
  why: string;
}

/**
 * Addresses of the old site, each once, in the order in which they are added. An address that this site has itself
 * is never sent away from it.
 */
export class OldAddresses {
  readonly gone: GoneAddress[] = [];
  /** Addresses that are the same as before. */
  /** Those that content/redirects.yaml held before, as they would be written now. */
  readonly earlier: OldAddress[] = [];
  private readonly same = new Map<string, string>();
  private readonly found = new Map<string, OldAddress>();
  private readonly settled = new Set<string>();
  private readonly pages: ReadonlySet<string>;
  private readonly redirected: ReadonlyMap<string, string>;

  /**
   * @param pages keys of all addresses that this site has
   * @param redirected where other old addresses lead already, by key
   */
  constructor(pages: ReadonlySet<string>, redirected: ReadonlyMap<string, string>) {
    this.pages = pages;
    this.redirected = redirected;
  }

  /** @param to undefined where nothing took its place */
  add(from: string | undefined, to: string | undefined, why = 'Nothing took its place.'): void {
    if (from === undefined || from === '' || from === '/') return;
    const key = addressKey(from);
    if (this.settled.has(key)) return;
    this.settled.add(key);
    if (to !== undefined && key === addressKey(to)) this.same.set(key, from);
    else if (this.pages.has(key))
      this.gone.push({ from, why: 'This site has a page of its own at this address.' });
    else if (this.redirected.has(key)) {
      if (to !== undefined && this.redirected.get(key) === to) this.earlier.push({ from, to });
      else if (to === undefined) this.gone.push({ from, why });
      else
        this.gone.push({
          from,
          why: `content/redirects.yaml sends it to ${this.redirected.get(key)} already.`,
        });
    } else if (to === undefined) this.gone.push({ from, why });
    else {
      const wrong = redirectsSchema.safeParse([{ from, to }]).error?.issues[0]?.message;
      if (wrong === undefined) this.found.set(key, { from, to });
      else this.gone.push({ from, why: `It cannot be written down: it ${wrong}.` });
    }
  }

  /** Where an old address leads: a page of this site, if any. */
  find(address: string): string | undefined {
    const key = addressKey(address);
    return this.found.get(key)?.to ?? this.redirected.get(key) ?? this.same.get(key);
  }

  /** Takes an address out again. */
  drop(from: string, why: string): void {
    this.found.delete(addressKey(from));
    this.gone.push({ from, why });
  }

  get sameCount(): number {
    return this.same.size;
  }

  get all(): OldAddress[] {
    return [...this.found.values()];
  }
}

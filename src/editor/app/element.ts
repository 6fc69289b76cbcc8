/**
 * A part of the editor's window by its id.
 * @throws {Error} where the window has no such part
 */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- the caller knows the part's kind
export function element<T extends HTMLElement = HTMLElement>(id: string): T {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The editor's window has no part "${id}".`);
  return found as T;
}

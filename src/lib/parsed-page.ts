import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';

/** A page of the site: its text, and the elements that an HTML parser finds in it, with their offsets in the text. */
export interface ParsedPage {
  html: string;
  /** In the order of the page; those of a `<template>` too. */
  elements: readonly Element[];
}

export function parsePage(html: string): ParsedPage {
  const elements: Element[] = [];
  collect(fromHtml(html), elements);
  return { html, elements };
}

function collect(parent: Root | Element, elements: Element[]): void {
  for (const node of parent.children) {
    if (node.type !== 'element') continue;
    elements.push(node);
    collect(node, elements);
    if (node.content !== undefined) collect(node.content, elements);
  }
}

/** The first element of a name. */
export function findElement({ elements }: ParsedPage, name: string): Element | undefined {
  return elements.find(({ tagName }) => tagName === name);
}

/** The text between the tags of an element that holds nothing else, such as a script. */
export function textOf({ children }: Element): string {
  return children.map((child) => (child.type === 'text' ? child.value : '')).join('');
}

/** Where an element begins and ends in the text of its page. */
export function rangeOf({ position }: Element): [start: number, end: number] {
  return [position?.start.offset ?? 0, position?.end.offset ?? 0];
}

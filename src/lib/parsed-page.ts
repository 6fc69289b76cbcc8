import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';

/** A page of the site, and the elements that an HTML parser finds in it, with their offsets in its text. */
export interface ParsedPage {
  /** The page without its styles, which are half of its text and hold nothing to find. */
  html: string;
  /** What its `<style>` elements hold, in their order. */
  css: string;
  /** In the order of the page; those of a `<template>` too. */
  elements: readonly Element[];
}

export function parsePage(page: string): ParsedPage {
  const css = [...page.matchAll(styleElement)].map(([, content = '']) => content).join('');
  const html = css === '' ? page : page.replaceAll(styleElement, '');
  const elements: Element[] = [];
  collect(fromHtml(html), elements);
  return { html, css, elements };
}

const styleElement = /<style(?:\s[^>]*)?>([\s\S]*?)<\/style>/g;

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

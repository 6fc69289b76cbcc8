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

/**
 * Styles are found by the parser alone: in the value of an attribute, which may hold what a stranger wrote, `<style>` is
 * text.
 */
export function parsePage(page: string): ParsedPage {
  const all: Element[] = [];
  collect(fromHtml(page), all);
  const styles = all.filter(isStyle);
  const elements = all.filter((element) => !isStyle(element));
  if (styles.length === 0) return { html: page, css: '', elements };
  const cuts = styles.map(rangeOf);
  for (const element of elements) moveBack(element, cuts);
  return { html: cutOut(page, cuts), css: styles.map(textOf).join(''), elements };
}

type Range = [start: number, end: number];

const isStyle = ({ tagName }: Element): boolean => tagName === 'style';

function cutOut(page: string, cuts: readonly Range[]): string {
  const starts = [0, ...cuts.map(([, end]) => end)];
  return starts.map((start, place) => page.slice(start, cuts[place]?.[0])).join('');
}

/** Gives an element the offsets that it has in the page without the cuts. */
function moveBack({ position }: Element, cuts: readonly Range[]): void {
  for (const point of [position?.start, position?.end])
    if (point?.offset !== undefined) point.offset -= lengthBefore(point.offset, cuts);
}

const lengthBefore = (offset: number, cuts: readonly Range[]): number =>
  cuts.reduce((sum, [start, end]) => (end <= offset ? sum + end - start : sum), 0);

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
export function rangeOf({ position }: Element): Range {
  return [position?.start.offset ?? 0, position?.end.offset ?? 0];
}

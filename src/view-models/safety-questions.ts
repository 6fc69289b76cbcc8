import { type RenderedPart, renderText } from '#lib/rendered-text.ts';
import type { Page } from '#schemas/entries.ts';

/** The page whose questions everybody should answer before a massage: content/pages/safe.mdx. */
const safetyCheck = 'safe';

/** What the safety check asks of people who may have to wait or to ask a doctor, in its order and its words. */
export function safetyQuestions(pages: readonly Pick<Page, 'id' | 'body'>[]): string[] {
  return questionsIn(renderText(pages.find(({ id }) => id === safetyCheck)?.body).parts);
}

function questionsIn(parts: readonly RenderedPart[]): string[] {
  return parts.flatMap((part) => {
    if (typeof part === 'string') return [];
    const { question, answer } = part.attributes;
    const isReason = part.name === 'Ask' && question !== undefined && answer !== 'go';
    return [...(isReason ? [question] : []), ...questionsIn(part.children)];
  });
}

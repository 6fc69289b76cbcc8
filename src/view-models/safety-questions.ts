import type { Page } from '#schemas/entries.ts';

/** The page whose questions everybody should answer before a massage: content/pages/safe.mdx. */
const safetyCheck = 'safe';

/** What the safety check asks of people who may have to wait or to ask a doctor, in its order and its words. */
export function safetyQuestions(pages: readonly Pick<Page, 'id' | 'body'>[]): string[] {
  const { body = '' } = pages.find(({ id }) => id === safetyCheck) ?? {};
  return [...body.matchAll(/<Ask\s([^>]*)>/g)].flatMap(([, attributes = '']) => {
    const question = /\bquestion="([^"]*)"/.exec(attributes)?.[1];
    return question === undefined || /\banswer="go"/.test(attributes) ? [] : [question];
  });
}

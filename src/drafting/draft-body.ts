import type { DraftKind } from '#drafting/draft-answers.ts';
import { folders } from '#drafting/draft-answers.ts';
import { guidanceMark } from '#lib/guidance.ts';
import { sections } from '#schemas/sections.ts';

/** What to write under each heading that a page of a kind must have. */
const headingGuidance: Record<string, string> = {
  'Check if this sounds like you': 'where it is felt, what it feels like and what sets it off.',
  'Ease it yourself': '',
  'How we work with it':
    'which therapies you use, what a session for this is like, what you do first and when you stop.',
  'Is massage safe for me?': 'who asks a doctor first, what people should tell you, and when not today.',
  'What the research says': 'what studies found, in plain words, with numbers where the source gives them.',
  'Causes and prevention': 'what brings it on, and what may keep it away.',
  'Questions people ask': '',
  'How it differs': 'how it differs from its neighbours. The table below is drawn from the form.',
  'What it feels like':
    'what a session is like, from lying down to getting up. The box below is drawn from the form.',
  'Who it suits': 'for whom it is a good choice. The lists below are drawn from the form.',
  'What we use it for':
    'for which complaints you use it. The list below is drawn from the pages that name it.',
  'Before and after': 'what to do before a session and after it. The lists below are drawn from the form.',
};

const write = (what: string) => `${guidanceMark}: ${what}`;

const tagsWithList: Record<string, string> = {
  Do: write('something that eases it, one to a line.'),
  Dont: `Do not ${write('something to leave alone, one to a line.')}`,
};

/** The text of a new draft: every section that its kind must have, in order, with guidance in each. */
export function draftBody(kind: DraftKind): string {
  const pattern = sections[folders[kind]] ?? [];
  const blocks = pattern.flatMap((section) =>
    'heading' in section ? headedBlocks(section.heading, section.needs ?? []) : [`<${section.tag} />`],
  );
  const opening = pattern.some((section) => 'heading' in section) ? [] : freeText;
  return `${[...opening, ...blocks].join('\n\n')}\n`;
}

const freeText = [
  `## ${write('a heading')}`,
  write('the text under it. Add as many headings as you like, each beginning with "##".'),
];

function headedBlocks(heading: string, needs: readonly string[]): string[] {
  if (heading === 'Questions people ask')
    return [`## ${heading}`, ...['a question that people really ask?', 'another one?'].flatMap(question)];
  const guidance = headingGuidance[heading];
  return [`## ${heading}`, ...(guidance ? [write(guidance)] : []), ...needs.map(tagBlock)];
}

const question = (text: string) => [`### ${write(text)}`, write('your answer, in a few sentences.')];

function tagBlock(name: string): string {
  const item = tagsWithList[name];
  return item === undefined ? `<${name} />` : `<${name}>\n\n- ${item}\n\n</${name}>`;
}

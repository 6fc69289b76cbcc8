/**
 * The tags an author may use in the text of a page, without any import line. The check and the components
 * (components/prose/prose-components.ts) are both held to this list.
 */
export interface ProseTag {
  /** Attributes and the values each may take; `text` is any words. */
  attributes: Record<string, 'text' | readonly string[]>;
  required: readonly string[];
  /** Whether text stands between an opening and a closing tag. */
  children: 'none' | 'required' | 'optional';
  /** Attributes and children are shown to the author in an error, so: one example. */
  example: string;
}

const fromForm = (name: string): ProseTag => ({
  attributes: {},
  required: [],
  children: 'none',
  example: `<${name} />`,
});

const list = (name: string, children: 'required' | 'optional' = 'required'): ProseTag => ({
  attributes: {},
  required: [],
  children,
  example: `<${name}> ... </${name}>`,
});

export const proseTags = {
  Emergency: list('Emergency'),
  DoctorFirst: list('DoctorFirst', 'optional'),
  Do: list('Do'),
  Dont: list('Dont'),
  Note: {
    attributes: { title: 'text' },
    required: ['title'],
    children: 'required',
    example: '<Note title="Good to know"> ... </Note>',
  },
  Compare: {
    attributes: { caption: 'text' },
    required: ['caption'],
    children: 'required',
    example: '<Compare caption="What each table is about"> ... </Compare>',
  },
  Figure: {
    attributes: { caption: 'text' },
    required: [],
    children: 'required',
    example: '<Figure caption="..."> ![what it shows](./picture.jpg) </Figure>',
  },
  Source: { attributes: { id: 'text' }, required: ['id'], children: 'none', example: '<Source id="nhs" />' },
  Book: fromForm('Book'),
  Evidence: fromForm('Evidence'),
  Differences: fromForm('Differences'),
  Comfort: fromForm('Comfort'),
  Suits: fromForm('Suits'),
  Conditions: fromForm('Conditions'),
  Aftercare: fromForm('Aftercare'),
  Phone: fromForm('Phone'),
  PracticeName: fromForm('PracticeName'),
  TherapistName: fromForm('TherapistName'),
  ContactDetails: fromForm('ContactDetails'),
  PaymentMethods: fromForm('PaymentMethods'),
  Known: fromForm('Known'),
  SafetyQuestions: fromForm('SafetyQuestions'),
  Ask: {
    attributes: { question: 'text', answer: ['go', 'ask', 'not-today'] },
    required: ['question', 'answer'],
    children: 'required',
    example: '<Ask question="Do you have a fever today?" answer="not-today"> ... </Ask>',
  },
  PrintSheet: {
    attributes: { id: 'text', title: 'text' },
    required: ['id', 'title'],
    children: 'required',
    example: '<PrintSheet id="letter" title="..."> ... </PrintSheet>',
  },
  Blank: {
    attributes: { label: 'text' },
    required: ['label'],
    children: 'none',
    example: '<Blank label="Date" />',
  },
} as const satisfies Record<string, ProseTag>;

export type ProseTagName = keyof typeof proseTags;

/** Tags that render something from a page's form, and the collections whose form has it. */
export const tagHomes: Partial<Record<ProseTagName, readonly string[]>> = {
  Evidence: ['conditions'],
  Differences: ['therapies'],
  Comfort: ['therapies'],
  Suits: ['therapies'],
  Conditions: ['therapies'],
  Aftercare: ['therapies'],
};

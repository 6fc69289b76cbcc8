import { stringify } from 'yaml';
import type { PracticeAnswers } from '#schemas/practice-answers.ts';

const page = (form: object, body: string) =>
  `---\n${stringify(form, { lineWidth: 0 })}---\n\n${body.trim()}\n`;

/** The page about paying: nothing of it rests on the law of a country. */
export const payingPage = (today: string): string =>
  page(
    {
      title: 'Paying for your massage',
      phrases: [
        'how much does a massage cost',
        'price list',
        'how can i pay',
        'does insurance pay for massage',
      ],
      summary:
        'How to learn the price before you come, which ways to pay there are, and what to ask an insurer first.',
      lead: 'You can ask what a session costs before you say a word about your back.',
      menu: 'top',
      menuTitle: 'Paying',
      menuOrder: 20,
      published: today,
      updated: today,
    },
    `
## What it costs

For the price of a session, call <Phone />. We tell you before you book.

<PaymentMethods />

## If you hope that somebody else pays

Rules differ from insurer to insurer and from plan to plan. Ask yours before the first session, and get the answer in writing:

- Is massage by a massage therapist covered at all?
- Do I need a letter from a doctor first?
- What has to stand on the receipt?
- How much is paid, and for how many sessions?

Until you hold a written yes, count on paying yourself.

## Receipts

If you need a receipt for somebody who pays, tell us before the session what has to stand on it.
`,
  );

/** Whether massage asks for a license of the state or province, at least in a part of the country. */
const isLicensed = (country: string) => ['US', 'CA'].includes(country);

/** The page about who works here and how the texts came to be: nothing that nobody stated. */
export const aboutPage = ({ title, country }: PracticeAnswers, today: string): string =>
  page(
    {
      title: 'Who we are and how we work',
      phrases: [
        'who is the massage therapist',
        'who writes these pages',
        'who checks the health information',
      ],
      summary:
        'Who will work with you, what a massage therapist does not do, and how the health pages on this site are written.',
      lead: 'It takes some trust to lie down and let a stranger work on the place that hurts. So here is who you will meet, and where we stop.',
      menu: 'top',
      menuTitle: 'About',
      menuOrder: 30,
      published: today,
      updated: today,
    },
    `
## Who you will meet

<TherapistName /> is the ${title.toLowerCase()} at <PracticeName />.

<Known />

${isLicensed(country) ? 'Training and license are not on this page yet. Ask about both when you call: they are fair questions' : 'Training is not on this page yet. Ask about it when you call: it is a fair question'} to anybody who is going to work on your body.

## How we work

We talk first. You name one thing you would like to do again, and show us how far you get now. The first touch is slow and broad. What follows depends on you, and you set the pressure.

## What we do not do

A massage therapist does not diagnose. What disease you have or do not have is for a doctor to say. We do not read scans, we do not adjust joints, and we never tell you to stop a medicine or skip an appointment.

When something does not fit, we stop, and we say which kind of doctor or dentist we would see in your place.

## How these pages are written

The health pages came with the software of this site, which serves other practices too. They were drafted with the help of AI, from the sources listed on each page, and then edited. No doctor or other clinician has reviewed them yet. When one has, the page will say who it was and when.

Whoever wrote them searched in November 2026 for research on each complaint with each therapy, in a large stored collection of public pages, and not in the medical databases themselves. So “none found” means none found in that search, and never that none exists. The [evidence page](/evidence/) puts all labels side by side.

## Mistakes

Health pages show the day they were last checked, and the day the next check is due. If you find a mistake, please call <Phone /> and tell us which page it is on. And let none of this replace your own doctor, who knows your history and can examine you.
`,
  );

/** A form to print and bring along. Its questions about safety are those of the safety check, wherever they change. */
export const intakePage = (today: string): string =>
  page(
    {
      title: 'A form for your first visit',
      phrases: ['intake form', 'new client form', 'paperwork before my first massage', 'health history form'],
      summary:
        'A form to print, fill in by hand and bring to your first massage. Nothing in it goes through this website.',
      lead: 'Print it, fill in what you like to tell us, and bring it along. If you would rather talk it over, leave it empty.',
      menu: 'foot',
      menuTitle: 'Form for a first visit',
      menuOrder: 30,
      published: today,
      updated: today,
    },
    `
## The form

Nothing can be typed in here, so nothing is stored or sent. What you write stays on your paper.

<PrintSheet id="intake" title="For my first visit">

<Blank label="Name" />

<Blank label="Date of birth" />

<Blank label="Phone" />

<Blank label="Whom to call if I am unwell, and their number" />

<Blank label="What brings me, and since when" />

<Blank label="What makes it better or worse" />

<Blank label="What a doctor or dentist has said about it" />

<Blank label="Operations, injuries and illnesses that you should know of" />

<Blank label="Medicines that I take" />

<Blank label="Oils, creams or scents that I do not tolerate" />

<Blank label="Where you should not touch me, and pressure that I like" />

**Today, is one of these true?** If you tick yes, call <Phone /> before you come: it may be better to wait, or to ask your doctor first.

<SafetyQuestions />

<Blank label="Date and signature" />

</PrintSheet>

## If you are not sure

[Is massage safe for me today?](/safe/) says what each question is about, and when not to wait.
`,
  );

/**
 * What each field of a form is called when it is shown to a person, and what to write into it. The editor
 * makes its forms with these words and the check may name fields by them.
 *
 * A key is the path of a field without places in lists (`sources.url`). Where the same path means different
 * things in two forms, the form stands in front (`practice:name`).
 */
export interface FieldLabel {
  label: string;
  /** What to write, in a sentence or two. */
  hint?: string;
  /** What one line of a list is called, for its button and its count: "Add source", "1 source". */
  one?: string;
  /** The summary of a folded group in a list, with names of its fields in braces. */
  folded?: string;
}

const day = 'A day such as 2026-11-23.';

export const fieldLabels: Record<string, FieldLabel> = {
  title: { label: 'Title', hint: 'The plain name, as a visitor would say it.' },
  medicalName: {
    label: 'Medical name',
    hint: 'Shown in brackets after the plain name. Leave it out where there is none.',
  },
  kind: { label: 'Kind', hint: 'A symptom (such as earache) belongs to many conditions.' },
  alsoCalled: {
    label: 'Also called',
    one: 'name',
    hint: 'Real other names. They are printed once on the page.',
  },
  misspellings: {
    label: 'Wrong spellings',
    one: 'spelling',
    hint: 'They help the search and are never printed.',
  },
  phrases: {
    label: 'How people say it',
    one: 'phrase',
    hint: 'Such as: hand goes numb at night. They help the search and are never printed.',
  },
  summary: {
    label: 'Summary',
    hint: 'One sentence of 50 to 160 characters for cards and search engines.',
  },
  bodyAreas: { label: 'Where it is felt' },
  seeFirst: {
    label: 'See a doctor first',
    hint: 'One sentence that leads the page, where a doctor or dentist must come before massage.',
  },
  verdict: {
    label: 'First line',
    hint: 'What massage may do for it, in one short sentence.',
  },
  call: {
    label: 'Reason to call',
    hint: 'One plain sentence on when to call you.',
  },
  shortAnswer: {
    label: 'Short answer',
    hint: 'Two to four sentences that answer the question before the long version.',
  },
  lead: { label: 'Opening lines', hint: 'The sentence or two under the heading.' },
  canHelp: { label: 'What massage can do', hint: 'Honestly, in one to three sentences.' },
  cannotHelp: { label: 'What massage cannot do', hint: 'In one to three sentences.' },
  evidence: { label: 'Evidence', hint: 'What research says overall.' },
  'evidence.label': {
    label: 'How strong',
    hint: 'On a condition: the strongest of its therapies. When in doubt, claim less.',
  },
  'evidence.says': { label: 'In one sentence' },
  'evidence.basis': {
    label: 'What it rests on',
    hint: 'The best of its sources. The label may claim no more than they show.',
  },
  'evidence.searched': {
    label: 'Month of the search',
    hint: 'Only where it found nothing, such as 2026-11.',
  },
  'evidence.sources': {
    label: 'Sources of the label',
    one: 'source',
    hint: 'Short names of sources below, what weighs most first.',
  },
  therapies: { label: 'Therapies used for it', one: 'therapy used for it', folded: '{therapy}: {evidence}' },
  'therapies.therapy': { label: 'Therapy' },
  'therapies.evidence': { label: 'How strong is the evidence' },
  'therapies.basis': {
    label: 'What it rests on',
    hint: 'The best of its sources. The label may claim no more than they show.',
  },
  'therapies.searched': {
    label: 'Month of the search',
    hint: 'Only where it found nothing, such as 2026-11.',
  },
  'therapies.sources': {
    label: 'Sources of the label',
    one: 'source',
    hint: 'Short names of sources below, what weighs most first.',
  },
  'therapies.note': { label: 'Note', hint: 'One sentence on what it is used for.' },
  redFlags: {
    label: 'Warning signs',
    hint: 'List the signs, or say under "Why there are none" why this page needs none.',
  },
  'redFlags.emergency': {
    label: 'Call for help at once if',
    one: 'sign',
    hint: 'Each line ends the sentence "Call the emergency number or go to an emergency room if ...". No period at the end.',
  },
  'redFlags.today': {
    label: 'See a doctor today if',
    one: 'sign',
    hint: 'Each line ends the sentence "See a doctor today if ...". No period at the end.',
  },
  'redFlags.who': { label: 'Who should be seen first' },
  'redFlags.doctorFirst': {
    label: 'See a doctor first if',
    one: 'sign',
    hint: 'Each line ends the sentence "See a doctor first if ...". No period at the end.',
  },
  'redFlags.none': { label: 'Why there are none', hint: 'Only where this page lists no signs.' },
  sources: {
    label: 'Sources',
    one: 'source',
    folded: '{id}: {title}',
    hint: 'Where a statement on the page can be checked.',
  },
  'sources.id': {
    label: 'Short name',
    hint: 'Lower-case words joined by hyphens, such as nhs-sciatica. The text cites it.',
  },
  'sources.title': { label: 'Title', hint: 'As it stands on the page or paper.' },
  'sources.publisher': { label: 'Publisher', hint: 'Who stands behind it, such as NHS.' },
  'sources.url': {
    label: 'Web address',
    hint: 'Of the text itself, not of a search or a home page. Begins with https://',
  },
  'sources.seen': { label: 'Last read', hint: 'The month in which you read it, such as 2026-11.' },
  'sources.readAs': { label: 'What was read' },
  'sources.signs': { label: 'For the warning signs', hint: 'Where no sentence of the text rests on it.' },
  published: { label: 'First published', hint: day },
  updated: { label: 'Last changed', hint: 'Set by itself when you change what the page says.' },
  reviewedBy: {
    label: 'Checked by',
    hint: 'Only where that person has really checked this page. Add them to the facts of the practice first.',
  },
  reviewed: { label: 'Checked against its sources', hint: day },
  nextReview: { label: 'To be checked again', hint: day },
  picture: { label: 'Picture', hint: 'A picture of your own, or one that you may use.' },
  'picture.file': { label: 'File' },
  'picture.alt': { label: 'What it shows', hint: 'For people who cannot see it.' },
  comments: { label: 'Comments', hint: 'Whether readers may comment on this page.' },
  draft: { label: 'Draft', hint: 'A draft is shown here and left out of the published site.' },
  about: { label: 'What it is about', hint: 'The pages named here link back by themselves.' },
  'about.therapies': { label: 'Therapies', one: 'therapy' },
  'about.conditions': { label: 'Conditions', one: 'condition' },
  firstConditions: {
    label: 'Conditions to show first',
    one: 'condition',
    hint: 'On the front page: the ones that people ask about most, six at most.',
  },
  commentSections: {
    label: 'Sections only for a site that takes comments',
    one: 'heading',
    hint: 'Each heading as it stands in the text. Where no comments are taken, these sections are left out.',
  },
  menu: { label: 'In the menu' },
  menuTitle: { label: 'Name in the menu', hint: 'The title serves where there is none.' },
  menuOrder: { label: 'Place in the menu', hint: 'A number from 1 to 99, smallest first.' },
  differences: {
    label: 'How it differs',
    one: 'neighbor',
    folded: 'From {from}',
    hint: 'One row for each neighbor.',
  },
  'differences.from': { label: 'From what' },
  'differences.difference': { label: 'Difference' },
  pressure: { label: 'Pressure', hint: 'How firm the work is and who decides.' },
  clothing: { label: 'Clothing', hint: 'What to wear and how you are covered.' },
  suits: { label: 'Who it suits', one: 'person it suits' },
  notFor: { label: 'Who it does not suit', one: 'person it does not suit' },
  aftercare: { label: 'Afterward' },
  'aftercare.normal': { label: 'What is normal', one: 'thing that is normal' },
  'aftercare.call': { label: 'Reasons to call', one: 'reason to call' },
  bookingLink: {
    label: 'Booking page',
    hint: 'Begins with https://. Without one, people are asked to call.',
  },
  sessions: { label: 'Lengths on offer', one: 'length', folded: '{minutes} minutes' },
  'sessions.minutes': { label: 'Minutes' },
  'sessions.price': {
    label: 'Price',
    hint: 'The amount alone, such as 90. Leave it out if you would rather tell by phone.',
  },
  body: { label: 'Text' },
  translation: { label: 'Translation' },
  'translation.of': { label: 'Code of the original', hint: 'Set by npm run translations -- current.' },
  'translation.reviewed': {
    label: 'Read by a native speaker',
    hint: 'The day on which somebody read it against the original, or none.',
  },

  'practice:name': { label: 'Name of the practice', hint: 'Spelled as on your sign.' },
  description: {
    label: 'What the practice is',
    hint: 'One sentence, for search engines and the foot of each page.',
  },
  therapist: { label: 'Therapist' },
  'therapist.name': { label: 'Name', hint: 'As clients know it, without titles.' },
  'therapist.title': { label: 'Job title', hint: 'Such as Massage therapist.' },
  'therapist.credentials': {
    label: 'Certificates',
    one: 'certificate',
    hint: 'Letters and certificates, each as it is written on the paper.',
  },
  'therapist.therapies': {
    label: 'Therapies they give',
    one: 'therapy',
    hint: 'Only where there are several therapists. Empty, it is every one.',
  },
  therapists: {
    label: 'Other therapists',
    one: 'therapist',
    folded: '{name}',
    hint: 'Each needs a page about them.',
  },
  'therapists.name': { label: 'Name', hint: 'As clients know it, without titles.' },
  'therapists.title': { label: 'Job title', hint: 'Such as Massage therapist.' },
  'therapists.credentials': {
    label: 'Certificates',
    one: 'certificate',
    hint: 'Letters and certificates, each as it is written on the paper.',
  },
  'therapists.therapies': { label: 'Therapies they give', one: 'therapy', hint: 'Empty, it is every one.' },
  'therapists.page': {
    label: 'Page about them',
    hint: 'The address of that page without its slashes, such as ann-lee.',
  },
  'therapists.photo': { label: 'Photo', hint: 'Only with their consent.' },
  'therapists.photo.file': { label: 'File' },
  'therapists.photo.alt': { label: 'What it shows', hint: 'For people who cannot see it.' },
  'therapists.photo.focus': { label: 'What must stay in view', hint: 'Photos are cut to fit around it.' },
  'therapists.photo.focus.across': { label: 'From the left, in percent' },
  'therapists.photo.focus.down': { label: 'From the top, in percent' },
  photos: { label: 'Photos', hint: 'The site looks finished without. Only of people who agreed to it.' },
  'photos.therapist': { label: 'Photo of the therapist' },
  'photos.therapist.file': { label: 'File' },
  'photos.therapist.alt': { label: 'What it shows', hint: 'For people who cannot see it.' },
  'photos.therapist.focus': { label: 'What must stay in view', hint: 'Photos are cut to fit around it.' },
  'photos.therapist.focus.across': { label: 'From the left, in percent' },
  'photos.therapist.focus.down': { label: 'From the top, in percent' },
  'photos.room': { label: 'Photo of the room' },
  'photos.room.file': { label: 'File' },
  'photos.room.alt': { label: 'What it shows', hint: 'For people who cannot see it.' },
  'photos.room.focus': { label: 'What must stay in view', hint: 'Photos are cut to fit around it.' },
  'photos.room.focus.across': { label: 'From the left, in percent' },
  'photos.room.focus.down': { label: 'From the top, in percent' },
  look: { label: 'Look of the site', hint: 'Leave out what you like as it is.' },
  'look.color': {
    label: 'Main color',
    hint: 'Of links and the icon. Every other color is made from it, by day and at night.',
  },
  'look.accent': { label: 'Color of buttons', hint: 'Left out, they have the main color.' },
  'look.logo': {
    label: 'Logo',
    hint: 'SVG, or a picture without a background. A square one is the icon of the site too.',
  },
  'look.logo.file': { label: 'File' },
  'look.logo.hasName': {
    label: 'It shows the name',
    hint: 'Then the name does not stand beside it.',
  },
  'look.tone': { label: 'Tone' },
  'look.typeface': {
    label: 'Typeface of headings',
    hint: 'Each comes with the site: readers ask nobody for it.',
  },
  'look.corner': { label: 'Corners' },
  country: { label: 'Country', hint: 'Two capital letters, such as US, CA or IE.' },
  phone: { label: 'Phone', hint: 'As people write it, such as 517-555-0100.' },
  'practice:emergency': {
    label: 'Numbers for help',
    hint: 'Only where the check asks for them: it knows those of some countries.',
  },
  'emergency.number': { label: 'Emergency number', hint: 'What people dial in danger of life.' },
  'emergency.crisisLine': { label: 'Crisis line', hint: 'Only one that answers day and night.' },
  'emergency.crisisLine.name': { label: 'Who answers' },
  'emergency.crisisLine.number': { label: 'Number' },
  'emergency.crisisLine.takesText': { label: 'It answers text messages too' },
  email: { label: 'E-mail', hint: 'Shown on the contact page only.' },
  website: {
    label: 'Address of this website',
    hint: 'Such as https://www.yourpractice.com. Search engines need it.',
  },
  address: { label: 'Address', hint: 'Where clients come to.' },
  'address.street': { label: 'Street and number' },
  'address.locality': { label: 'City or town' },
  'address.region': {
    label: 'State',
    hint: 'Two capital letters, such as MI. In Ireland or Britain the county.',
  },
  'address.postalCode': { label: 'ZIP or postal code' },
  geo: { label: 'Place on the map', hint: 'In degrees, with five decimals.' },
  'geo.latitude': { label: 'Latitude' },
  'geo.longitude': { label: 'Longitude' },
  serviceArea: { label: 'State or towns served' },
  nearbyTowns: {
    label: 'Towns nearby',
    one: 'town',
    hint: 'Names that people type beside what they look for. The search then knows that a town is meant.',
  },
  timeZone: { label: 'Time zone', hint: 'Such as America/Detroit. Needed where there are hours.' },
  hours: {
    label: 'Opening hours',
    one: 'opening time',
    folded: '{opens} to {closes}, {days}',
    hint: 'A day that is not listed is closed.',
  },
  'hours.days': { label: 'Days' },
  'hours.opens': { label: 'Opens' },
  'hours.closes': { label: 'Closes' },
  closed: { label: 'Closed', one: 'closing', folded: '{from} to {to}' },
  'closed.from': { label: 'First day' },
  'closed.to': { label: 'Last day', hint: 'Leave it empty for one day.' },
  'closed.reason': { label: 'Reason' },
  specialHours: {
    label: 'Days with other hours',
    one: 'day with other hours',
    folded: '{from}: {opens} to {closes}',
    hint: 'Such as the day before a holiday.',
  },
  'specialHours.from': { label: 'First day' },
  'specialHours.to': { label: 'Last day', hint: 'Leave it empty for one day.' },
  'specialHours.opens': { label: 'Opens' },
  'specialHours.closes': { label: 'Closes' },
  'specialHours.reason': { label: 'Reason' },
  announcements: {
    label: 'Announcements',
    one: 'announcement',
    folded: '{from}: {words}',
    hint: 'Shown on every page from the first to the last day. They go by themselves.',
  },
  'announcements.from': { label: 'Shown from' },
  'announcements.to': { label: 'Shown until', hint: 'Leave it empty for one day.' },
  'announcements.words': { label: 'The words', hint: 'One sentence, such as: Gift certificates are back.' },
  'announcements.es': {
    label: 'The words in Spanish',
    hint: 'For the pages in Spanish. Without them those show the words above.',
  },
  'announcements.link': {
    label: 'Leads to',
    hint: 'A page such as /contact/, or an address that begins with https://',
  },
  access: {
    label: 'Parking and access',
    hint: 'Where to park, stairs, which door. Shown on the contact page.',
  },
  mapLink: { label: 'Link to a map', hint: 'Begins with https://' },
  giftCertificates: { label: 'Gift certificates' },
  'giftCertificates.words': { label: 'How to get one', hint: 'One sentence for the contact page.' },
  'giftCertificates.link': {
    label: 'Where to buy one',
    hint: 'A page such as /paying/, or an address that begins with https://',
  },
  reviewPages: {
    label: 'Where your reviews stand',
    one: 'place',
    folded: '{name}',
    hint: 'Only links: no review is repeated on this site.',
  },
  'reviewPages.name': { label: 'Name', hint: 'Of the site, such as Google Maps.' },
  'reviewPages.link': { label: 'Link', hint: 'Begins with https://' },
  payment: { label: 'Payment' },
  'payment.accepted': { label: 'Ways to pay', one: 'way to pay' },
  'payment.insurance': { label: 'Does health insurance ever pay' },
  'payment.priceRange': { label: 'Range of prices', hint: 'Such as $80 to $120.' },
  'payment.currency': {
    label: 'Currency',
    hint: 'Three letters, such as EUR. Needed only where the currency of the country is not known.',
  },
  license: { label: 'License to practice', hint: 'Where you want it shown.' },
  'license.number': { label: 'Number' },
  'license.state': {
    label: 'State or body that gave it',
    hint: 'In the US two capital letters, such as MI.',
  },
  known: { label: 'What clients come with', one: 'complaint', hint: 'Short lines for the page about you.' },
  'practice:comments': { label: "Readers' comments", hint: 'Without this there are none on the site.' },
  'comments.closeAfterDays': {
    label: 'Close after days',
    hint: "Counted from a page's last change. Leave it empty to keep them open.",
  },
  'comments.order': {
    label: 'Which stand first',
    hint: 'The oldest, as in a talk, or the newest. The oldest where it is left out.',
  },
  'comments.replies': {
    label: 'Replies to choose from',
    one: 'reply',
    folded: '{title}',
    hint: 'None of them may say whether somebody is a client.',
  },
  'comments.replies.title': { label: 'Name of the reply' },
  'comments.replies.words': { label: 'Words' },
  reviewers: {
    label: 'Reviewers',
    one: 'reviewer',
    folded: '{name}',
    hint: 'People who have really checked pages, and are fit to. Never made up.',
  },
  'reviewers.id': { label: 'Short name', hint: 'Small letters and hyphens, such as ann-lee.' },
  'reviewers.name': { label: 'Name', hint: 'Alone, without titles.' },
  'reviewers.qualification': { label: 'Qualification', hint: 'As it stands on the license or diploma.' },
  'reviewers.page': {
    label: 'Page about them',
    hint: 'The address of that page without its slashes, such as ann-lee.',
  },
  profiles: { label: 'Your pages elsewhere', one: 'page', hint: 'Each begins with https://' },
};

/** Words for values that do not speak for themselves. */
export const optionLabels: Record<string, string> = {
  page: 'The whole page',
  abstract: 'Only its abstract',
  copy: 'A copy kept elsewhere',
  report: 'Only what others report of it',
  authority: 'A guideline, government review or Cochrane, at least fairly sure',
  review: 'A review of trials',
  trials: 'Two or more trials with a comparison',
  'one-trial': 'One small trial',
  'near-group': 'People who only come near this complaint',
  'mixed-package': 'Massage mixed with other care',
  'no-fair-comparison': 'No fair comparison',
  top: 'At the top of each page',
  foot: 'At the foot of each page',
  none: 'Nowhere',
  calm: 'Calm: a tinted page, soft backgrounds',
  bright: 'Bright: a white page, stronger backgrounds',
  'young-serif': 'Young Serif: sturdy, as the site comes',
  lora: 'Lora: a slender book typeface',
  nunito: 'Nunito: round, without serifs',
  serif: "The reader's own book typeface",
  sans: "The reader's own plain typeface",
  square: 'Square',
  soft: 'Soft, as the site comes',
  round: 'Round',
  github: 'GitHub',
  gitlab: 'GitLab',
};

/**
 * The label of a field.
 * @param form `conditions`, `practice` and so on
 * @param path names of the fields from the top of the form; places in lists are left out
 * @throws {Error} where a field has none: every field of a schema is shown to people
 */
export function labelOf(form: string, path: readonly string[]): FieldLabel {
  const key = path.join('.');
  const found = fieldLabels[`${form}:${key}`] ?? fieldLabels[key];
  if (found === undefined)
    throw new Error(`The field "${key}" of ${form} has no label. Add one to src/schemas/labels.ts.`);
  return found;
}

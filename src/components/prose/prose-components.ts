import Aftercare from '#components/prose/Aftercare.astro';
import Ask from '#components/prose/Ask.astro';
import Blank from '#components/prose/Blank.astro';
import Book from '#components/prose/Book.astro';
import Comfort from '#components/prose/Comfort.astro';
import Compare from '#components/prose/Compare.astro';
import Conditions from '#components/prose/Conditions.astro';
import ContactDetails from '#components/prose/ContactDetails.astro';
import Differences from '#components/prose/Differences.astro';
import Do from '#components/prose/Do.astro';
import DoctorFirst from '#components/prose/DoctorFirst.astro';
import Dont from '#components/prose/Dont.astro';
import Emergency from '#components/prose/Emergency.astro';
import Evidence from '#components/prose/Evidence.astro';
import Figure from '#components/prose/Figure.astro';
import Known from '#components/prose/Known.astro';
import Note from '#components/prose/Note.astro';
import PaymentMethods from '#components/prose/PaymentMethods.astro';
import Phone from '#components/prose/Phone.astro';
import PracticeName from '#components/prose/PracticeName.astro';
import PrintSheet from '#components/prose/PrintSheet.astro';
import SafetyQuestions from '#components/prose/SafetyQuestions.astro';
import Source from '#components/prose/Source.astro';
import Suits from '#components/prose/Suits.astro';
import TherapistName from '#components/prose/TherapistName.astro';
import type { ProseTagName } from '#schemas/prose-tags.ts';

/** The tags an author may use, each with its component. A tag without one does not compile. */
export const proseComponents = {
  Aftercare,
  Ask,
  Blank,
  Book,
  Comfort,
  Compare,
  Conditions,
  ContactDetails,
  Differences,
  Do,
  DoctorFirst,
  Dont,
  Emergency,
  Evidence,
  Figure,
  Known,
  Note,
  PaymentMethods,
  Phone,
  PracticeName,
  PrintSheet,
  SafetyQuestions,
  Source,
  Suits,
  TherapistName,
} satisfies Record<ProseTagName, unknown>;

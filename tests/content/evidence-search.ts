/** What the evidence search of November 2026 gave a complaint for one therapy. */
export interface Finding {
  label: string;
  /** Ids of the sources that the search's table names for the pair, in its order. */
  sources: readonly string[];
}

const none = 'Searched, none found';
const very = 'Very limited';
const some = 'Limited';

const found = (label: string, ...sources: string[]): Finding => ({ label, sources });

/** The 54 pairs of the search: massage, myofascial release, trigger point therapy. */
export const findings: Record<string, readonly [massage: Finding, release: Finding, points: Finding]> = {
  sciatica: [
    found(very, 'nice', 'kngf', 'bell'),
    found(very, 'faraz', 'rajendran', 'aslam'),
    found(very, 'grase'),
  ],
  'carpal-tunnel-syndrome': [
    found(some, 'field', 'moraska-hand', 'madenci', 'cochrane-cts'),
    found(very, 'pratelli', 'shem'),
    found(very, 'hains'),
  ],
  'jaw-pain': [
    found(some, 'gomes', 'head-face'),
    found(some, 'kalamir'),
    found('Moderate', 'bmj-guideline', 'muggenborg'),
  ],
  toothache: [found(none, 'melzack'), found(none), found(none)],
  earache: [found(very, 'ear-review', 'murphy', 'naderi'), found(none, 'ear-review'), found(none, 'rangel')],
  sinusitis: [
    found(very, 'athletes', 'bahraini', 'fouda-2023'),
    found(none, 'rowane'),
    found(none, 'rowane'),
  ],
  tinnitus: [found(very, 'delgado'), found(very, 'kinne'), found(some, 'rocha-2012', 'michiels-2016')],
  dizziness: [found(very, 'huang'), found(none, 'nct-dizziness', 'gajdos'), found(none, 'yaseen-2018')],
  'sore-throat': [found(none, 'nct-globus'), found(very, 'hyoid'), found(none)],
  fibromyalgia: [
    found(some, 'massage-review', 'styles-review', 'nadal'),
    found(
      some,
      'mfr-fibro-trial',
      'ughreja',
      'styles-review',
      'ahrq-2020',
      'laimi',
      'manual-review',
      'mascarenhas',
    ),
    found(none),
  ],
  'unexplained-pain': [
    found(some, 'hasson', 'crawford', 'ng193'),
    found(very, 'laimi'),
    found(very, 'denneny'),
  ],
  'myofascial-pain-syndrome': [
    found(very, 'self-mfr', 'fp-2006'),
    found(very, 'self-mfr', 'dare-2005', 'guzman'),
    found(some, 'compression-review'),
  ],
  'car-accident-injury': [
    found(very, 'cochrane-neck', 'whiplash-2009'),
    found(very, 'picelli', 'hold-2014'),
    found(none, 'castaldo'),
  ],
  'tension-headache': [
    found(some, 'espi', 'lozano', 'ahrq-2020', 'varatharajan'),
    found(some, 'ajimsha-head', 'release-relax'),
    found(some, 'falsiroli', 'moraska-trial'),
  ],
  'neck-pain': [
    found(some, 'cochrane-neck', 'stone-trial', 'ahrq-2020'),
    found(some, 'overmann', 'guo-neck'),
    found(some, 'xu-neck'),
  ],
  'low-back-pain': [
    found(some, 'ahrq-2018', 'cochrane-back', 'cherkin'),
    found(some, 'mfr-pubmed', 'mfr-frontiers', 'laimi'),
    found(some, 'takamoto', 'tp-back-2020', 'sport-tk'),
  ],
  'plantar-fasciitis': [
    found(some, 'pollack', 'koc'),
    found(some, 'ajimsha-heel', 'pattanshetty', 'laimi'),
    found(very, 'renan'),
  ],
  'frozen-shoulder': [found(some, 'khan'), found(very, 'nambi'), found(very, 'nambi')],
};

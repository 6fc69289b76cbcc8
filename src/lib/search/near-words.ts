import { stemOf } from '#lib/search/plain-words.ts';

/** Forms of one word, or words of one meaning. */
const same = [
  'foot feet',
  'tooth teeth',
  'back spine',
  'wake woke woken awake',
  'ache aching achy hurt hurts hurting pain pains painful sore soreness tender ouch',
  'numb numbness tingle tingling tingly prickle prickling prickly pins needles asleep dead',
  'ring ringing buzz buzzing hum humming hiss hissing whistle whistling beep beeping noise noises sound whoosh',
  'dizzy dizziness vertigo lightheaded woozy spin spinning faint giddy swaying',
  'butt buttock buttocks bum bottom backside rear glute glutes',
  'stomach belly tummy abdomen',
  'stiff stiffness tight tightness tense tension',
  'stuck locked frozen',
  'knot knots lump lumps',
  'raise lift lifting reach',
  'tired tiredness exhausted fatigue fatigued weary',
  'crash accident wreck collision mva',
  'car auto vehicle automobile',
  'clench clenching grind grinding gritting bruxism',
  'swallow swallowing gulp',
  'chew chewing eat eating bite biting',
  'price prices cost costs fee fees charge charges rate rates expensive',
  'insurance insurer insured',
  'pay paying payment',
  'clothes clothing clothed wear wearing undress undressed undressing naked nude underwear dress',
  'cancel cancellation reschedule postpone',
  'appointment appointments booking',
  'book booking schedule reserve',
  'call phone telephone contact email reach text',
  'located location address directions map',
  'hours open opening closed closing',
  'therapist practitioner masseuse masseur bilky',
  'pregnant pregnancy prenatal expecting',
  'child children kid kids teen teens teenager minor son daughter',
  'wife husband partner spouse boyfriend girlfriend friend',
  'doctor physician gp doc',
  'sick ill illness flu cold fever infection',
  'licensed license licence certified qualified qualifications training trained credentials',
  'safe safety dangerous danger risk risks',
  'cookie cookies tracking track tracker privacy private',
  'wheelchair disabled disability accessible accessibility',
  'heat heating hot warm',
  'ice icing cold',
  'stretch stretches stretching exercise exercises',
  'relax relaxing relaxation relaxed',
  'shot shooting shoot shoots zap zapping shock electric',
  'whole all everywhere entire everything body',
  'blocked stuffy stuffed congested congestion clogged',
  'night nighttime sleep sleeping bed',
  'morning wake waking',
  'fine normal clear healthy nothing wrong',
  'mfr myofascial',
  'bruise bruised bruising',
  'neck nape',
  'shoulder shoulders',
  'jaw jawbone mandible',
  'chest breastbone sternum',
  'sinus sinuses nasal',
  'nose nostril',
  'headache headaches migraine migraines',
  'pressure pressing',
  'swollen swelling puffy',
  'cost afford pricey',
];

/** Words that often stand for one another. A part of the body leads to the area it belongs to. */
const near = [
  'time hours open contact call',
  'insurance coverage cover covers covered plan',
  'voice hoarse throat',
  'rsi wrist typing forearm',
  'insomnia sleep sleeping',
  'appointment session sessions visit visits',
  'book appointment call contact',
  'located address parking hours open email contact reach call',
  'licensed training experience therapist',
  'shower perfume hygiene policies',
  'late cancel policies',
  'tip tipping price cost pay',
  'gift card certificate',
  'scar scars surgery operation',
  'virus covid contagious ill fever',
  'cancer chemo tumor',
  'bruise bruised bruises',
  'medicine medication pills drugs',
  'period cramps menstrual stomach',
  'arthritis joint joints',
  'muscle muscles muscular',
  'snap crack cracking adjust pop clicking',
  'wrist finger fingers thumb palm knuckle hand hands',
  'forearm elbow bicep tricep arm',
  'thigh calf shin knee hamstring leg legs',
  'heel arch sole toe toes ankle foot',
  'skull scalp temple temples forehead brain migraine headache head',
  'migraine headache',
  'cheek cheekbone cheekbones nose eye eyes forehead sinus face',
  'gum gums molar molars tongue tooth mouth',
  'buttock groin pelvis tailbone piriformis hip',
  'rib ribs breast heart chest',
  'traps shoulder blade shoulders',
  'spine lumbar backache disc back',
  'earache ear',
  'toothache tooth cavity',
  'headache head',
  'eardrum hearing ear',
  'nerve sciatic sciatica',
  'weak weakness grip numb',
  'burn burning pain',
  'throb throbbing pressure pound pounding pain',
  'heavy full pressure',
  'squeeze squeezed squeezing band vise pressure',
  'pop pops popping click clicks clicking',
  'typing computer keyboard mouse desk',
  'driving drive sit sitting',
  'standing stand walking walk run running',
  'bend bending straighten',
  'spasm seize seized cramp cramps locked',
  'rash wound skin',
  'clot thrombosis dvt',
  'osteoporosis bones bone fracture broken',
  'hsa fsa account savings flexible spending flex',
  'referral prescription doctor',
  'bill claim insurance',
  'spa swedish relaxation',
  'deep firm pressure',
  'job work office',
  'stress stressed anxious anxiety tension',
];

/** Words that only other trades use. One of them makes a match unlikely to be meant. */
const elsewhere = new Set(
  `food pizza restaurant restaurants burger coffee recipe recipes hotel hotels flight flights airport movie movies film
  music song lyrics game games football soccer basketball baseball score scores tv netflix weather forecast rain snowfall
  news bitcoin stock stocks loan loans mortgage rent rental apartment apartments house houses plumber plumbing electrician
  roofing mechanic tire tires oil wash laundry dog dogs cat cats pet pets puppy vet groomer hair haircut salon barber nails
  manicure pedicure eyelash lashes tattoo tattoos makeup wedding photographer laptop computers iphone tax taxes passport
  school homework math university lottery casino bank church library gym zoo flower flowers furniture store
  shop shopping walmart amazon grocery gas pharmacy`.split(/\s+/),
);

/** Parts of the body. Where one is named, a page on another part is rarely meant. */
const parts = new Set(
  `head face ear eye nose cheek jaw mouth tooth teeth throat neck shoulder arm elbow forearm wrist hand finger thumb chest
  rib back hip butt buttock leg thigh knee calf shin foot feet heel toe ankle temple forehead skull scalp`
    .split(/\s+/)
    .map(stemOf),
);

export const isBodyPart = (stem: string): boolean => parts.has(stem);

export const isElsewhere = (word: string): boolean => elsewhere.has(word);

/** Stems that mean about the same as `stem`, with how much they count: 1 would be the very word. */
export function nearStems(stem: string): ReadonlyMap<string, number> {
  return table.get(stem) ?? none;
}

const none: ReadonlyMap<string, number> = new Map();
const table = new Map<string, Map<string, number>>();
for (const [groups, worth] of [
  [same, 0.8],
  [near, 0.5],
] as const)
  for (const group of groups) {
    const stems = [...new Set(group.split(' ').map(stemOf))];
    for (const stem of stems) {
      const mates = table.get(stem) ?? new Map<string, number>();
      table.set(stem, mates);
      for (const mate of stems) if (mate !== stem) mates.set(mate, Math.max(worth, mates.get(mate) ?? 0));
    }
  }

/** One line a group: forms of one word, or words of one meaning. */
export const equivalents = `
foot feet
tooth teeth
wake woke awake
ache achy hurt pain sore tender ouch agony discomfort miserable screaming
numb tingle prickle asleep dead pins
ring buzz hum hiss whistle beep noise sound whoosh whine roaring
dizzy vertigo lightheaded lightheadedness woozy spin faint giddy
unsteady wobbly balance stagger tipsy drunk
butt buttock bum bottom backside glute
stomach belly tummy abdomen
stiff tight tense tension rigid
stuck locked frozen
knot lump ball trigger
raise lift reach overhead
tired exhausted fatigue weary
crash accident wreck collision mva tboned sideswiped airbag
car auto vehicle truck suv
clench grind bruxism
swallow gulp
chew eat bite
price cost costly fee charge rate expensive afford dollars
insurance medicare medicaid aetna cigna humana bcbs deductible copay
pay payment cash venmo zelle paypal credit debit visa
clothes wear undress naked nude underwear dress bra pants shorts shirt
cancel reschedule postpone
book schedule reserve
call phone telephone contact email text message
located address directions map downtown
allergic allergy
embarrassed awkward shy ashamed
hours weekend saturday sunday evening
therapist masseuse masseur owner
pregnant pregnancy prenatal expecting trimester
child children kid teen teenage minor son daughter toddler baby infant
wife husband partner spouse boyfriend girlfriend friend companion
doctor physician gp doc specialist
sick ill flu cold fever virus covid contagious
licensed certified certification qualified qualifications training credentials experience
safe safety danger harm risk contraindication
cookie tracking tracker privacy private hipaa
wheelchair disabled accessible handicap ramp elevator stairs walker
heat hot warm
ice cold
relax unwind pamper
shooting shot zap shock jolt electric lightning
everywhere body
blocked stuffy stuffed congestion clogged plugged
night nighttime overnight
fine normal clear healthy
bruise
jaw jawbone mandible
sinus sinuses nasal
swollen swelling puffy
scratchy hoarse raw voice
unexplained undiagnosed idiopathic mystery baffled stumped
disbelieved dismissed
strain sprain pulled tweaked wrenched tore
spasm seize cramp twitch
stab sharp knife nail
vise vice band squeezing
burn fire
gift certificate voucher
sexual sex erotic sensual
thinner anticoagulant warfarin coumadin jantoven eliquis apixaban xarelto rivaroxaban pradaxa dabigatran plavix clopidogrel brilinta savaysa lovenox heparin bleeding
surgery operation surgical replacement fusion
cancer chemo chemotherapy tumor
disc disk herniated bulging slipped ruptured degenerative
hug touch
arrive early
referral prescription
letter note
late tardy
hsa fsa
`;

/** One line a group: words that often stand for one another. */
export const related = `
lower low lumbar
hours time contact holiday thanksgiving christmas
insurance coverage cover plan
pay price card check
wrist rsi typing forearm mouse keyboard
grip jar dropping grasp pinch weak numb clumsy
sleep insomnia night bed
appointment session visit
contact booking tomorrow tonight availability slot appointment call
contact parking located address
parking accessibility
shower perfume hygiene scent
shave hairy undress
late cancel
child parent guardian
price tip gratuity pay discount package membership
insurance receipt superbill invoice reimburse bill claim
hsa flexible spending flex savings account
surgery scar
bruise thinner
clot thrombosis dvt
blood bp hypertension pressure
heart pacemaker stroke stent
diabetes numb
bones osteoporosis brittle fracture broken
skin rash wound burn sunburn eczema shingles infection
medicine medication meds pills drugs painkiller prescription
stomach period menstrual
joint arthritis
crack adjust pop
pop click clicking clunk crunch
buttock hip butt
nerve sciatic sciatica pinched
throb pound ache
throb pressure pound headache
heavy full pressure
sit driving desk car
stand walk run jog barefoot
bend straighten
turn twist rotate head neck
exercise stretch
home yourself
spa swedish relaxation stone couples shiatsu reflexology
firm deep pressure
massage tissue therapeutic sports rehab
work office job desk
stress anxious worry nervous tension
visit first nervous bring
flare flareup
chronic years ongoing persistent
back disc lumbar sciatica
unexplained disbelieved reason tests scans mri bloodwork
yard gardening shoveling raking snow
coat jacket sleeve sweater
hair combing brushing wash
reach bra fasten hook pocket behind
computer screen monitor laptop
crash whiplash bumper fender intersection
accident lawsuit
privacy sell data information
about training
training school degree
roller ball tennis
gift buy sell
alcohol drink
muscle muscular
`;

/** Complaints that say that something hurts, and nothing of what or how. */
export const plainPain = 'ache achy hurt pain sore tender ouch agony discomfort stiff stuck tight twinge';

/** Words that only somebody with a complaint says. Beside them, no other word shows that something else is meant. */
export const complaints = `ache hurt pain sore tender numb tingle dizzy vertigo lightheaded faint stiff tight pound spasm cramp strain sprain throb
stab swollen injury headache migraine earache toothache backache sciatica whiplash tinnitus fibromyalgia tunnel bruised burning clench knot agony arthritis
discomfort woozy achy buzzing lump stuck kink twinge sting`;

/** Parts of the body under the area that they belong to. */
export const areaWords = {
  head: 'head skull scalp temple forehead brain migraine headache',
  face: 'face cheek cheekbone nose eye eyebrow eyelid forehead sinus nostril',
  ear: 'ear earache eardrum hearing earlobe',
  jaw: 'jaw chin tmj mouth tooth teeth',
  mouth: 'mouth gum molar tongue tooth teeth toothache cavity lip',
  throat: 'throat voice tonsil',
  neck: 'neck cervical nape',
  shoulder: 'shoulder traps clavicle collarbone armpit',
  arm: 'arm forearm elbow bicep tricep',
  hand: 'hand wrist finger fingertip thumb palm knuckle pinky',
  chest: 'chest rib breast heart sternum',
  'upper-back': 'back spine blade scapula rhomboid thoracic',
  'low-back': 'back spine lumbar backache tailbone',
  hip: 'hip buttock butt groin pelvis tailbone piriformis glute',
  leg: 'leg thigh calf calves shin knee hamstring',
  foot: 'foot feet heel arch sole toe ankle',
} as const;

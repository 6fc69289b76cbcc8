/** One line a group: forms of one word, or words of one meaning. */
export const equivalents = `
foot feet
tooth teeth
wake woke awake
ache achy hurt pain sore tender ouch discomfort miserable
numb tingle asleep dead pins
ring buzz hum hiss whistle noise sound whoosh roaring
dizzy vertigo lightheaded lightheadedness woozy spin faint
unsteady balance tipsy drunk
butt buttock bottom glute
stiff tight tense tension
stuck locked frozen
knot lump ball trigger
raise lift reach overhead
tired exhausted
crash accident wreck collision mva tboned airbag
car auto vehicle truck
clench grind bruxism
chew eat bite
price cost fee charge rate afford
insurance medicare medicaid deductible copay
pay payment cash venmo
clothes wear undress underwear dress bra pants shirt
cancel reschedule
book schedule
call phone contact email text message
located address directions map
allergic allergy
embarrassed awkward
hours weekend saturday sunday evening
therapist owner
pregnant pregnancy prenatal
child children kid teen teenage minor son daughter baby
partner friend companion
doctor physician
sick ill flu cold fever
licensed certified qualifications training experience
safe safety danger harm risk
cookie tracking privacy private
wheelchair disabled accessible handicap ramp elevator stairs walker
heat hot warm
ice cold
shooting shot shock jolt electric
everywhere body
blocked stuffy stuffed congestion
fine normal clear healthy
sinus sinuses nasal
swollen swelling
scratchy hoarse raw voice
unexplained undiagnosed idiopathic mystery stumped
disbelieved
strain sprain pulled
spasm seize cramp
stab sharp nail
vise band squeezing
burn fire
sexual sex
thinner anticoagulant bleeding
surgery operation replacement fusion
cancer chemo chemotherapy
disc herniated bulging slipped
hug touch
arrive early
referral prescription
letter note
hsa fsa
`;

/** One line a group: words that often stand for one another. */
export const related = `
lower low lumbar
hours time contact close
insurance coverage cover plan
pay price card check
wrist rsi typing forearm mouse keyboard
grip jar dropping pinch weak numb clumsy
sleep night bed
appointment session visit
contact booking tomorrow tonight availability appointment call
contact parking located address
parking accessibility
shower perfume scent
shave undress
late cancel
child parent guardian
price tip pay discount package
insurance receipt reimburse bill claim
hsa flexible spending flex savings account
bruise thinner
clot dvt
blood pressure
heart pacemaker stroke
diabetes numb
bones osteoporosis broken
skin rash burn sunburn shingles infection
medicine medication pills prescription
joint arthritis
crack adjust pop
pop click clicking crunch
buttock hip butt
nerve sciatic sciatica pinched
throb pound ache
throb pressure pound headache
heavy full pressure
sit driving desk car
stand walk run barefoot
bend straighten
turn twist rotate head neck
exercise stretch
home yourself
spa swedish relaxation stone couples
firm deep pressure
massage tissue therapeutic sports rehab
work office job desk
stress nervous tension
visit first nervous bring
chronic years
back disc lumbar sciatica
unexplained disbelieved reason tests scans mri bloodwork
yard shoveling snow
hair combing wash
reach bra fasten hook pocket behind
computer screen
crash whiplash bumper fender
privacy sell data information
about training
roller ball tennis
gift buy sell
alcohol drink
muscle muscular
`;

/** Words that only somebody with a complaint says. Beside them, no other word shows that something else is meant. */
export const complaints = `ache hurt pain sore tender numb tingle dizzy vertigo lightheaded faint stiff tight pound spasm cramp strain sprain throb
stab swollen injury headache migraine earache toothache backache sciatica whiplash tinnitus fibromyalgia tunnel bruised burning clench knot arthritis
discomfort woozy achy buzzing lump stuck kink twinge sting`;

/** Parts of the body under the area that they belong to. */
export const areaWords = {
  head: 'head skull scalp temple forehead brain migraine headache',
  face: 'face cheek cheekbone nose eye forehead sinus',
  ear: 'ear earache hearing',
  jaw: 'jaw chin tmj mouth tooth teeth',
  mouth: 'mouth gum molar tongue tooth teeth toothache cavity lip',
  throat: 'throat voice tonsil',
  neck: 'neck cervical',
  shoulder: 'shoulder traps armpit',
  arm: 'arm forearm elbow',
  hand: 'hand wrist finger thumb palm',
  chest: 'chest rib breast heart',
  'upper-back': 'back spine blade thoracic',
  'low-back': 'back spine lumbar backache tailbone',
  hip: 'hip buttock butt groin pelvis tailbone piriformis glute',
  leg: 'leg thigh calf calves shin knee hamstring',
  foot: 'foot feet heel arch sole toe ankle',
} as const;

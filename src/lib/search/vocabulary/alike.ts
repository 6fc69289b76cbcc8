/** One line a group: forms of one word, or words of one meaning. */
export const same = `
foot feet
tooth teeth
wake woke woken awake
ache achy hurt pain sore tender ouch agony excruciating throbbing killing screaming discomfort bothering miserable
numb tingle tingly prickle prickly asleep dead pins novocaine
ring buzz hum hiss whistle beep noise sound whoosh whine crickets static roaring hears
dizzy vertigo lightheaded lightheadedness woozy spin faint giddy sway bppv
unsteady wobbly balance off-balance stagger tipsy drunk seasick swimmy floaty
butt buttock bum bottom backside glute cheek-seat fanny tush piriformis
stomach belly tummy abdomen
stiff tight tense tension rigid clenched
stuck locked frozen immobile jammed
knot lump trigger
knot ball gnarl ropey
raise lift reach overhead
tired tiredness exhausted fatigue weary drained
crash accident wreck collision mva pileup tboned sideswiped totaled rollover airbag
car auto vehicle automobile truck suv motorcycle
clench grind gritting bruxism
swallow gulp
chew eat bite
price cost costly fee charge rate expensive afford pricey dollars
insurance medicare medicaid aetna cigna humana tricare bcbs priority deductible copay coinsurance
pay payment cash venmo zelle paypal credit debit visa mastercard
clothes wear undress naked nude underwear dress bra pants jeans shorts shirt
cancel reschedule postpone noshow
appointment
book schedule reserve
call phone telephone contact email text voicemail message
located address directions map
hours weekend saturday sunday evening holidays
therapist practitioner masseuse masseur owner
bilky owner
pregnant pregnancy prenatal expecting trimester postpartum breastfeeding
child children kid teen teenage minor son daughter toddler baby infant underage youth grandson granddaughter
wife husband partner spouse boyfriend girlfriend friend companion
doctor physician gp doc specialist
sick ill flu cold fever feverish virus covid contagious cough
licensed licence certified certification qualified qualifications training credentials experience experienced
safe safety unsafe danger harm risk risky contraindication
cookie tracking tracker privacy private
wheelchair disabled accessible handicap ramp elevator stairs steps walker
heat hot warm
ice cold
stretch
relax unwind pamper
shot shooting zap zing shock jolt electric lightning radiating
everywhere body
blocked stuffy stuffed congestion clogged plugged
night nighttime overnight
morning
fine normal clear healthy negative
mfr myofascial
bruise
neck nape
jaw jawbone mandible
chest breastbone sternum
sinus sinuses nasal
headache migraine
pressure pressing
swollen swelling puffy
scratchy hoarse raw voice laryngitis
unexplained undiagnosed idiopathic mystery unknown baffled stumped inexplicable
disbelieved dismissed brushed
strain sprain pulled tweaked wrenched tore
spasm seize cramp twitch
stab sharp knife knifelike nail
vise vice band squeezing
burn fire
fog foggy forgetful
gift certificate voucher
sexual sex sexy erotic sensual
thinner anticoagulant warfarin coumadin eliquis xarelto plavix pradaxa heparin clopidogrel lovenox bleeding
surgery operation surgical postop replacement
cancer chemo chemotherapy tumor oncology lymphoma leukemia
scoop arch
disc disk herniated bulging slipped ruptured degenerative
hug touch
arrive early
referral referred prescription prescribed
letter note
shower bathe
late tardy
hsa fsa
whiplash
trigger-point tpt
`;

/** One line a group: words that often stand for one another. */
export const near = `
lower low lumbar
upper shoulder
time hours contact
insurance coverage cover plan
pay price card check
check pay
rsi wrist typing forearm repetitive
wrist mouse keyboard computer typing
grip jar dropping doorknob buttons grasp pinch
grip weak numb clumsy
insomnia sleep bed
night sleep bed
appointment session visit
appointment booking contact
tomorrow tonight availability slot waitlist book appointment
book call contact
parking located address contact
parking accessibility
driveway parking located
licensed therapist
hygiene shower perfume cologne scent
shave hairy legs undress
late cancel
child teen parent guardian
tip gratuity price pay
discount coupon deal package membership price
receipt superbill invoice reimburse insurance paying
hsa fsa account savings flexible spending flex
bill claim insurance
scar surgery
bruise thinner
clot thrombosis dvt embolism blood
bp pressure blood hypertension
heart pacemaker stroke stent cardiac
diabetes neuropathy numb
osteoporosis brittle bones fracture broken break
rash wound skin burn sunburn eczema psoriasis shingles infection contagious
medicine medication meds pills drugs
period menstrual cramp stomach
arthritis joint rheumatoid
muscle muscular
crack adjust pop
pop click clunk crunch
buttock hip butt tailbone
nerve sciatic sciatica radiculopathy radiculitis neuralgia pinched
tmd tmj jaw
sensitization fibro unexplained
throb pressure pound headache
heavy full pressure
driving sit
driving car
standing walk run jog barefoot
bend straighten
turn twist rotate head neck
exercise stretch
home yourself myself
afterward soreness
spa swedish relaxation stone aromatherapy couples shiatsu thai reflexology
deep firm pressure
tissue therapeutic massage
sports rehab massage therapeutic
work office job desk
stress anxious anxiety worry nervous tension
nervous first visit
thyroid menopause hormone tired
flare flareup
years chronic ongoing lasting persistent
disc disk back lumbar sciatica
unexplained doctor tests scans mri bloodwork labs
disbelieved unexplained
reason unexplained
lifted shoveling raking gardening yard
snow shoveling
coat jacket sleeve sweater
combing brushing hair wash
bra fasten hook reach
pocket reach behind
spreadsheet screen computer monitor laptop
whiplash neck crash
bumper fender crash
intersection crash
lawsuit attorney accident claim
sell sold data privacy
information privacy
training about therapist
degree school licensed
reviewed written about
machine device home
pillow mattress sleep
roller ball tennis
visit first
bring first
sell buy gift
drink drank alcohol
`;

/**
 * One line a complaint's place: words of medicine, a colon, and the words by which people call it. What the first
 * say, the second mean; not the other way about.
 */
export const medical = `
cuff bursitis labrum supraspinatus impingement acromion: shoulder
torticollis wryneck wry kyphosis cervical cervicogenic hump: neck
stenosis scoliosis spondylosis spondylitis spondylolisthesis sacroiliac spinal vertebra coccyx lumbago lumbar thoracic: back spine
radiculopathy radicular radiculitis piriformis sciatic: sciatica leg nerve
epicondylitis tendonitis tendinitis tenosynovitis golfer: elbow forearm wrist
quervain: wrist thumb
bunion metatarsal calcaneal achilles: foot heel
odontalgia dental endodontic: tooth
temporomandibular malocclusion lockjaw: jaw
meniere labyrinthitis vestibular bppv: dizzy vertigo
eustachian otitis: ear
tonsil tonsillitis strep laryngitis: throat
occipital cephalgia cluster: headache
myalgia: muscle pain
neuropathy neuralgia: nerve numb
fibrositis: fibromyalgia
palsy: numb
sternocleidomastoid scm trapezius levator scalene: neck shoulder
rhomboid: shoulder blade
masseter: jaw
`;

/** Words that only somebody with a complaint says. Beside them, no other word shows that something else is meant. */
export const complaints = `ache hurt pain sore tender numb tingle dizzy vertigo lightheaded faint stiff tight spasm cramp strain sprain throb stab swollen
injury injured headache migraine earache toothache backache sciatica whiplash tinnitus fibromyalgia tunnel bruised burning clench knot agony discomfort woozy achy buzzing zapping crick lump stuck kink twinge sting`;

/** Parts of the body under the area that they belong to. */
export const areaWords = {
  head: 'head skull scalp temple forehead brain migraine headache crown occiput',
  face: 'face cheek cheekbone nose eye eyebrow eyeball eyelid forehead sinus nostril',
  ear: 'ear earache eardrum hearing earlobe',
  jaw: 'jaw chin tmj mouth tooth teeth',
  mouth: 'mouth gum molar tongue tooth teeth toothache cavity lip incisor',
  throat: 'throat voice adam tonsils',
  neck: 'neck cervical nape collar',
  shoulder: 'shoulder traps clavicle collarbone armpit',
  arm: 'arm forearm elbow bicep tricep',
  hand: 'hand wrist finger fingertip thumb palm knuckle pinky',
  chest: 'chest rib breast heart sternum',
  'upper-back': 'back spine shoulderblade blade scapula rhomboid thoracic',
  'low-back': 'back spine lumbar backache sacrum tailbone',
  hip: 'hip buttock butt groin pelvis tailbone piriformis glute',
  leg: 'leg thigh calf calves shin knee hamstring quad',
  foot: 'foot feet heel arch sole toe ankle',
} as const;

/** One line a group: forms of one word, or words of one meaning. */
export const same = `
foot feet
tooth teeth
wake woke woken awake waking
ache aching achy ached hurt hurts hurting pain pains painful sore soreness tender ouch agony excruciating throbbing killing screaming discomfort bothering miserable
numb numbness tingle tingling tingly prickle prickling prickly asleep dead pins novocaine
ring ringing buzz buzzing hum humming hiss hissing whistle whistling beep beeping noise noises sound sounds whoosh whine whining crickets static roaring hears
dizzy dizziness vertigo lightheaded lightheadedness woozy spin spins spinning faint fainting giddy sway swaying bppv
unsteady wobbly balance off-balance stagger tipsy drunk boat seasick swimmy floaty
butt buttock buttocks bum bottom backside glute glutes cheek-seat fanny tush piriformis
stomach belly tummy abdomen
stiff stiffness tight tightness tense tension rigid clenched
stuck locked frozen immobile jammed
knot knots lump lumps trigger
knot knots ball gnarl ropey
raise lift lifting reach overhead
tired tiredness exhausted exhaustion fatigue fatigued weary drained
crash crashed accident accidents wreck wrecked collision mva pileup tboned sideswiped totaled rollover airbag
car auto vehicle automobile truck suv motorcycle
clench clenching grind grinding grinds gritting bruxism
swallow swallowing gulp
chew chewing eat eating bite biting
price prices cost costs costly fee fees charge charges rate rates expensive pricing afford affordable pricey dollars
insurance insurer insured medicare medicaid aetna cigna humana tricare bcbs priority deductible copay coinsurance
pay paying payment payments cash venmo zelle paypal credit debit visa mastercard
clothes clothing clothed wear wearing undress undressed undressing naked nude underwear dress bra pants jeans shorts leggings shirt
cancel cancellation cancelling canceled reschedule rescheduling postpone noshow
appointment appointments
book booking schedule scheduling reserve reservation
call calling phone telephone contact email text texting voicemail message
located location locations address directions map
hours weekend weekends saturday sunday evening evenings holidays
therapist practitioner masseuse masseur owner
bilky owner
pregnant pregnancy prenatal expecting trimester postpartum breastfeeding
child children kid kids teen teens teenage teenager minor son daughter toddler baby infant underage youth grandson granddaughter
wife husband partner spouse boyfriend girlfriend friend companion
doctor doctors physician physicians gp doc docs specialist specialists
sick ill illness flu cold fever feverish virus covid contagious cough
licensed license licence certified certification qualified qualifications training trained credentials experience experienced
safe safety unsafe safely danger dangerous harm harmful risk risks risky contraindication contraindicated
cookie cookies tracking track tracker privacy private
wheelchair disabled disability accessible accessibility handicap handicapped ramp elevator stairs steps walker
heat heating hot warm
ice icing cold
stretch stretches stretching
relax relaxing relaxation relaxed unwind pamper pampering
shot shooting shoot shoots zap zapping zaps zing shock shocks jolt electric electrical lightning radiating radiates
everywhere body
blocked stuffy stuffed congestion congested clogged plugged
night nights nighttime overnight
morning mornings
fine normal clear healthy negative
mfr myofascial
bruise bruised bruising bruises
neck nape
jaw jawbone mandible
chest breastbone sternum
sinus sinuses nasal
headache headaches migraine migraines
pressure pressing
swollen swelling puffy
scratchy hoarse raw voice laryngitis
unexplained undiagnosed idiopathic mystery mysterious unknown baffled stumped inexplicable
disbelieved dismissed disbelieve brushed
strain strained sprain sprained pulled tweaked wrenched tore
spasm spasms spasming seize seized cramp cramps cramping cramped twitch
stab stabs stabbing stabbed sharp knife knifelike nail
vise vice band squeezing squeezed squeeze
burn burns burning fire
fog foggy forgetful
gift certificate voucher
sexual sex sexy erotic sensual
thinner thinners anticoagulant warfarin coumadin eliquis xarelto plavix pradaxa heparin clopidogrel lovenox bleeding bleed
surgery operation surgical operated postop replacement
cancer chemo chemotherapy tumor oncology lymphoma leukemia
scoop arch
disc disk discs disks herniated bulging slipped ruptured degenerative
hug hugs hugged touch touched touching
arrive arriving early
referral referred refer prescription prescribed
letter note
shower bathe bath
late tardy
hsa fsa
whiplash whiplashed
trigger-point tpt
`;

/** One line a group: words that often stand for one another. */
export const near = `
time hours contact
insurance coverage cover covers covered plan
pay price card check
check pay
rsi wrist typing forearm repetitive
wrist mouse keyboard computer typing
grip jar jars dropping drop drops doorknob buttons grasp pinch
grip weak weakness numb clumsy
insomnia sleep sleeping bed
night sleep sleeping bed
appointment session sessions visit visits
appointment booking book contact
tomorrow tonight availability available slot slots waitlist book appointment
book call contact
parking located address contact
parking accessibility
driveway parking located
licensed therapist
hygiene shower perfume cologne scent
shave shaving shaved hairy legs undress
late cancel
child teen parent guardian
tip tips tipping gratuity price pay
discount discounts coupon deal package packages membership price
receipt superbill invoice reimburse reimbursed reimbursement insurance paying
hsa fsa account savings flexible spending flex
bill billing claim insurance
scar scars surgery
bruise bruises thinner
clot clots thrombosis dvt embolism blood
bp pressure blood hypertension
heart pacemaker stroke stent cardiac
diabetes diabetic neuropathy numb
osteoporosis brittle bones bone fracture fractured broken break
rash wound skin burn sunburn eczema psoriasis shingles infection contagious
medicine medicines medication medications meds pills drugs
period menstrual cramp stomach
arthritis joint joints rheumatoid
muscle muscles muscular
crack cracks cracking adjust pop popping
pop pops popping click clicks clicking clunk crunch crunching
buttock hip butt tailbone
nerve sciatic sciatica radiculopathy radiculitis neuralgia pinched
radiculopathy sciatica leg
lumbago lumbar back
radicular leg nerve
cuff rotator bursitis labrum supraspinatus impingement shoulder
torticollis wryneck crick neck
cervicogenic cervical neck
scoliosis stenosis spondylosis sacroiliac back
coccyx tailbone back
epicondylitis tendonitis tendinitis tennis elbow forearm
bunion fascia sole arch heel
meniere ear dizzy
labyrinthitis vestibular dizzy ear
eustachian ear pressure
odontalgia tooth
tmd tmj jaw
lockjaw jaw stuck
malocclusion jaw teeth
tonsil tonsils tonsillitis throat
phlegm mucus throat clearing
cluster migraine headache
myalgia muscle pain
fibrositis fibro
sensitization sensitive fibro unexplained
throb throbs throbbing pressure pound pounds pounding headache
heavy full pressure
driving drive sit sitting
driving car
standing stand walk walking walked run running jog jogging barefoot
bend bending straighten
turn turning twist twisting rotate head neck
exercise exercises stretch
home yourself myself
afterward afterwards soreness sore
spa swedish relaxation stone aromatherapy couples shiatsu thai reflexology
deep firm pressure
tissue therapeutic massage
sports rehab massage therapeutic
work office job desk
stress stressed anxious anxiety worry worried nervous tension
nervous first visit
thyroid menopause hormone tired
flare flares flareup flared
years chronic ongoing lasting persistent
disc discs disk back lumbar sciatica
unexplained doctor tests test scans scan mri bloodwork labs
disbelieved unexplained
reason unexplained
lifted lifting shoveling shovel raking gardening yard
snow shoveling
coat jacket sleeve sweater
combing comb brushing brush hair wash
bra fasten hook reach
pocket reach behind
spreadsheet spreadsheets screen screens computer monitor laptop
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

/** Words that only somebody with a complaint says. Beside them, no other word shows that something else is meant. */
export const complaints = `ache hurt pain sore tender numb tingle dizzy vertigo lightheaded faint stiff tight spasm cramp strain sprain throb stab swollen
injury injured headache migraine earache toothache backache sciatica whiplash tinnitus fibromyalgia tunnel bruised burning clench knot`;

/** Parts of the body under the area that they belong to. */
export const areaWords = {
  head: 'head skull scalp temple temples forehead brain migraine headache crown occiput',
  face: 'face cheek cheekbone cheekbones nose eye eyes eyebrow eyebrows eyeball eyelid forehead sinus nostril',
  ear: 'ear ears earache eardrum hearing earlobe',
  jaw: 'jaw jaws chin tmj mouth tooth teeth',
  mouth: 'mouth gum gums molar molars tongue tooth teeth toothache cavity lip lips incisor',
  throat: 'throat voice adam tonsils',
  neck: 'neck cervical nape collar',
  shoulder: 'shoulder shoulders traps clavicle collarbone armpit',
  arm: 'arm arms forearm forearms elbow elbows bicep biceps tricep triceps',
  hand: 'hand hands wrist wrists finger fingers thumb thumbs palm palms knuckle knuckles pinky',
  chest: 'chest rib ribs breast breasts heart sternum',
  'upper-back': 'back spine shoulderblade blade blades scapula rhomboid thoracic',
  'low-back': 'back spine lumbar backache sacrum tailbone',
  hip: 'hip hips buttock butt groin pelvis tailbone piriformis glute',
  leg: 'leg legs thigh thighs calf calves shin shins knee knees hamstring hamstrings quad',
  foot: 'foot feet heel heels arch arches sole soles toe toes ankle ankles',
} as const;

/** One line a meaning: words of every day that pages seldom use, a colon, and the words that they do use. */
export const everydayWords = `
agony screaming excruciating unbearable: pain
clunk clunking grating: pop click
contraindication contraindicated contraindications: safe
ashamed shy selfconscious: embarrassed
hygiene odor smelly: perfume shower
persistent ongoing nagging relentless: chronic
qualified: certified
shiatsu reflexology: relaxation spa
eardrum earlobe: ear
eyebrow eyelid nostril: face
nape: neck
clavicle collarbone: shoulder
bicep biceps tricep triceps: arm
fingertip knuckle pinky: finger
sternum breastbone: chest
scapula rhomboid rhomboids: blade
softer gentler gently harder lighter: pressure
hairy stubble unshaven shaved razor bikini: shave
prickle prickly tingly needles crawling buzzy: tingle
beep beeping whine whining roaring roar chirp chirping cricket crickets hissy static: ringing ear
giddy swimmy swaying sway tipping: dizzy
wobbly stagger staggering stumble stumbling: balance
bum bottom rear rump tush tushy derriere bottoms keister backside: buttock
abdomen stomach tummy: belly
rigid creaky: stiff
sideswiped suv van pickup minivan bumper fender pileup rearended totaled rollover airbags: crash car
gulp gulping: swallow
zelle paypal debit credit cheque checks amex mastercard discover cashapp installment installments financing: pay
costly expensive dollars pricey pricing prices fees charges affordable bucks quote cheap cheaper cheapest budget rates cost pricelist sliding: price
special specials deal promo promotion groupon discounted: discount price
membership memberships bundle bundles subscription loyalty punchcard: package
gratuity tipping: tip
voucher vouchers giftcard giftcards certificate certificates valentine valentines christmas mothers fathers anniversary present: gift
naked nude shorts strip disrobe topless underpants panties boxers leggings sweatpants robe gown attire outfit: undress clothes
postpone rebook rescheduling reschedules noshow cancelling canceling: cancel appointment
telephone dial voicemail fax cellphone tel: phone contact
downtown gps street avenue zipcode highway route map maps landmark miles headquarters: located address
thanksgiving holiday holidays weekday weekdays weeknight weeknights saturdays sundays monday tuesday wednesday thursday friday mondays fridays noon midday lunchtime pm oclock afternoon mornings evenings closing closed closes: hours
asap opening openings vacancy slot slots waitlist walkin walkins calendar scheduling: appointment contact
masseur masseuse practitioner bodyworker provider caregiver: therapist
male female gender founder boss staff team biography bio background resume: therapist about
school diploma degree schooling graduate accredited credential credentials qualification certification certifications: training
trimester gestational newborn postpartum breastfeeding preggers miscarriage: pregnant
toddler infant newborn babies youngster nephew niece grandson granddaughter grandkid adolescent juvenile highschooler minors: child
serve serving cater: located
spouse fiance fiancee girlfriend boyfriend mate sweetheart: partner
babysitter sibling cousin uncle aunt auntie chaperone: companion
gp doc specialist physicians practitioner nurse rheumatologist neurologist orthopedist pcp: doctor
unwind pamper pampering indulge soothing calming: relax
zap zaps zapping lightning jolts: shooting
clogged plugged: stuffy blocked
runny snot mucus phlegm sneeze sneezing congested drainage drip pollen hayfever: sinus stuffy
nighttime overnight midnight: night
jawbone mandible: jaw
puffy puffiness bloated: swollen
baffled clueless misdiagnosed inexplicable: unexplained
gaslit dismissive: disbelieved
tweaked wrenched tore overdid overdone overuse: strain
twitch twitching twitchy seizing: spasm
knife icepick needle dagger skewer: stab
vice vise clamp helmet headband hatband: band head
clench clenching gnash gnashing gritting gritted: clench
erotic sensual intimate erection aroused arousal flirt flirting nuru tantric escort: sexual
tumor tumour oncology oncologist remission malignant metastatic: cancer
ruptured degenerative prolapsed disk disks: disc
tardy delayed: late
insomnia sleepless unrefreshed: sleep
grasp grasping clasp: grip
scars stitched: surgery
meds drug drugs pharmaceutical: medicine
jog jogging jogger marathon sprint treadmill: run leg
anxious anxiety worry worried panic: stress
flareup flareups: flare
gardening raking weeding mowing: yard
jacket sweater hoodie sleeve: coat
brushing blowdry ponytail: hair
monitor laptop desktop tablet texting scrolling: computer neck
lawsuit settlement adjuster attorney litigation liability: accident insurance
fatigue fatigued weary drained wiped knackered sluggish lethargic: tired
crick cricks: stiff neck
charlie charley: cramp
limp limping hobble hobbling: heel foot
sciatic: sciatica
migranes megrim: headache
throbby pounding hammering: throb
elderly senior seniors aged frail geriatric: accessibility
crutches cane cart rollator scooter: walker accessibility
steps staircase upstairs downstairs: stairs accessibility
bathroom restroom toilet washroom lavatory: bathroom
deaf asl interpreter interpreters translator: deaf accessibility
blindness lowvision braille voiceover nvda contrast: screen reader accessibility
font fonts zoom: text bigger
autistic adhd sensory neurodivergent: autism
claustrophobic overweight obese fat heavyset: heavy body table
quiet chat chatting talkative smalltalk: talk massage
oil lotion lotions oils cream almond coconut unscented fragrance: lotion
thirsty water hydrate hydrated hydration dehydrated: drink
breakfast meal snack fasting: eat before massage
jewellery earrings necklace watch rings: jewelry
tattooed makeup mascara: first visit
periods menstruating menstruation: safe massage
hungover hangover drunk stoned tipsy edible cbd thc: alcohol massage
fever feverish temperature chills vomiting nausea puking diarrhea: sick fever
stored database breach leaked ads advertising gdpr facebook google analytics: privacy data
efficacy placebo randomized guarantee guaranteed guarantees scientifically: evidence studies
pseudoscience quackery hoax scam bogus legit legitimate: proof works
lacrosse: self care
homework aftercare homecare: care between visits
maintenance upkeep: between visits
hypochondriac imagining imaginary psychosomatic: disbelieved unexplained
`;

/** Idioms in the form of idioms.ts that name something of another trade, though their words are ours. */
export const otherTradeIdioms = `
oil change
urgent care
neck and neck
neck of * woods
hand me down
back to school
shoulder bag/strap/holster/pad/season/length
elbow room
used car
knee high/sock/boots/pad
head gasket/lice/board/band/light/set/start/count/hunter
palm tree/reader/reading/oil/sunday/springs/beach
chest freezer/drawers
hip hop
joint compound/venture/account/custody
hand bag/gun/soap/sanitizer/lettering/towel
finger food/nails/paint
throat sing
tooth paste/brush/fairy
back pack/yard/splash/drop/stage/end/country/gammon/hoe
chicken/lamb/turkey leg/thigh/breast/wing
drivers/driver/liquor/marriage/fishing/business/hunting license
chiropractor/chiropractic adjustment near
weight loss surgery/pill/diet/program/drug
period/menstrual/stomach cramp/pain
buy/sell shoe/boot
flu/covid/tetanus/booster/shingles/allergy/travel shot/vaccine/test
blood/pregnancy/drug/dna/eye/hearing/sleep test/exam/study/work/donation/drive
eye/skin/foot/heart/bone/family/ear doctor/specialist/surgeon
nose/lip/tongue/belly piercing/ring
insurance/auto/car quote/agent/parts/repair/body/seat/battery
cheap/home/life/travel/dental car/auto/insurance
massage chair/school/parlor/therapy/therapist job/school/course/training
physical/speech/occupational/couples/marriage/family/talk therapy/therapist/counseling near/jobs/for
`;

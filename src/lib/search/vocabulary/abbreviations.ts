/** One line a meaning: what the trade, doctors and insurers shorten or call by a founder's name, and what it means. */
export const abbreviations = `
travell simons trp trpt trpts mtrp mtrps tpt trigpoint: trigger point
mps: myofascial pain syndrome
mfr barnes rolf rolfing rolfer graston iastm gua sha cupping fascia fasciae: myofascial release
nmt pnmt neuromuscular: trigger point therapy
tmj tmjd tmd tmjs: jaw
pf: plantar fasciitis
fm fms cfs: fibromyalgia
cts rsi: carpal tunnel
ddd lbp nslbp: low back pain
tos: shoulder arm numb
tth ctth: tension headache
wad mvc mva rta: whiplash crash
rls plmd: leg
bppv: vertigo dizzy
gca pmr: safe
itb itbs: knee hip
hx intake soap: forms
rx scrip script: prescription
lmn lomn: letter medical necessity
cpt icd superbill npi eob eobs pip oon: insurance bill receipt
aetna cigna humana bcbs bcbsm bcn anthem unitedhealthcare uhc tricare aarp medigap hmo ppo va geico allstate progressive statefarm meridian molina: insurance
copays coinsurance preauthorization reimbursement: insurance
hra fsastore lpfsa: hsa
lmt cmt rmt bcmt bctmb ncbtmb ncbmt nctmb amta abmp ceu ceus lara lic accredited diploma: therapist licensed training
hipaa phi gdpr ccpa: privacy
ada wcag: accessibility
dvt vte: clot
htn bp: pressure blood
chf cad: heart
`;

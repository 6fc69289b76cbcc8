/**
 * One line a class of medicines, by the names on the box and on the prescription: a colon, and the words by which the
 * pages speak of what they are taken for. It only leads to a page; what a page says of a medicine has its source there.
 */
export const medicines = `
warfarin coumadin jantoven eliquis apixaban xarelto rivaroxaban pradaxa dabigatran plavix clopidogrel brilinta ticagrelor savaysa edoxaban lovenox enoxaparin heparin fragmin dalteparin effient prasugrel aggrenox: thinner
ibuprofen advil motrin aleve naproxen naprosyn tylenol acetaminophen paracetamol excedrin anacin meloxicam mobic celebrex celecoxib diclofenac indomethacin etodolac toradol ketorolac nsaid nsaids painkiller painkillers analgesic meds: medicine pain
norco percocet oxycodone oxycontin hydrocodone tramadol ultram morphine fentanyl codeine dilaudid opioid opioids opiate opiates narcotic narcotics vicodin suboxone: medicine pain
voltaren biofreeze lidocaine salonpas icyhot bengay aspercreme capsaicin arnica menthol: muscle pain
prednisone prednisolone methylprednisolone medrol dexamethasone cortisone kenalog steroids humira enbrel methotrexate remicade: medicine
amoxicillin augmentin azithromycin zithromax zpak antibiotics antibiotic doxycycline cephalexin penicillin: infection
lisinopril metoprolol amlodipine losartan atenolol hydrochlorothiazide norvasc diovan carvedilol valsartan furosemide lasix: pressure blood
digoxin nitroglycerin amiodarone: heart
lipitor atorvastatin crestor rosuvastatin simvastatin zocor pravastatin statin statins: leg ache muscle
insulin metformin ozempic glucose jardiance trulicity lantus mounjaro: diabetes
fosamax alendronate boniva prolia denosumab reclast actonel: osteoporosis
tamoxifen letrozole anastrozole keytruda: cancer
gabapentin neurontin horizant: nerve
lyrica pregabalin cymbalta duloxetine savella milnacipran amitriptyline elavil ldn naltrexone: fibromyalgia
flexeril cyclobenzaprine robaxin methocarbamol tizanidine zanaflex baclofen skelaxin metaxalone soma carisoprodol norflex orphenadrine relaxer relaxers relaxant: muscle spasm back neck
imitrex sumatriptan topamax topiramate maxalt rizatriptan triptan triptans relpax zomig fioricet butalbital nurtec ubrelvy aimovig ajovy emgality propranolol ergotamine: headache migraine
meclizine antivert dramamine bonine scopolamine betahistine: dizzy vertigo
sudafed flonase zyrtec claritin mucinex decongestant decongestants antihistamine antihistamines benadryl allegra nasacort afrin pseudoephedrine nasonex netipot neti dayquil nyquil saline: sinus
orajel anbesol sensodyne benzocaine clove mouthguard nightguard: tooth
chloraseptic cepacol lozenge lozenges gargle strepsils halls: sore throat
debrox eardrops swimmer: ear
requip ropinirole mirapex pramipexole: leg restless
magnesium potassium quinine: leg cramp
lipoflavonoid: tinnitus
xanax ativan valium klonopin zoloft prozac lexapro celexa paxil wellbutrin trazodone ambien melatonin lithium synthroid levothyroxine omeprazole prilosec nexium antidepressant antidepressants: medicine massage
-mycin -cillin: infection
-olol -pril -artan -dipine: pressure blood
-statin: leg ache
-xaban -parin: thinner
-triptan: headache
-codone -morphone: medicine pain
-profen -oxicam: medicine pain
-azepam -azolam -oxetine -aline -prazole: medicine massage
-mide -gliptin -glutide: diabetes
-dronate: osteoporosis
-tidine -zine: dizzy
epidural injection injections injected: back sciatica
tens stim: pain muscle
orthotics orthotic insoles insole inserts: foot heel
splint brace: wrist carpal tunnel
`;

/**
 * One line a complaint's place: words of medicine, a colon, and the words by which people call it. What the first
 * say, the second mean; not the other way about.
 */
export const medical = `
cuff bursitis labrum supraspinatus impingement: shoulder
torticollis wry kyphosis cervical cervicogenic hump: neck
stenosis scoliosis spondylosis spondylolisthesis sacroiliac spinal vertebra lumbago lumbar thoracic: back spine
radiculopathy radicular piriformis sciatic: sciatica leg nerve
epicondylitis tendonitis tendinitis golfer: elbow forearm wrist
bunion metatarsal achilles: foot heel
odontalgia dental: tooth
temporomandibular lockjaw: jaw
meniere labyrinthitis vestibular bppv: dizzy vertigo
eustachian otitis: ear
tonsil strep laryngitis: throat
occipital cephalgia cluster migraine: headache
myalgia: muscle pain
neuropathy neuralgia: nerve numb
travell simons: trigger point
barnes rolf rolfing fascial graston cupping: myofascial release
neuromuscular nmt: trigger
swedish lymphatic shiatsu reflexology: relaxation spa
wad whiplashed: whiplash
pf: plantar
tmjd tmd: jaw
fms cfs: fibromyalgia
ddd si sij: back lumbar
tos: shoulder arm numb
lymph node lymphedema lumpectomy mastectomy: cancer surgery
itb: knee hip
prednisone prednisolone steroid methylprednisolone dexamethasone antibiotic statin: medicine
lisinopril metoprolol amlodipine losartan: pressure blood
insulin metformin ozempic glucose diabetic: diabetes
ibuprofen advil motrin aleve naproxen tylenol acetaminophen excedrin aspirin: painkiller
gabapentin neurontin: nerve
lyrica pregabalin cymbalta duloxetine savella: fibromyalgia
flexeril cyclobenzaprine robaxin methocarbamol tizanidine baclofen: muscle spasm
imitrex sumatriptan topamax: headache
meclizine antivert dramamine: dizzy
sudafed flonase zyrtec claritin mucinex decongestant antihistamine: sinus
norco percocet oxycodone hydrocodone tramadol opioid vicodin: painkiller
trapezius scm scalene: neck shoulder
`;

/**
 * One line a complaint's place: words of medicine, a colon, and the words by which people call it. What the first
 * say, the second mean; not the other way about. These are words that pages use themselves.
 */
export const medical = `
cuff: shoulder
torticollis cervical cervicogenic: neck
spinal lumbago lumbar thoracic: back spine
radiculopathy radicular piriformis sciatic: sciatica leg nerve
tendonitis golfer: elbow forearm wrist
dental: tooth
temporomandibular: jaw
bppv: dizzy vertigo
tonsil strep: throat
migraine: headache
neuropathy: nerve numb
fascial cupping: myofascial release
neuromuscular nmt: trigger
swedish: relaxation spa
wad: whiplash
tmd: jaw
fms: fibromyalgia
diabetic: diabetes
`;

/** The same for words that no page need hold: they are looked up where the pages do not explain a word. */
export const rareMedical = `
bursitis labrum labral supraspinatus infraspinatus impingement deltoid subacromial humerus ac adhesive capsulitis: shoulder
kyphosis hump whiplashed dowager splenius levator: neck
wry wryneck: neck
stenosis scoliosis spondylosis spondylolisthesis spondylitis sacroiliac sacrum vertebra vertebrae facet coccyx paraspinal erector quadratus sacral: back spine
epicondylitis tendinitis tendinosis: elbow forearm wrist
tenosynovitis quervain quervains dequervain ganglion dupuytren carpals metacarpal thenar: hand wrist
ulnar cubital: elbow hand numb
bunion metatarsal metatarsalgia achilles calcaneal flatfoot morton mortons sesamoid instep fasciosis: foot heel
odontalgia bruxing: tooth
lockjaw masseter pterygoid condyle malocclusion: jaw
meniere menieres labyrinthitis vestibular vestibulitis: dizzy vertigo
eustachian otitis otalgia: ear
laryngitis pharyngitis tonsillitis larynx pharynx dysphagia globus: throat
occipital suboccipital cephalgia cephalalgia cluster trigeminal: headache head
myalgia polymyalgia myositis: muscle pain
neuralgia paresthesia polyneuropathy: nerve numb
rhinitis ethmoid maxillary frontal postnasal: sinus
plica meniscus patella patellar patellofemoral acl chondromalacia: knee
trochanter trochanteric iliopsoas psoas flexor adductor: hip
shinsplint gastrocnemius soleus claudication quadricep quad quads: leg calf
lymph node lymphedema lumpectomy mastectomy melanoma leukemia lymphoma radiotherapy: cancer surgery
embolism phlebitis thrombosis varicose: clot
hemophilia platelets: thinner
hypertension hypertensive hypotension arrhythmia afib fibrillation angina cardiac stent bypass: heart pressure blood
scar cesarean csection hysterectomy laminectomy discectomy arthroplasty surgical postop postoperative: surgery
eczema psoriasis cellulitis hives ringworm athlete impetigo: skin rash
wound stitches sutures incision: skin surgery
fracture brittle: bones
menopause menstrual: everywhere
lupus sjogren ehlers danlos hypermobility rheumatoid ra: joint
parkinson parkinsons epilepsy epileptic: safe doctor
concussion: crash head dizzy
trapezius scm scalene sternocleidomastoid: neck shoulder
postural posture slouch slouching hunched: neck back stiff
mononucleosis mono bronchitis pneumonia norovirus contagious: sick
covid virus: sick
`;

/**
 * One line an act of the day that hurts somebody who does not say where: what is handled, a bar, what is done with it,
 * a colon, and the words by which the pages speak of it. One word of each side must be said, in any form and order.
 * Only looked at where no part of the body is named.
 */
export const dailyActs = `
sock shoe boot lace shoelace slipper sneaker toenail trouser pants jeans tights stocking | put pull tie tying get reach wear step lace: bend back lumbar
car truck van suv seat | get climb getting crawl slide: back lumbar stiff
chair couch sofa recliner toilet bathtub tub pew bench | get rise stand up sit off: back lumbar stiff
alarm bed morning | step steps: heel foot morning
bed | roll getting turn get out: back lumbar stiff
dishes dishwasher dryer washer oven crib sink stove counter ironing iron vacuum mop sweep broom laundry scrub | stand do load unload empty lean wash over push hurt pain bend fold: standing bend back lumbar
driveway snow leaves garden weeds groceries grocery box suitcase bucket toddler baby kid grandkid grandchild laundry basket furniture couch mulch wood | shovel rake lift carry pull pick load move haul dig chop hold: lift back lumbar
hair ponytail | wash brush comb dry braid blow style curl shampoo put: shoulder arm raise
bra zipper dress apron shirt pocket wallet bathrobe back myself | fasten hook zip tuck reach clasp unhook undo tie scratch wipe wash soap: shoulder arm behind
coat jacket sleeve sweater shirt hoodie | put pull take get wear: shoulder arm raise
shelf shelves cupboard cabinet closet ceiling lightbulb clothesline rack | reach raise lift change paint get: shoulder arm overhead raise
seatbelt belt | reach grab put pull: shoulder arm raise
ball baseball frisbee serve racket | throw toss pitch swing: shoulder arm raise
side | sleep lie lay roll: shoulder arm night
jar bottle lid can cap doorknob key faucet dishcloth rag | open twist turn unscrew grip wring squeeze: hand wrist grip
cup mug pan skillet pen pencil phone wheel fork spoon knife glass bag book coin dish plate remote toothbrush racket | hold grip lift drop pick grab carry cut write: hand wrist grip numb
keyboard mouse screen text texts email violin guitar needle yarn scissors | type text click write scroll knit sew crochet play use cut: hand wrist numb
button buttons shirt zipper | button do: hand wrist
stairs stair steps ladder hill | climb go down up walk: knee
floor | kneel squat crouch get up: knee back
mirror spot lane shoulder driveway traffic garage | check look turn back reverse backing merge: turn neck stiff
ceiling sky stars shelf | look up: neck stiff
pillow | sleep wake woke slept: neck stiff
steak apple sandwich gum bagel burger carrot meat food bread pizza candy nut nuts crust | chew bite eat open: jaw chew
mouth | open yawn wide: jaw
yawn sing laugh | hurt pain cant: jaw
pill pills water | swallow: throat swallow
tile hardwood barefoot concrete floor | walk step stand: heel foot
pedal brake clutch wheel gas | push press drive: leg sciatica
mower wheelbarrow stroller cart | push: back lumbar
`;

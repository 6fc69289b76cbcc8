/**
 * One line an act of the day that hurts somebody who does not say where: what is handled, a bar, what is done with it,
 * a colon, and the words by which the pages speak of it. One word of each side must be said, in any form and order.
 * Only looked at where no part of the body is named.
 */
export const dailyActs = `
sock shoe boot lace slipper sneaker toenail trouser pants jeans | put pull tie get reach wear: bend back lumbar
car truck seat | get climb getting: back lumbar stiff
chair couch sofa recliner toilet bathtub tub | get rise stand up sit: back lumbar stiff
bed | roll getting turn get out: back lumbar stiff
dishes dishwasher sink stove counter ironing iron vacuum vacuuming mop sweep broom laundry | stand do load lean wash over push hurt: standing bend back lumbar
driveway snow leaves garden weeds groceries grocery box boxes suitcase bucket toddler baby kid | shovel rake lift carry pull pick load: lift back lumbar
hair | wash brush comb dry braid blow style curl shampoo: shoulder arm raise
bra zipper dress apron shirt pocket wallet | fasten hook zip tuck reach clasp unhook undo tie: shoulder arm behind
coat jacket sleeve sweater shirt hoodie | put pull take get wear: shoulder arm raise
shelf cupboard cabinet closet ceiling lightbulb | reach raise lift change paint get: shoulder arm overhead raise
seatbelt belt | reach grab put pull: shoulder arm raise
ball baseball frisbee serve racket | throw toss pitch swing: shoulder arm raise
side | sleep lie lay roll: shoulder arm night
jar bottle lid can cap doorknob key faucet | open twist turn unscrew grip: hand wrist grip
cup mug pan skillet pen pencil phone wheel fork spoon glass bag book | hold grip lift drop pick grab carry: hand wrist grip numb
keyboard mouse screen text texts email violin guitar needle yarn scissors | type text click write scroll knit sew crochet play use cut: hand wrist numb
button buttons shirt zipper | button do: hand wrist
stairs stair steps ladder hill | climb go down up walk: knee
floor | kneel squat crouch get up: knee back
mirror spot lane shoulder driveway traffic | check look turn back reverse backing merge: turn neck stiff
ceiling sky stars shelf | look up: neck stiff
pillow | sleep wake woke slept: neck stiff
steak apple sandwich gum bagel burger carrot meat food bread | chew bite eat open: jaw chew
mouth | open yawn wide: jaw
yawn sing laugh | hurt pain cant: jaw
pill pills water | swallow: throat swallow
tile hardwood barefoot concrete floor | walk step stand: heel foot
alarm bed morning | step steps walk: heel foot morning
pedal brake clutch wheel | push press drive: leg sciatica
`;

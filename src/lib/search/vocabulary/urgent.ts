/**
 * One line a sign that cannot wait. All its words must be said, in any order and any of their forms; `a/b` is one or
 * the other, `!a` must not be said. Two words run together stand side by side. The emergencies are those of the
 * condition pages and of /safe/.
 */
export const crisisSigns = `
suicide/suicidal/selfharm
kill/end/harm/killing myself/himself/herself/themselves !killedmyself
hurt/cut/shoot/hang myself/himself/herself/themselves want/wanna/wants/goingto/gonna/think/thoughts/urge/might/plan
die/dead/death want/wanna/wants/wish/ready/betteroff/ratherbe
end/ending/take mylife/herlife/hislife/ownlife
enditall/endingitall
dont/nolonger/nopoint/noreason/nothing/cant/hardto/tiredof live/living !work
dont/nolonger/tiredof bealive/behere/beingalive/beinghere anymore/alive
life/living notworth/isntworth
`;

export const emergencySigns = `
chest/breastbone pain/hurt/ache/tight/pressure/squeeze/heavy/discomfort/crush/weight
arm/jaw/neck/back/shoulder/chest/pain/dizzy sweat/clammy/breathless/breath/nausea/nauseous !massage !deep !exercise
heart/hart attack/stopped !massage !after !had !ago !history
stroke !massage !after !had !ago !history !swedish !long
face/eyelid/smile/mouth droop/droopy/drop/sag/lopsided/crooked
slur/slurred/garbled/cantspeak/canttalk
speak/talk/speech/speaking sudden/suddenly/trouble/cant !therapist !you
numb/weak/tingle/move/paralyzed oneside/leftside/rightside/wholeside/halfof !hand/finger/thumb/foot/toe/thigh/leg/pain/sit
sudden/suddenly numb/weak/paralyzed arm/leg/face/hand/side
pee/urine/urinate/bladder/bowel/poop cant/lose/lost/loss/control/hold/leak/trouble/hard
numb groin/genital/crotch/private/saddle/betweenmy/buttcrack/vagina/penis/innerthigh
numb/weak bothleg/mylegs/legsare !sit/sat/stand/sleep/asleep
cant/trouble/hard/short/difficulty/struggle/stop breath/breathe/breathing !nose/stuffy
pain/hurt/ache breathe/breathing/breathin !nose/stuffy
cough/coughing/spit/vomit/throwing blood
worst/thunderclap/sudden/suddenly/severe/exploding headache/migraine !neck
stiff neck fever/confused !can
overdose/toomany/poisoned/wholebottle !massage !session/time/appointment
throat/tongue/airway/windpipe swell/swollen/close/shut/closing !lump
choke/ambulance/unconscious
wontwake/cantwakehim/cantwakeher/cantwakethem
faint hurt/headache/head/wake
seizure/convulsion !massage !history
sudden/suddenly/lost/lose/double/cant see/vision/sight/blind/seeing !doctor !insurance !you
bleed/bleeding stop/gush
he/she/husband/wife/boyfriend/girlfriend/partner/dad/father/mom/mother/son/brother hitme/hitsme/hittingme/beatme/beatsme/beatingme/chokedme/chokesme/strangledme/abusesme !car/truck/belt/crash
afraidof/scaredof/hurtby/fear myhusband/mywife/myboyfriend/mygirlfriend/mypartner
domestic violence/abuse
`;

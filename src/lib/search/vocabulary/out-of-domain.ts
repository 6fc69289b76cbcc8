/**
 * Words that only other trades and other places use. One of them makes a match unlikely to be meant. A word needs
 * listing only where it looks or sounds like one of ours, or goes with words that we use too.
 */
export const outOfDomain = `
food pizza coffee recipe dinner lunch beer wine hotel movie film music song concert guitar piano game football golf bowling score tv weather news stock
mortgage rent apartment house furniture mattress electrician roofing mechanic tire wash cleaner cleaning towing paint dog cat pet groomer hair haircut
salon barber nail manicure pedicure lashes threading waxing wax tattoo piercing makeup botox filler facial tanning whitening chiropractor chiropractic
acupuncture acupuncturist dermatologist orthodontist braces dentures pediatrician psychiatrist psychologist counselor counseling depression vaccine
weed yoga pilates gym trainer swim lawyer attorney police tax accountant lottery bank church school college tutor daycare flower wedding birthday
party laptop computers phones charger wifi headphones batteries locker shop store coupon sale gas pharmacy necklace earring backpack sneaker
contacts jobs hiring career salary toothpaste motorcycle dealer color polish loan cryotherapy`;

/** Others whom one goes to see, and what they do. A query that names nothing more does not mean us. */
export const otherProviders = `dentist doctor physician hospital surgeon clinic emergency pharmacist nurse neurologist orthopedic cardiologist gynecologist
urologist xray mri ct ultrasound scan checkup exam physiotherapist specialist`;

/** Words of booking, which say nothing about who is meant. */
export const bookingWords =
  'appointment office urgent book schedule open hours call phone number cost price cheap local free';

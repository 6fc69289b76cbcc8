/**
 * Words that only other trades and other places use. One of them makes a match unlikely to be meant. A word needs
 * listing only where it looks or sounds like one of ours, or goes with words that we use too.
 */
export const elsewhere = `
food pizza restaurant coffee recipe dinner lunch breakfast brunch beer wine hotel flight train movie film music song concert guitar piano game video
football hockey golf bowling score tv weather forecast news stock mortgage rent apartment house furniture mattress plumber electrician roofing mechanic
tire oil wash laundry cleaner cleaning contractor towing carwash paint dog cat pet vet groomer hair haircut salon barber nail manicure pedicure lashes
threading waxing wax tattoo piercing makeup botox filler facial tan tanning whitening laser sauna chiropractor chiropractic acupuncture acupuncturist
dermatologist optometrist orthodontist braces dentures veneers podiatrist pediatrician psychiatrist psychologist counselor counseling depression vaccine
vaccination viagra weed marijuana yoga pilates gym trainer ballet swim lawyer attorney lawsuit police tax accountant lottery bank church school
college homework tutor daycare flower bridal wedding birthday party laptop computers phones charger app wifi headphones batteries locker shop shopping
store coupon sale gas pharmacy necklace earring backpack sneaker contacts job jobs hiring career salary toothpaste sunscreen motorcycle honda toyota
chevy ford cryotherapy color rental dealer dating loan polish`;

/** Others whom one goes to see, and what they do. A query that names nothing more does not mean us. */
export const otherHelp = `dentist doctor physician hospital surgeon clinic emergency er pharmacist nurse neurologist rheumatologist orthopedist
orthopedic cardiologist gynecologist urologist oncologist xray mri ct ultrasound scan checkup exam physiotherapist specialist`;

/** Words of booking, which say nothing about who is meant. */
export const bookingWords =
  'appointment office urgent book schedule open hours call phone number cost price cheap local free';

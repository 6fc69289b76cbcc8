/** Words that only other trades and other places use. One of them makes a match unlikely to be meant. */
export const elsewhere = `
food pizza restaurant burger taco coffee starbucks recipe grocery bakery sushi diner dinner lunch breakfast brunch bbq buffet catering beer brewery wine pub
hotel motel flight airport airline vacation cruise airbnb passport ticket uber taxi bus train museum
movie film cinema music song lyric concert karaoke guitar piano game video football soccer basketball baseball hockey golf bowling score tv netflix disney festival parade
weather forecast rain snowfall news bitcoin crypto stock loan mortgage rent rental apartment house realtor furniture carpet mattress
plumber plumbing electrician roofing roofer roof mechanic tire oil wash laundry cleaner cleaning contractor landscaping lawn mower pool handyman locksmith towing plowing carwash
paint painter drywall appliance refrigerator dishwasher furnace hvac garage
dog cat pet puppy kitten vet veterinarian groomer grooming aquarium horse
hair haircut hairdresser salon barber nail manicure pedicure eyelash lashes microblading threading waxing wax brazilian tattoo piercing makeup botox filler
facial tanning tan whitening laser electrolysis liposuction facelift cosmetic plastic sauna
chiropractor chiropractic chiropractors acupuncture acupuncturist dermatologist dermatology optometrist optician optometry orthodontist braces dentures invisalign veneers
podiatrist pediatrician psychiatrist psychologist psychotherapist psychotherapy counselor counseling depression vaccine vaccination immunization vasectomy ivf contraceptive contraception
viagra ozempic semaglutide keto diet vitamin supplement protein calorie cannabis marijuana weed dispensary cbd vape
yoga pilates zumba crossfit gym zoo trainer workout dance ballet karate swim swimming
lawyer attorney lawsuit court divorce notary police jail tax taxes accountant dmv lottery casino bank atm church library
school homework math university college tutor daycare preschool babysitter kindergarten scholarship
wedding photographer photography florist flower bridal birthday party costume halloween christmas
laptop computers iphone android charger printer software app apps password wifi router headphones earbuds headphone speakers batteries
shop shopping walmart target amazon ebay costco store mall coupon outlet sale sales gas pharmacy walgreens drugstore
necklace earring jewelry ring handbag purse backpack sneaker sunglasses eyeglasses contacts lenses
job jobs hiring career careers resume salary internship employment
lipstick perm mascara shampoo deodorant toothpaste toothbrush mouthwash sunscreen
translate dictionary synonym definition wikipedia facebook instagram youtube tiktok twitter
boat motorcycle dealership toyota honda chevy ford
`;

/** Others whom one goes to see, and what they do. A query that names nothing more does not mean us. */
export const otherHelp = `dentist doctor physician hospital surgeon clinic urgent emergency er pharmacist nurse neurologist rheumatologist orthopedist
orthopedic cardiologist gynecologist urologist oncologist xray mri ct ultrasound scan checkup exam physiotherapist pt specialist cleaning`;

/** Words of booking, which say nothing about who is meant. */
export const bookingWords = `appointment appointments office book booking schedule open hours call phone number cost price cheap best closest local free online`;

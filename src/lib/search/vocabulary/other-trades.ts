/** Words that only other trades and other places use, beside those of out-of-domain.ts, which look or sound like ours. */
export const otherTrades = `
pizza recipe restaurant grill buffet sushi taco burger bakery grocery beer wine brewery casino hotel motel airbnb flight airfare cruise movie film cinema netflix song lyrics playlist album piano ukulele karaoke football baseball basketball hockey soccer nba nfl nhl mlb golf tickets lottery horoscope zodiac tarot: §
mortgage realtor realty condo landlord foreclosure plumber plumbing electrician roofing roofer drywall gutter siding hvac furnace mechanic muffler alternator gasket radiator brakes transmission windshield oilchange towing dealership motorcycle tractor plow plowing mower lawnmower landscaping landscaper carpenter plywood lumber welding welder forklift excavator handyman locksmith movers storage upholstery septic pest exterminator termite: §
barber salon manicure pedicure eyelash eyelashes waxing tattoo botox filler hairdresser hairstylist extensions perm highlights tanning spraytan microblading electrolysis liposuction facelift: §
dentures orthodontist invisalign veneers optometrist eyeglasses veterinarian vet kennel groomer puppy kitten hamster aquarium horse saddle: §
yoga pilates zumba crossfit kickboxing karate swim lifeguard: §
attorney paralegal notary bail dui divorce custody passport visa immigration treasurer clerk courthouse court sheriff mayor senator election ballot registrar dmv accountant bookkeeper payroll irs stock stocks bitcoin crypto forex nasdaq invest investing loan loans payday bankruptcy: §
church mosque synagogue school preschool kindergarten college university tutor tutoring daycare nanny algebra calculus geometry: §
florist flowers bouquet wedding bridal caterer catering dj birthday balloon balloons costume halloween fairy: §
iphone android charger wifi router modem printer toner headphones earbuds bluetooth speaker speakers playstation xbox nintendo minecraft roblox fortnite youtube tiktok instagram: §
walmart costco amazon ebay ikea kroger meijer mcdonalds starbucks doordash uber lyft: §
weather forecast snowfall thermostat lottery powerball sudoku crossword wordle: §
sofa mattress curtains carpet flooring dishwasher refrigerator freezer oven microwave dryer: §
sneakers backpack luggage cologne lipstick: §
cryptocurrency gasoline propane firewood fishing hunting ammo rifle bow archery kayak campground: §
coupon music concert game score tv rent furniture cleaner cleaning paint dog cat pet haircut lashes threading wax piercing whitening chiropractor chiropractic acupuncture acupuncturist dermatologist pediatrician psychiatrist psychologist counselor vaccine weed trainer bank flower batteries locker shop sale gas pharmacy sneaker hiring career salary toothpaste dealer color polish cryotherapy: §
backyard backdrop backboard backstage headlight headlights headboard headset headline headlines footlocker footprint footnote handball handbook handcuffs handgun handrail handsaw armchair armor army necktie eyeliner kneepads toothpick toothbrush thumbnail fingernail: §
sirloin tenderloin brisket ribeye bacon sausage pancakes pancake pasta spaghetti noodles lasagna cheese yogurt custard icecream cookies cupcake cake donut donuts smoothie chili soup shrimp salmon tuna barbecue bbq seasoning appetizer dessert vegan keto gluten calories pastry deli cocktail whiskey pub: §
lugnuts pistons lions tigers redwings spartans wolverines badgers packers yankees dodgers celtics lakers olympics tournament playoffs playoff roster stadium arena referee racecar nascar billiards darts poker: §
screwdriver wrench drill sawdust bolt bolts bracket hinge caulk sealant s s plunger sewer ductwork insulation sump generator compressor: §
nintendo s software excel powerpoint javascript python printer scanner spotify craigslist etsy zillow expedia airbnb gta pokemon lego barbie nerf puzzle toy toys comic comics anime: §
scouts museum library zoo aquarium theater theatre festival carnival fireworks concert museum orchard farmers market: §
mascara blush: §
scholarship tuition spelling translate grammar essay poem poems quotes bible verse population currency: §
passport permit zoning recycling trash: §
airport airline subway limo s s pontoon marina rv: §
`;

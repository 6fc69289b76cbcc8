/**
 * Words that only other trades and other places use. One of them makes a match unlikely to be meant. A word needs
 * listing only where it looks or sounds like one of ours, or goes with words that we use too.
 */
export const outOfDomain = `
food coffee dinner lunch guitar golf bowling weather news apartment house tire wash hair nail facial braces
counseling depression gym swim lawyer police tax accountant party computers phones headphones store necklace
earring contacts jobs`;

/** Others whom one goes to see, and what they do. A query that names nothing more does not mean us. */
export const otherProviders = `dentist doctor physician hospital surgeon clinic emergency pharmacist nurse neurologist orthopedic cardiologist gynecologist
urologist xray mri ct ultrasound scan checkup exam physiotherapist specialist`;

/** Words of booking, which say nothing about who is meant. */
export const bookingWords =
  'appointment office urgent book schedule open hours call phone number cost price cheap local free';

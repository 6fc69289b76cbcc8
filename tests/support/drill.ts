/** How long the drills are: `npm run drill` sets DRILL=long, the tests of every day take the short form. */
export const isLongDrill = process.env['DRILL'] === 'long';

/** Rounds of a drill. */
export const drillRounds = (short: number, long: number): number => (isLongDrill ? long : short);

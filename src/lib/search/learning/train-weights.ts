/** Something that was typed, and the classes of which any one is right. */
export interface TrainingExample {
  words: readonly number[];
  /** How much each of its words counts. */
  share: number;
  right: readonly number[];
  /** How much it counts beside the others. */
  weight: number;
  /** A class that it says nothing about. */
  without?: number | undefined;
}

interface TrainedWeights {
  /** One row of all classes for each word, none below zero. */
  rows: Float64Array;
  base: Float64Array;
}

const rounds = 15;
const rate = 0.3;
/** How much smaller a weight gets each time its word is met. */
const decay = 0.0003;
/** How many words are left out each time an example is read, so that none is relied on alone. */
const dropout = 0.2;

/**
 * Softmax regression (multinomial, Cox 1958) by stochastic gradients with a rate for each weight (AdaGrad, Duchi 2011)
 * and dropout (Srivastava 2014). Weights below zero are set to zero, which leaves few of them. An example with several
 * right classes asks for any one. The same examples give the same weights.
 */
export function trainWeights(
  examples: readonly TrainingExample[],
  wordCount: number,
  classCount: number,
): TrainedWeights {
  const rows = new Float64Array((wordCount + 1) * classCount);
  const squares = new Float64Array(rows.length).fill(1e-8);
  const random = seededRandom(1);
  const order = examples.map((_, place) => place);
  const gradient = new Float64Array(classCount);
  for (let round = 0; round < rounds; round += 1) {
    shuffle(order, random);
    for (const place of order) {
      const example = examples[place];
      if (example === undefined) continue;
      const words = example.words.filter(() => random() >= dropout);
      const share = example.share / (1 - dropout);
      setGradient(gradient, rows, { ...example, words, share }, wordCount * classCount);
      for (const word of words) step(word * classCount, share, decay);
      step(wordCount * classCount, 1, 0);
    }
  }
  return { rows: rows.subarray(0, wordCount * classCount), base: rows.subarray(wordCount * classCount) };

  function step(start: number, share: number, decayed: number): void {
    const isWord = start < wordCount * classCount;
    for (let one = 0; one < classCount; one += 1) {
      const place = start + one;
      const weight = rows[place] ?? 0;
      const slope = (gradient[one] ?? 0) * share + decayed * weight;
      const sum = (squares[place] ?? 0) + slope * slope;
      const next = weight - (rate * slope) / Math.sqrt(sum);
      squares[place] = sum;
      rows[place] = isWord && next < 0 ? 0 : next;
    }
  }
}

/** By class how much likelier it is now than it should be, weighed by the example. */
function setGradient(
  gradient: Float64Array,
  rows: Float64Array,
  { words, share, right, weight, without }: TrainingExample,
  base: number,
): void {
  const count = gradient.length;
  gradient.set(rows.subarray(base, base + count));
  for (const word of words)
    for (let one = 0; one < count; one += 1)
      gradient[one] = (gradient[one] ?? 0) + share * (rows[word * count + one] ?? 0);
  if (without !== undefined) gradient[without] = -Infinity;
  const highest = gradient.reduce((most, value) => Math.max(most, value), -Infinity);
  let all = 0;
  for (let one = 0; one < count; one += 1) {
    gradient[one] = Math.exp((gradient[one] ?? 0) - highest);
    all += gradient[one] ?? 0;
  }
  const allRight = right.reduce((sum, one) => sum + (gradient[one] ?? 0), 0);
  const shares = right.map((one) => (gradient[one] ?? 0) / allRight);
  for (let one = 0; one < count; one += 1) gradient[one] = (weight * (gradient[one] ?? 0)) / all;
  right.forEach((one, place) => {
    gradient[one] = (gradient[one] ?? 0) - weight * (shares[place] ?? 0);
  });
}

/** Numbers from 0 to 1 that are the same for the same seed (linear congruential, Knuth). */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function shuffle(order: number[], random: () => number): void {
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    const moved = order[last] ?? 0;
    order[last] = order[other] ?? 0;
    order[other] = moved;
  }
}

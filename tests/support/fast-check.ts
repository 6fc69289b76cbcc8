import fc from 'fast-check';

/**
 * fast-check with a fixed seed, so that every run of a test tries the same values; a failure prints the seed and the
 * value. `SEED=7 npm run test:unit` tries others.
 */
fc.configureGlobal({ seed: Number(process.env['SEED'] ?? 20_261_128) });

export { fc };

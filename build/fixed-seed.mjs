/*
 * Property tests draw their inputs from one fixed seed, so that the gate says the same of the same code each time. Vitest runs
 * this before each file. `PUESTO_SEED=random`, or a number, looks elsewhere; a number that fails is a bug to mend at once.
 */
import fc from 'fast-check';

const wish = process.env.PUESTO_SEED;
if (wish !== 'random') fc.configureGlobal({ seed: Number(wish ?? 20_261_121) });

import { keepHeldWords } from '../plan/held-words';
import type { Job } from './job';

/** Sensitive days begin and end at midnight, and nobody has to be there. */
export const heldWords: Job = { name: 'held-words', periodMinutes: 1, run: keepHeldWords };

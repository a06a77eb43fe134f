import type { Tone } from '@/components/ui/Chip';
import type { IncidentLevel } from '@/utils/model/incident';

const TONES: Readonly<Record<IncidentLevel, Tone>> = { 1: 'accent', 2: 'warn', 3: 'warn', 4: 'block' };

/** Colour of a level; its word always stands beside it. */
export const levelTone = (level: IncidentLevel): Tone => TONES[level];

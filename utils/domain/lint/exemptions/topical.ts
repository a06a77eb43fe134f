import type { ExemptionRule } from './exemption';

/** Exemptions of single fields: reporting, science, history, service. */
export const TOPIC_EXEMPTIONS: readonly ExemptionRule[] = [];

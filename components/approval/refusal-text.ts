import { type MessageKey, t } from '@/components/ui/message';
import type { Refusal } from '@/utils/domain/approval/commands';

const under = (refusal: Refusal) => refusal.replaceAll('-', '_');

/** Key of the sentence for a refusal: what did not happen, why, and what to do. */
export const refusalKey = (refusal: Refusal): MessageKey => `refusal.${under(refusal)}` as MessageKey;

/** A refused command in the user's words. */
export const refusalText = (refusal: Refusal): string => t(refusalKey(refusal));

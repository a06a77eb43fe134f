const MIN_REASON = 4;

/** A reason too short to be one. */
export const isEmptyReason = (text: string): boolean => [...text.trim()].length < MIN_REASON;

const KEY = 'weiheng.review.keys';

/** Whether single keys act in the panel; kept on this machine. */
export const readKeysOn = (): boolean => localStorage.getItem(KEY) !== 'off';
export const writeKeysOn = (areOn: boolean): void => localStorage.setItem(KEY, areOn ? 'on' : 'off');

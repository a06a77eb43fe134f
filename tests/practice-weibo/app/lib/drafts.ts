const HOME_KEY = 'from_content';
const COMPOSER_KEY = 'composer';

export interface ComposerDraft {
  readonly action: string;
  readonly comment: string;
  readonly idstr: string;
  readonly id: string;
  readonly cid: string;
}

export const homeDraft = {
  read: (): string => localStorage.getItem(HOME_KEY) ?? '',
  write: (text: string): void => {
    if (text === '') localStorage.removeItem(HOME_KEY);
    else localStorage.setItem(HOME_KEY, text);
  },
};

export const composerDraft = {
  /** The kept text of this very box, or nothing. */
  read: (action: string, id: string, cid: string): string => {
    const kept = localStorage.getItem(COMPOSER_KEY);
    if (kept === null) return '';
    const draft = JSON.parse(kept) as ComposerDraft;
    return draft.action === action && draft.id === id && draft.cid === cid ? draft.comment : '';
  },
  write: (draft: ComposerDraft): void => {
    if (draft.comment === '') localStorage.removeItem(COMPOSER_KEY);
    else localStorage.setItem(COMPOSER_KEY, JSON.stringify(draft));
  },
  clear: (): void => localStorage.removeItem(COMPOSER_KEY),
};

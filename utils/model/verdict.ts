/** Judgement of a box; a public contract (`data-verdict`). */
export const VERDICTS = ['allow', 'warn', 'block', 'pending', 'unknown'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** Why a send would not go out, or why it is unsure; a public contract (`data-reasons`, space-separated). */
export const REASONS = [
  'block-finding', // a block-level finding stands
  'evidence-missing', // an evidence finding has no source (enforce)
  'warn-finding', // a warn-level finding stands
  'confirm-needed', // confirm mode: a reason has to be given first
  'text-differs', // the request's text is not the text that was judged
  'unjudged', // a send that no box announced
  'over-limit', // longer than the page's limit
  'checking', // the check has not finished
  'policy-missing', // no policy snapshot yet
  'context-gone', // the extension was replaced or stopped under this page
  'box-unrecognised', // the page's box is not one we know
  'account-unknown', // who is logged in could not be read
  'account-changed', // another account than the one the text was written under
  'request-unreadable', // the write request had a shape we cannot read
  'rule-crashed', // a rule failed; the rest was checked
  'approval-missing', // the account needs an approval and this content has none
  'approval-void', // something was changed after the approval
  'approval-early', // approved, not before a later time
  'approval-expired', // the approval has run out
  'approval-unknown', // whether it is approved could not be read
  'wrong-account', // the draft belongs to another account than the one logged in
  'personal-words', // words of a private person on a company account
  'frozen', // publishing is stopped for this account
] as const;
export type Reason = (typeof REASONS)[number];

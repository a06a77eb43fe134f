import { shortened } from './content-fields';
import type { FieldSpec } from './field';

/** What is compared of the interaction desk, as a backup holds it and as it is stored here. */
export interface DeskContents {
  readonly tickets: readonly DeskTicket[];
  readonly templates: readonly DeskTemplate[];
  readonly policy?: object;
  readonly moderation: readonly DeskRecord[];
  readonly incidents: readonly DeskIncident[];
}

export interface DeskTicket {
  readonly id: string;
  readonly rev: number;
  readonly phase: string;
  readonly accountUid: string;
  readonly text: string;
  readonly author: { readonly name: string };
  readonly replies: readonly { readonly text: string }[];
}

export interface DeskTemplate {
  readonly id: string;
  readonly name: string;
  readonly text: string;
}

export interface DeskRecord {
  readonly id: string;
  readonly phase: string;
  readonly reason: string;
}

export interface DeskIncident {
  readonly id: string;
  readonly title: string;
  readonly phase: string;
  readonly level: number;
}

export const ticketFields: readonly FieldSpec<DeskTicket>[] = [
  { name: 'text', as: 'text', show: (one) => shortened(one.text), whole: (one) => one.text },
  { name: 'account', as: 'account', show: (one) => one.accountUid },
  { name: 'steps', as: 'count', show: (one) => one.rev },
  { name: 'replies', as: 'count', show: (one) => one.replies.length, whole: (one) => one.replies },
];

export const templateFields: readonly FieldSpec<DeskTemplate>[] = [
  { name: 'text', as: 'text', show: (one) => shortened(one.text), whole: (one) => one.text },
];

export const recordFields: readonly FieldSpec<DeskRecord>[] = [
  { name: 'reason', as: 'text', show: (one) => one.reason },
];

export const incidentFields: readonly FieldSpec<DeskIncident>[] = [
  { name: 'level', as: 'count', show: (one) => one.level },
];

export const deskPolicyFields: readonly FieldSpec<{ readonly id: string }>[] = [];

export const NO_DESK: DeskContents = { tickets: [], templates: [], moderation: [], incidents: [] };

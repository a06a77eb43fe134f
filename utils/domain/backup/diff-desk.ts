import {
  type DeskContents,
  deskPolicyFields,
  incidentFields,
  NO_DESK,
  recordFields,
  templateFields,
  ticketFields,
} from './desk-fields';
import { diffRecords } from './diff-records';

const rulesOf = ({ policy }: DeskContents) => (policy ? [{ ...policy, id: 'deskPolicy' }] : []);
const byId = { idOf: (row: { readonly id: string }) => row.id, ignored: [] };
const byName = { ...byId, nameOf: (row: { readonly name: string }) => row.name };
const nameless = { ...byId, nameOf: () => '' };

/** What a backup would change of the interaction desk, kind by kind. A file without a desk says nothing about it. */
export function diffDesk(now: DeskContents | undefined, then: DeskContents | undefined) {
  const [deskHere, deskThere] = then ? [now ?? NO_DESK, then] : [NO_DESK, NO_DESK];
  return [
    [
      'deskPolicy',
      diffRecords(
        { kind: 'deskPolicy', fields: deskPolicyFields, ...nameless, ignored: ['rev', 'updatedAt'] },
        rulesOf(deskHere),
        rulesOf(deskThere),
      ),
    ],
    [
      'templates',
      diffRecords(
        { kind: 'templates', fields: templateFields, ...byName, ignored: ['rev', 'updatedAt', 'updatedBy'] },
        deskHere.templates,
        deskThere.templates,
      ),
    ],
    [
      'tickets',
      diffRecords(
        {
          kind: 'tickets',
          fields: ticketFields,
          ...byId,
          nameOf: (one) => one.author.name,
          ignored: [
            'done',
            'owner',
            'order',
            'newest',
            'pairs',
            'wakeAt',
            'repliedAt',
            'postMid',
            'authorName',
          ],
        },
        deskHere.tickets,
        deskThere.tickets,
      ),
    ],
    [
      'moderation',
      diffRecords(
        { kind: 'moderation', fields: recordFields, ...nameless },
        deskHere.moderation,
        deskThere.moderation,
      ),
    ],
    [
      'incidents',
      diffRecords(
        { kind: 'incidents', fields: incidentFields, ...byId, nameOf: (one) => one.title },
        deskHere.incidents,
        deskThere.incidents,
      ),
    ],
  ] as const;
}

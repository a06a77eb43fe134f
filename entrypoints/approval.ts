import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createApprovalPart } from '@/utils/guard/approval-part';
import { createOutbox } from '@/utils/guard/outbox';
import type { SentReport } from '@/utils/guard/report-sent';
import { findHost } from '@/utils/guard/services';
import { call, newCommandId } from '@/utils/rpc/client';

/** Comes into the page when a box or a send is there and approval means something for the account. */
export default defineUnlistedScript(() => {
  const host = findHost();
  if (!host) return;
  const { services } = host;
  host.attachApproval(
    createApprovalPart({
      services,
      drafts: {
        write: (draft) => call('drafts.write', draft),
        putMedia: (media) => call('media.put', media),
        getMedia: (digest) => call('media.get', { digest }),
      },
      sent: createOutbox<SentReport>({
        send: (report) => call('posts.sent', report),
        signal: services.signal,
      }),
      newId: newCommandId,
      now: Date.now,
    }),
  );
});

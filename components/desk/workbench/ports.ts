import type { AnswerSuggestion } from '@/utils/model/desk-view';
import type { Finding } from '@/utils/model/finding';
import type { ReplyTemplate } from '@/utils/model/template';

/** What the workbench asks of whoever draws it. */
export interface WorkbenchPorts {
  readonly templates: () => Promise<readonly ReplyTemplate[]>;
  readonly fill: (
    templateId: string,
    ticketId: string,
    values: Readonly<Record<string, string>>,
  ) => Promise<{ readonly text: string; readonly missing: readonly string[] }>;
  readonly answers: (text: string, accountUid: string) => Promise<readonly AnswerSuggestion[]>;
  readonly sensitive: (ticketId: string, text: string) => Promise<{ readonly isSensitive: boolean }>;
  readonly propose: (ticketId: string, texts: readonly string[]) => Promise<{ readonly problem?: string }>;
  /** Keeps the reply for Weibo's own box and opens the place. */
  readonly bring: (ticketId: string, text: string, link: string | undefined) => Promise<void>;
  /** What breaks policy in a reply of this account; the same judgement as in Weibo's own box. */
  readonly lint: (text: string, accountUid: string) => Promise<readonly Finding[]>;
}

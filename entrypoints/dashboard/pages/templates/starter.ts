import { t } from '@/components/ui/message';
import type { TicketKind } from '@/utils/model/ticket';

const STARTERS: readonly { readonly name: string; readonly kinds: readonly TicketKind[] }[] = [
  { name: 'hours', kinds: ['question'] },
  { name: 'sorry', kinds: ['complaint'] },
  { name: 'progress', kinds: ['complaint', 'help'] },
  { name: 'private', kinds: ['complaint', 'help'] },
  { name: 'suggestion', kinds: ['suggestion'] },
  { name: 'thanks', kinds: ['praise'] },
  { name: 'media', kinds: ['media'] },
];

/** Templates to begin with, in the language of the interface; taken over only when somebody asks for them. */
export const starterTemplates = () =>
  STARTERS.map(({ name, kinds }) => ({
    name: t(`templates.starter_${name as 'hours'}`),
    text: t(`templates.starter_${name as 'hours'}_text`),
    kinds,
    accounts: [] as readonly string[],
  }));

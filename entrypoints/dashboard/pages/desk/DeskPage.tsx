import '@/components/desk/desk.css';
import './desk.css';
import { Live } from '@/components/page/Live';
import { PageHead } from '@/components/page/PageHead';
import { t } from '@/components/ui/message';
import { countsQuery, deskQuery } from './data';
import { Figures } from './Figures';
import { Inbox } from './Inbox';
import { Suggestions } from './Suggestions';

const PARTS = ['inbox', 'figures', 'suggestions'] as const;
type Part = (typeof PARTS)[number];
const partOf = (name: string | undefined): Part => PARTS.find((one) => one === name) ?? 'inbox';

/** The interaction desk: what waits, who does how much, how times were kept, what people suggest. */
export default function DeskPage({ rest }: { readonly rest: readonly string[] }) {
  const [first] = rest;
  const part = partOf(first);
  const ticketId = part === 'inbox' && first !== undefined && first !== 'inbox' ? first : undefined;
  return (
    <>
      <PageHead title={t('desk.title')} note={t('desk.note')}>
        <Live query={countsQuery}>
          {({ open, overdue, today }) => (
            <span className="dk-counts">
              <span>
                {t('desk.phase_open')} <b>{open.team}</b>
              </span>
              <span className={overdue.team > 0 ? 'block-fg' : 'fg-3'}>
                {t('desk.overdue')} <b>{overdue.team}</b>
              </span>
              <span>
                {t('desk.today_team')} <b>{today.team}</b>
              </span>
            </span>
          )}
        </Live>
      </PageHead>
      <nav className="row dk-parts" aria-label={t('desk.parts')}>
        {PARTS.map((one) => (
          <a key={one} href={`#/desk/${one}`} aria-current={part === one ? 'page' : undefined}>
            {t(`desk.part_${one}`)}
          </a>
        ))}
      </nav>
      <div className="wp-body">
        <Live query={deskQuery}>
          {(desk) =>
            part === 'inbox' ? (
              <Inbox desk={desk} ticketId={ticketId} />
            ) : part === 'figures' ? (
              <Figures desk={desk} />
            ) : (
              <Suggestions />
            )
          }
        </Live>
      </div>
    </>
  );
}

import { useState } from 'react';
import { Button } from '@/components/ui/Button';
import { Chip } from '@/components/ui/Chip';
import { t } from '@/components/ui/message';
import { PlainList } from '@/components/ui/PlainList';
import type { ShelfItem } from '@/utils/guard/approval-state';
import { useTools, type View } from '../view';
import { chipWords } from './words';

interface RowProps {
  readonly item: ShelfItem;
  /** The box holds words that filling in would replace. */
  readonly hasText: boolean;
  readonly isFirst: boolean;
}

function ShelfRow({ item, hasText, isFirst }: RowProps) {
  const { controller } = useTools();
  const [asked, setAsked] = useState(false);
  const { icon, tone, word } = chipWords(item, Date.now());
  const isAsking = asked && hasText;
  return (
    <li className="shelf-row">
      <span className="cut">
        <b>{item.title}</b>
        {item.pictures > 0 && <span className="fg-2"> {t('composer.approval_pictures', item.pictures)}</span>}
        {isAsking && <span className="fg-2"> {t('composer.approval_fill_note')}</span>}
      </span>
      <span className="grow" />
      <Chip icon={icon} tone={tone}>
        {word}
      </Chip>
      <Button
        small
        look={isAsking ? 'primary' : 'plain'}
        data-focus={isFirst ? 'desk' : undefined}
        onClick={() => (hasText && !asked ? setAsked(true) : controller.fill(item.id))}
      >
        {t(isAsking ? 'composer.approval_fill_again' : 'composer.approval_fill')}
        <span className="unseen"> {item.title}</span>
      </Button>
    </li>
  );
}

/** Drafts to put into the box, approved ones first. Filling in never sends. */
export function Shelf({ view }: { readonly view: View }) {
  const { approval, text } = view.state;
  const items = approval?.shelf ?? [];
  return (
    <PlainList className="shelf" aria-label={t('composer.approval_shelf_label')}>
      {items.map((item, i) => (
        <ShelfRow key={item.id} item={item} hasText={text.trim() !== ''} isFirst={i === 0} />
      ))}
    </PlainList>
  );
}

/** Opens the list, with how many there are. */
export function ShelfButton({ view }: { readonly view: View }) {
  const { controller } = useTools();
  const count = view.state.approval?.shelf.length ?? 0;
  const isOpen = view.ui.desk === 'shelf';
  if (count === 0) return null;
  return (
    <Button
      small
      look="quiet"
      aria-expanded={isOpen}
      onClick={() => controller.openDesk(isOpen ? undefined : 'shelf')}
    >
      {t('composer.approval_shelf', count)}
    </Button>
  );
}

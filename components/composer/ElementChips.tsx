import { Icon } from '@/components/ui/Icon';
import type { IconName } from '@/components/ui/icon-paths';
import { type MessageKey, t } from '@/components/ui/message';
import type { ComposerState } from '@/utils/guard/session';
import { overLimit } from './words';

interface Element {
  readonly icon: IconName;
  readonly count: number;
  readonly word: string;
  readonly bad?: boolean;
}

function textWord(state: ComposerState): string {
  const { used, limit } = state.length;
  if (limit === undefined) return t('element.text', used);
  const over = overLimit(state);
  return over > 0 ? t('element.text_over', used, limit, over) : t('element.text_of', used, limit);
}

/** The elements of a post with their counts, most used first. */
export function listElements(state: ComposerState): readonly Element[] {
  const counts = state.elements;
  const plain = (icon: IconName, key: MessageKey, count: number): Element => ({
    icon,
    count,
    word: t(key, count),
  });
  const topics = counts.topics + counts.unclosedTopics;
  return [
    { icon: 'text', count: Math.max(1, state.length.used), word: textWord(state), bad: overLimit(state) > 0 },
    plain('image', 'element.pictures', counts.pictures),
    {
      icon: 'hash',
      count: topics,
      word: t(counts.unclosedTopics > 0 ? 'element.topics_unclosed' : 'element.topics', topics),
      bad: counts.unclosedTopics > 0,
    },
    plain('smile', 'element.emoji', counts.emoji),
    { icon: 'gift', count: counts.lottery ? 1 : 0, word: t('element.lottery') },
    plain('at', 'element.mentions', counts.mentions),
    plain('link', 'element.links', counts.links),
    plain('video', 'element.video', counts.video),
    plain('audio', 'element.audio', counts.audio),
    plain('superTopic', 'element.super_topics', counts.superTopics),
  ];
}

/** Chips: those present first and in words, zeros last, as icon and 0, as many as fit. */
export function ElementChips({ state }: { readonly state: ComposerState }) {
  const all = listElements(state);
  const zeros = all.filter(({ count, icon }) => count === 0 && icon !== 'gift');
  return (
    <>
      {all
        .filter(({ count }) => count > 0)
        .map(({ icon, word, bad }) => (
          <span key={icon} className={bad ? 'element bad' : 'element'}>
            <Icon name={icon} size={14} />
            {word}
          </span>
        ))}
      <span className="zeros">
        {zeros.map(({ icon, word }) => (
          <span key={icon} className="element zero" title={word}>
            <Icon name={icon} size={14} />
            <span aria-hidden="true">0</span>
            <span className="unseen">{word}</span>
          </span>
        ))}
      </span>
    </>
  );
}

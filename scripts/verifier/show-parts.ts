import type { EvidenceFile } from '@/utils/domain/audit/evidence-file';
import type { Draft } from '@/utils/model/draft';
import { el } from './el';
import { fill, type Words } from './words';

const timeText = (at: number): string => new Date(at).toLocaleString();

const section = (title: string, items: readonly (string | Node)[], words: Words) =>
  el(
    'section',
    {},
    el('h2', {}, title),
    items.length === 0
      ? el('p', { class: 'quiet' }, words.none)
      : el('ul', {}, ...items.map((one) => el('li', {}, one))),
  );

const isPicture = (url: string): boolean => /^data:image\/(png|jpeg|webp|gif);base64,/.test(url);

function versions(draft: Draft, { parts }: EvidenceFile, name: (id: string) => string, words: Words) {
  return [...draft.versions].reverse().map((one) =>
    el(
      'section',
      {},
      el('h2', {}, fill(words.version, one.n, name(one.by), timeText(one.at))),
      el('p', { class: 'post' }, one.content.text),
      el(
        'div',
        { class: 'pictures' },
        ...one.content.media.map((media, i) => {
          const url = parts.previews[media.digest ?? ''];
          return url && isPicture(url) ? el('img', { src: url, alt: `${i + 1}` }) : undefined;
        }),
      ),
      el('code', {}, one.fingerprint),
    ),
  );
}

function record({ parts }: EvidenceFile, words: Words) {
  const head = [words.at, words.action, words.hash].map((text) => el('th', { scope: 'col' }, text));
  const rows = parts.audit.entries.map(({ entry }) =>
    el(
      'tr',
      {},
      el('td', {}, String(entry.seq)),
      el('td', {}, timeText(entry.at)),
      el('td', {}, entry.action),
      el('td', {}, el('code', {}, entry.hash.slice(0, 16))),
    ),
  );
  return el(
    'section',
    {},
    el('h2', {}, words.audit),
    el(
      'table',
      {},
      el('thead', {}, el('tr', {}, el('th', { scope: 'col' }, '#'), ...head)),
      el('tbody', {}, ...rows),
    ),
  );
}

/** What a file holds, for reading. Throws when its parts are bent out of shape. */
export function showParts(file: EvidenceFile, words: Words): readonly Node[] {
  const { about, account, people, draft, events, findings, posts, screenshot } = file.parts;
  const name = (id: string) => people[id] ?? id;
  const hidden = events.filter((one) => 'hidden' in one).length;
  const { guard = [], shots = [] } = file.parts;
  const decisions = draft?.rounds.flatMap((round) => round.decisions) ?? [];
  return [
    el('p', {}, el('b', {}, `@${account.name} ${account.uid}`)),
    el('p', { class: 'quiet' }, fill(words.made, timeText(about.madeAt), about.madeBy)),
    ...(draft ? versions(draft, file, name, words) : [el('p', {}, words.noDraft)]),
    section(
      words.decisions,
      decisions.map((one) => `${timeText(one.at)} ${name(one.by)}: ${words[one.verdict]} ${one.note}`),
      words,
    ),
    section(
      words.comments,
      (draft?.comments ?? []).map(
        (one) => `${name(one.by)}${one.isPrivate ? words.private : ''}: ${one.text}`,
      ),
      words,
    ),
    ...(hidden > 0 ? [el('p', { class: 'quiet' }, fill(words.hidden, hidden))] : []),
    section(
      `${words.findings} (${timeText(findings.checkedAt)})`,
      findings.list.map((one) => `${one.quote}: ${one.message}`),
      words,
    ),
    section(
      words.posts,
      posts.map((one) => `${timeText(one.createdAt)} ${one.mid} ${one.text ?? ''}`),
      words,
    ),
    section(
      words.guard,
      guard.map((one) => `${timeText(one.at)} ${one.action} ${one.verdict} ${one.rules.join(', ')}`),
      words,
    ),
    ...shots.flatMap(({ at, by, url, digest, type, base64 }) => {
      const title = fill(words.shotOf, timeText(at), name(by), url);
      const src = `data:${type};base64,${base64 ?? ''}`;
      return [
        el('h2', {}, title),
        base64 !== undefined && isPicture(src)
          ? el('img', { class: 'shot', src, alt: title })
          : el('p', { class: 'quiet' }, words.shotGone),
        el('code', {}, digest),
      ];
    }),
    record(file, words),
    ...(screenshot && isPicture(`data:${screenshot.type};base64,`)
      ? [
          el('h2', {}, `${words.screenshot}: ${screenshot.name}`),
          el('img', {
            class: 'shot',
            src: `data:${screenshot.type};base64,${screenshot.base64}`,
            alt: screenshot.name,
          }),
        ]
      : []),
  ];
}

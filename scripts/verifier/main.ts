import { fromBase64 } from '@/utils/core/base64';
import { digestBytes } from '@/utils/core/digest-bytes';
import { sha256Hex } from '@/utils/core/sha256';
import type { DraftEvent } from '@/utils/domain/approval/events';
import { foldDraft } from '@/utils/domain/approval/evolve';
import { fingerprint } from '@/utils/domain/approval/fingerprint';
import { type Anchor, parseAnchor } from '@/utils/domain/audit/anchor';
import type { EvidenceFile } from '@/utils/domain/audit/evidence-file';
import { type EvidenceFault, parseEvidence, verifyEvidence } from '@/utils/domain/audit/verify-evidence';
import { el } from './el';
import { faultText } from './fault-text';
import { showParts } from './show-parts';
import { fill, type Language, WORDS } from './words';

/** What has been chosen so far. */
interface State {
  language: Language;
  /** Undefined = none yet, null = unreadable. */
  file: EvidenceFile | null | undefined;
  anchor: Anchor | null | undefined;
  faults: readonly EvidenceFault[];
}

const state: State = {
  language: navigator.language.startsWith('zh') ? 'zh' : 'en',
  file: undefined,
  anchor: undefined,
  faults: [],
};
const page = document.querySelector('main');
const tools = {
  hash: sha256Hex,
  digest: async (base64: string) => digestBytes(fromBase64(base64)),
  fingerprint,
  fold: (events: readonly unknown[]) => foldDraft(events as readonly DraftEvent[]),
};

async function check(): Promise<void> {
  if (state.file) state.faults = await verifyEvidence(state.file, tools, state.anchor ?? undefined);
  result.replaceChildren(...showResult());
}

function anchorLine({ parts }: EvidenceFile): Node | undefined {
  const words = WORDS[state.language];
  const { anchor, faults } = state;
  if (anchor === null) return el('p', { class: 'bad' }, words.badAnchor);
  if (!anchor || faults.some((one) => one.kind === 'anchor')) return undefined;
  const { audit } = parts;
  const isIn = audit.head?.seq === anchor.seq || audit.entries?.some(({ entry }) => entry.seq === anchor.seq);
  return el('p', { class: 'quiet' }, isIn ? words.anchored : fill(words.notAnchored, anchor.seq));
}

function parts(file: EvidenceFile): readonly Node[] {
  try {
    return showParts(file, WORDS[state.language]);
  } catch {
    // what is bent out of shape has been named above
    return [];
  }
}

function showResult(): readonly Node[] {
  const words = WORDS[state.language];
  const { file, faults } = state;
  if (!globalThis.crypto?.subtle) return [el('p', { class: 'bad verdict' }, words.noCrypto)];
  if (file === undefined) return [];
  if (file === null) return [el('p', { class: 'bad verdict', role: 'alert' }, words.unread)];
  const verdict =
    faults.length === 0
      ? el('p', { class: 'good verdict' }, `✓ ${words.intact}`)
      : el('p', { class: 'bad verdict', role: 'alert' }, `✗ ${fill(words.changed, faults.length)}`);
  const list = el('ul', { class: 'faults' }, ...faults.map((one) => el('li', {}, faultText(one, words))));
  const line = anchorLine(file);
  return [
    verdict,
    ...(faults.length > 0 ? [list] : []),
    ...(line ? [line] : []),
    el('p', {}, `${words.seal} `, el('code', {}, String(file.seal))),
    el('p', { class: 'quiet' }, `${words.sealHint} ${words.evident}`),
    ...parts(file),
  ];
}

const result = el('div', { role: 'status', id: 'result' });

const picker = (label: string, id: string, read: (text: string) => void) => {
  const input = el('input', { type: 'file', id, accept: '.json,application/json' });
  input.addEventListener('change', async () => {
    const [chosen] = input.files ?? [];
    if (!chosen) return;
    read(await chosen.text());
    await check();
  });
  return el('p', {}, el('label', { for: id }, label), input);
};

function draw(): void {
  const words = WORDS[state.language];
  document.documentElement.lang = state.language === 'zh' ? 'zh-CN' : 'en';
  document.title = words.title;
  const swap = el('button', { type: 'button' }, words.other);
  swap.addEventListener('click', () => {
    state.language = state.language === 'zh' ? 'en' : 'zh';
    draw();
  });
  page?.replaceChildren(
    el('header', {}, el('h1', {}, words.title), swap),
    el('p', { class: 'quiet' }, words.hint),
    picker(words.file, 'evidence', (text) => {
      state.file = parseEvidence(text) ?? null;
    }),
    picker(words.anchor, 'anchor', (text) => {
      state.anchor = parseAnchor(text) ?? null;
    }),
    result,
  );
  result.replaceChildren(...showResult());
}

draw();

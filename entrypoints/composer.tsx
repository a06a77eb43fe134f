import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { i18n } from '#i18n';
import { mountComposer } from '@/components/composer/mount';
import { showNotice } from '@/components/composer/show-notice';
import { buildLint } from '@/utils/guard/build-lint';
import { toComposerBox } from '@/utils/guard/composer-box';
import { createLintLoader } from '@/utils/guard/lint-loader';
import { createComposerPart, type HeldNotice } from '@/utils/guard/part';
import { keepWords } from '@/utils/guard/say';
import { findHost, type GuardServices } from '@/utils/guard/services';
import { takeTurns } from '@/utils/page/take-turns';
import { call } from '@/utils/rpc/client';
import { readTheme } from '@/utils/weibo/theme';
import { watchRoute } from '@/utils/weibo/watch-route';

/** A press belongs to a request that follows it within this time, ms. */
const PRESS_MS = 5_000;

/** Says near the pressed control that a send without a box was stopped, and what can be done. */
function showHeld({ judged, text, confirm }: HeldNotice, services: GuardServices): void {
  const pressed = services.pressed();
  const end = new AbortController();
  services.signal.addEventListener('abort', () => end.abort(), { signal: end.signal });
  // a notice speaks of the page it stands on
  let looks = 0;
  watchRoute(() => {
    looks += 1;
    if (looks > 1) end.abort();
  }, end.signal);
  const action = confirm && [
    { label: i18n.t('guard.still_send'), run: confirm },
    { label: i18n.t('guard.close'), run: () => {} },
  ];
  showNotice({
    nearRect: pressed && Date.now() - pressed.at < PRESS_MS ? pressed.rect : undefined,
    title: i18n.t(judged.action === 'fast-repost' ? 'guard.held_fast_repost' : 'guard.held'),
    text: confirm ? `${text}${i18n.t('guard.semicolon')}${i18n.t('guard.press_again')}` : text,
    reasons: judged.ruling.reasons,
    actions: action ?? [{ label: i18n.t('guard.close'), run: () => {} }],
    theme: readTheme(document.body),
    signal: end.signal,
  });
}

/** Comes into the page when a box is used for the first time: rules, sessions and what is shown of them. */
export default defineUnlistedScript(() => {
  keepWords();
  const host = findHost();
  if (!host) return;
  const { services } = host;
  const rules = createLintLoader({
    policy: services.policy,
    loadRules: () => call('rules.builtin'),
    loadWords: () => call('lexicon.compiled'),
    build: buildLint,
    now: () => performance.now(),
    pause: takeTurns,
    onBuilt: services.changed,
    signal: services.signal,
  });
  host.attach(
    createComposerPart({
      services,
      rules,
      mount: (session, box) =>
        mountComposer({
          session,
          box: toComposerBox(box, (listener) => session.subscribe(listener)),
          signal: box.signal,
        }),
      showHeld: (held) => showHeld(held, services),
      now: Date.now,
    }),
  );
});

import { t } from '@/components/ui/message';
import type { ComposerState } from '@/utils/guard/session';
import type { LiveRegion } from '@/utils/page/live-region';
import { hasApprovalChip } from './approval/ApprovalChip';
import { chipWords } from './approval/words';
import { toItems } from './items';
import { fixLabel, reasonWord, tallyWords, unsaidReasons } from './words';

/** Says what changed between two states: stops at once, everything else when the person rests. */
export function announce(live: LiveRegion, before: ComposerState | undefined, now: ComposerState): void {
  const { banner } = now;
  if (banner !== before?.banner && banner.kind !== 'none' && banner.kind !== 'degraded') {
    if (banner.kind === 'not-sent') live.assertive(stopWords(now));
    if (banner.kind === 'confirm') live.assertive(t('composer.say_confirm'));
    if (banner.kind === 'now-clean') live.assertive(t('composer.say_clean'));
    if (banner.kind === 'sent') live.polite(t('composer.say_sent'));
    return;
  }
  const stands = hasApprovalChip(now.approval) ? now.approval : undefined;
  if (before && stands && stands.kind !== before.approval?.kind && now.text !== '') {
    live.polite(t('composer.say_approval', chipWords(stands, Date.now()).word));
    return;
  }
  if (now.composing || now.busy || now.text === '' || now.findings === before?.findings) return;
  const tally = tallyWords(now);
  if (tally) live.polite(tally);
  else if (before && before.findings.length > 0) live.polite(t('verdict.allow'));
}

function stopWords(state: ComposerState): string {
  const first = toItems(state.findings)[0];
  if (!first) {
    const reason = unsaidReasons(state)[0] ?? state.reasons[0];
    return t('composer.say_block_plain', reason ? reasonWord(reason, state) : '');
  }
  const fix = first.finding.fixes[0];
  const tally = tallyWords(state);
  if (!fix) return t('composer.say_block', tally, first.finding.quote);
  return t('composer.say_block_fix', tally, first.finding.quote, fixLabel(fix));
}

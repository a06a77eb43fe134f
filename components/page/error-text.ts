import { t } from '@/components/ui/message';
import { CallError } from '@/utils/rpc/call-error';

/** An error in the user's words: what did not happen, and where. */
export function errorText(error: unknown): string {
  if (!(error instanceof CallError)) {
    return t('rpc.failed', error instanceof Error ? error.message : String(error));
  }
  const { code, field, message } = error;
  const line = field === undefined ? undefined : /^line:(\d+)$/.exec(field)?.[1];
  if (code === 'invalid' && line) return t('rpc.invalid_line', line, message);
  if (code === 'invalid') return t('rpc.invalid', field ?? '', message);
  if (code === 'forbidden' && field === 'me') return t('rpc.not_you');
  if (code === 'failed') return t('rpc.failed', message);
  return t(`rpc.${code}`, field ?? '');
}

import { t } from '@/components/ui/message';
import type { Use } from '@/utils/domain/accounts/uses';
import type { Action } from '@/utils/model/people';
import { EditError } from '../../org/edit-error';
import { actionText, listText } from '../../org/words';

const useText = ({ kind, name }: Use): string =>
  t(`org.use_${kind}`, kind === 'grant' ? actionText(name as Action) : name);

/** Stops a removal while something else names what is to be removed, and says what. */
export function refuseUsed(name: string, uses: readonly Use[]): void {
  if (uses.length > 0) throw new EditError(t('org.in_use', name, listText(uses.map(useText))), false);
}

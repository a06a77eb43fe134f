import { t } from '@/components/ui/message';
import { DEFAULT_MATRIX } from '@/utils/domain/accounts/permissions';
import { type Action, ROLES } from '@/utils/model/people';

/** Roles that may do something in a company that set up nothing of its own: whom to ask. */
export const whoMay = (action: Action): string =>
  ROLES.filter((role) => DEFAULT_MATRIX[role].includes(action))
    .map((role) => t(`review.role_${role}`))
    .join(t('review.comma'));

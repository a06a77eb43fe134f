import { type MessageKey, t } from '@/components/ui/message';

/** Word for a kind of thing that backups count; a kind this version does not know, by its own name. */
export const countText = (key: string): string => t(`org.count_${key}` as MessageKey) || key;

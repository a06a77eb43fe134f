import type { Status } from '../../../shared/types';

/** Payload of the bus event `showModalPublish`. */
export interface PublishRequest {
  readonly action: '' | 'modify' | 'schedule' | 'timer';
  readonly text?: string;
  readonly status?: Status;
  readonly schedule?: { readonly id: string; readonly at: number; readonly text: string };
}

import { reactive } from 'vue';

export interface Toast {
  readonly id: number;
  readonly text: string;
  readonly kind: 'success' | 'error';
}

const SHOWN_MS = 2500;
let next = 1;

export const toasts = reactive<Toast[]>([]);

export function toast(text: string, kind: Toast['kind'] = 'error'): void {
  const item = { id: next, text, kind };
  next += 1;
  toasts.push(item);
  setTimeout(() => toasts.splice(0, 1), SHOWN_MS);
}

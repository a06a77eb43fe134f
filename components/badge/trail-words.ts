import { t } from '@/components/ui/message';
import type { TrailStep } from '@/utils/domain/approval/trail';

const NAMELESS = '—';
const MARKS: Readonly<Record<TrailStep['kind'], '' | 'done' | 'bad' | 'odd'>> = {
  submitted: '',
  approved: 'done',
  changes: '',
  rejected: 'bad',
  emergency: 'odd',
  countersigned: 'done',
  published: 'done',
  recheck: '',
  recheck_approved: 'done',
  recheck_changes: '',
  recheck_rejected: 'bad',
  recheck_withdrawn: '',
};

/** Colour of a step's dot; the words say the same. */
export const stepMark = ({ kind }: TrailStep): string => MARKS[kind];

/** 林洁 提交 · 周岚 批准（内容） · 周岚 要求修改：“换掉图 2”. */
export function stepWord(step: TrailStep): string {
  const name = step.who ?? NAMELESS;
  const who = step.for === undefined ? name : t('badge.step_for', name, step.for);
  const did = t(`badge.step_${step.kind}`, who);
  const lane = step.lane === undefined ? did : t('badge.step_lane', did, step.lane);
  return step.note === undefined ? lane : t('badge.step_note', lane, step.note);
}

const pad = (n: number): string => String(n).padStart(2, '0');

/** `11-21 10:12`; another year says so. Local time of the reader. */
export function stepTime(at: number, now: number): string {
  const date = new Date(at);
  const day = `${pad(date.getMonth() + 1)}-${pad(date.getDate())}`;
  const year = date.getFullYear() === new Date(now).getFullYear() ? '' : `${date.getFullYear()}-`;
  return `${year}${day} ${pad(date.getHours())}:${pad(date.getMinutes())}`;
}

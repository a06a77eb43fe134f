import type { RulePack, WordingRule } from '../types';
import { WORDING_READS, type WordingRead } from './wording-reads';

const toRule = ({ like, verify, ...rest }: WordingRead): WordingRule => ({
  ...rest,
  id: `cn.wording.${rest.category}`,
  kind: 'wording',
  severity: 'warn',
  title: `写法像${like}`,
  message: `这句话的说法像${like}，请人工核对`,
  hint: '没有一条规则认定它，是按写法打的分；分数主要来自{words}。核对后没有问题可以忽略。',
  whatToVerify: verify,
});

/** The wording score: a clause that no rule knows but that is put the way breaches are. */
export const WORDING: RulePack = {
  id: 'cn-wording',
  title: '写法打分',
  version: '1.0.0',
  date: '2026-11-25',
  about:
    '用标注过的文本学出来的打分：没有规则命中、但写法很像违规的句子，给“慎用”提醒，请人核对；规则报得太宽、写法明显无害的，降为“提示”。不会给出“禁用”。',
  rules: WORDING_READS.map(toRule),
};

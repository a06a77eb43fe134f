import { readFileSync } from 'node:fs';
import { deskClock } from '@/utils/domain/desk/desk-clock';
import { evolve } from '@/utils/domain/desk/evolve';
import { guessKind } from '@/utils/domain/desk/guess-kind';
import { createCalendar } from '@/utils/domain/worktime/create-calendar';
import { createClocks } from '@/utils/domain/worktime/create-clocks';
import { layHolidays } from '@/utils/domain/worktime/lay-holidays';
import { DEFAULT_DESK_POLICY } from '@/utils/model/desk-policy';
import type { Ticket, TicketEvent, TicketOpening } from '@/utils/model/ticket';
import { createRandom } from '../matcher/seeded';

export const ACCOUNT = { uid: '7100000001', name: '云杉茶饮' } as const;
/** The newest so many still wait. */
export const OPEN = 1_500;
const APART = 5 * 60_000;
const POSTS = 400;

const COMMENTS = readFileSync('tests/quality/comments.tsv', 'utf8')
  .split('\n')
  .flatMap((line) => line.split('\t')[1] ?? []);
const FAMILY = '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜';
const GIVEN = '一丁三上下不与世东丝两中丰临丹为丽久之乐乔九书云亦京人今仙以伊众优会伯佳依侠俊信修倩倾';
const ANSWERS = [
  '您好，周末营业到晚上十点，欢迎来店里坐坐。',
  '很抱歉给您带来不便，已转门店核实，一小时内给您答复。',
  '感谢建议，已转给产品同事。',
  '您好，请私信我们订单号，马上为您处理。',
  '谢谢喜欢，下次见。',
];

/** The clocks of the policy in force on first install. */
const clock = deskClock(
  DEFAULT_DESK_POLICY,
  createClocks(createCalendar(layHolidays().years), DEFAULT_DESK_POLICY.hours),
  () => undefined,
);

const draw = <T>(list: ArrayLike<T>, random: () => number): T =>
  list[Math.floor(random() * list.length)] as T;

/** Half of them have the name Weibo gives: ten digits, which makes searching for one of them hard. */
function nameOf(random: () => number): string {
  if (random() < 0.5) return `用户${String(Math.floor(random() * 9e9) + 1e9)}`;
  return `${draw(FAMILY, random)}${draw(GIVEN, random)}${draw(GIVEN, random)}`;
}

/** Tickets as the worker would have made them, the newest first; the older ones are answered. */
export function makeTickets(count: number, now: number): readonly Ticket[] {
  const random = createRandom(20261125);
  return Array.from({ length: count }, (_, i) => {
    const id = `bench-ticket-${String(i).padStart(6, '0')}`;
    const saidAt = now - (i + 1) * APART;
    const text = draw(COMMENTS, random);
    const { kind, priority } = guessKind(text);
    const opening: TicketOpening = {
      source: 'comment',
      accountUid: ACCOUNT.uid,
      post: { mid: `${5_100_000_000_000_000 + Math.floor((i * POSTS) / count)}` },
      commentId: `${5_200_000_000_000_000 + i}`,
      author: { uid: `${6_000_000_000 + Math.floor(random() * 50_000)}`, name: nameOf(random) },
      text: `${text}${random() < 0.3 ? `，单号${Math.floor(random() * 9e7) + 1e7}` : ''}`,
      saidAt,
      saidSlack: 0,
      kind,
      kindFrom: 'guess',
      priority,
    };
    const base = { by: 'lin', byName: '林夏', at: saidAt + 60_000, ticketId: id };
    const events: TicketEvent[] = [
      { ...base, commandId: `${id}-open`, type: 'opened', opening, clock: clock.start(opening, saidAt, []) },
    ];
    if (i >= OPEN) {
      const at = saidAt + Math.floor(random() * 3_600_000);
      const said = draw(ANSWERS, random);
      const reply = { ...base, at, id: `${id}-r`, text: said, via: 'log' as const, answersCore: true };
      events.push({ ...base, at, commandId: `${id}-reply`, type: 'replied', reply, closes: true });
    } else if (i % 3 === 0) events.push({ ...base, commandId: `${id}-to`, type: 'assigned', to: 'lin' });
    const ticket = events.reduce<Ticket | undefined>(evolve, undefined);
    if (!ticket) throw new Error('no ticket');
    return ticket;
  });
}

import { connection } from '@/utils/store/connection';
import { be, UID } from './company';
import { putItem, setCadence } from './plan-world';
import { freshId, fromPage } from './worker';

export const PLAN_DAY = '2026-12-01';

/** Something in every store of the calendar, as people make it. 陈 is in use afterwards. */
export async function everyPlan(): Promise<void> {
  await be('chen');
  const slot = {
    id: 'wed',
    rev: 0,
    name: '会员日',
    uid: UID,
    recurrence: { every: 'week' as const, interval: 1, weekdays: [3], offDays: 'next-workday' as const },
    minute: 20 * 60,
    from: PLAN_DAY,
  };
  await fromPage('plan.saveSlot', { commandId: freshId(), slot });
  const campaign = {
    id: 'winter',
    rev: 0,
    name: '热饮季',
    from: PLAN_DAY,
    to: '2026-12-31',
    goal: '三家店同一天开卖',
    order: [{ uid: UID, offsetMinutes: 0 }],
  };
  await fromPage('plan.saveCampaign', { commandId: freshId(), campaign });
  const idea = {
    id: 'snow',
    rev: 0,
    text: '第一场雪',
    source: '评论区',
    why: '每年雪天热饮卖得最好',
    state: 'new',
    againOn: '2026-12-09',
  } as const;
  await fromPage('plan.saveIdea', { commandId: freshId(), idea });
  const template = {
    id: 'shop',
    name: '开店一周',
    note: '',
    entries: [{ dayOffset: 0, minute: 600, title: '今天开门', form: 'original' as const }],
  };
  await fromPage('plan.saveTemplate', { commandId: freshId(), template });
  await setCadence([{ id: 'daily', scope: { channel: 'weibo' }, period: 'day', min: 1 }]);
  await fromPage('plan.saveSensitive', {
    commandId: freshId(),
    settings: {
      rev: 0,
      days: [
        {
          id: 'own-day',
          name: '门店纪念日',
          rule: { type: 'once', from: PLAN_DAY, to: PLAN_DAY },
          level: 'hold',
          advice: '不发促销',
          uids: [],
        },
      ],
    },
  });
  await putItem({
    id: 'sale',
    title: '热饮第二杯半价',
    day: PLAN_DAY,
    minute: 1110,
    isPromotion: true,
    ownerId: 'lin',
    campaignId: 'winter',
    slotId: 'wed',
    tags: ['会员'],
    pillar: '新品',
  });
  await fromPage('plan.release', { commandId: freshId(), id: 'sale', reason: '门店已备货' });
  await fromPage('plan.handOver', { commandId: freshId(), id: 'sale', isHandedOver: true });
  await putItem({
    id: 'letter',
    title: '公众号长文',
    channel: 'wechat',
    uids: [],
    day: '2026-11-20',
    state: 'reviewed',
    link: 'https://mp.weixin.qq.com/s/abc',
    lookBack: '标题太长',
  });
  // what the clock writes by itself
  const db = await connection();
  const letter = await db.get('planItems', 'letter');
  if (letter) await db.put('planItems', { ...letter, told: { due: 5, missed: 6 } });
  await db.put('planSettings', {
    id: 'told',
    cadence: [{ rule: 'daily', uid: UID, from: PLAN_DAY, to: PLAN_DAY }],
  });
}

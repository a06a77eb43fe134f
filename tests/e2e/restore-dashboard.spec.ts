import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import type { Draft } from '@/utils/model/draft';
import { approveDrafts, importWorkspace, MANAGER, setProfile, WRITER } from './harness/approvals';
import { callFrom } from './harness/call-worker';
import { expect, test } from './harness/fixtures';
import { Dashboard } from './pages/dashboard';
import { word } from './pages/words';

test.setTimeout(150_000);

const UID = '7100000001';
const TEXT = '周三见，门店热饮地图上线';
const commandId = () => randomUUID();

/** Four people, two accounts, one approved draft; the manager sits here. */
async function company(page: Page): Promise<string> {
  const call = callFrom(page);
  await importWorkspace(call);
  const [draftId] = await approveDrafts(call, [{ accountUid: UID, text: TEXT }]);
  await setProfile(call, MANAGER.id);
  if (draftId === undefined) throw new Error('no draft');
  return draftId;
}

const kindRow = (desk: Dashboard, key: string) =>
  desk
    .region('org.backup_restore')
    .getByRole('row')
    .filter({ has: desk.page.getByRole('rowheader', { name: word(key) }) });
const details = (desk: Dashboard, key: string) => kindRow(desk, key).getByRole('button');

test('a restore shows who is new, other and only here; it takes the chosen parts and can be taken back', async ({
  context,
  extensionId,
}) => {
  const desk = await Dashboard.open(context, extensionId);
  await company(desk.page);
  await desk.go('backup');
  await desk.button('org.backup_make').click();
  await expect(desk.text('org.backup_made')).toBeVisible();
  const file = await desk.download(() =>
    desk.page
      .getByRole('button', { name: word('org.backup_download_of') })
      .first()
      .click(),
  );
  // since then: one person is renamed, one added, a word is added
  await desk.go('people');
  await desk.page.getByRole('button', { name: /^(修改|Change) 徐宁$/ }).click();
  await desk.field('org.person_name').fill('徐安宁');
  await desk.button('page.common.save').click();
  await desk.addPerson('吴合', 'compliance');
  await callFrom(desk.page)('lexicon.edit', {
    commandId: commandId(),
    put: [{ id: '最低价', text: '最低价', category: 'company', severity: 'warn' }],
    remove: [],
  });

  await desk.go('backup');
  await desk.choose(desk.button('org.backup_file'), 'weiheng-backup.json', file.text);
  await expect(desk.text('org.backup_preview')).toBeFocused();
  await expect(kindRow(desk, 'backup.kind_people')).toContainText(/–\s*1\s*1\s*3/);
  await details(desk, 'backup.kind_people').press('Enter');
  const changes = desk.region('backup.details_of');
  await expect(changes).toContainText(/徐安宁 → 徐宁/);
  await expect(changes.getByRole('listitem').filter({ hasText: '吴合' })).toContainText(/会去掉|Goes/);
  await expect(desk.page.getByRole('status').filter({ hasText: /人员 1|People 1/ })).toBeVisible();
  expect(await desk.faults()).toEqual([]);

  // the lexicon stays as it is
  await desk.field('backup.part_words').uncheck();
  await desk.button('backup.do').click();
  await expect(desk.text('org.backup_done')).toBeVisible();
  await desk.go('lexicon');
  await expect(desk.page.getByText('最低价', { exact: true })).toBeVisible();
  await desk.go('people');
  await expect(desk.region('org.people').getByText('徐宁', { exact: true })).toBeVisible();
  await expect(desk.region('org.people').getByText('吴合', { exact: true })).toBeHidden();

  // once more, and back again
  await desk.go('backup');
  await desk.page
    .getByRole('button', { name: word('org.backup_restore_of') })
    .first()
    .click();
  await desk.field('backup.keep_extras').check();
  await expect(desk.page.getByText(/会去掉只在这里有的|Only here, and goes/)).toBeHidden();
  await desk.button('backup.do').click();
  await expect(desk.text('org.backup_done')).toBeVisible();
  await desk.button('page.common.undo').click();
  await expect(desk.text('backup.undone')).toBeVisible();
  await desk.go('people');
  await expect(desk.region('org.people').getByText('徐宁', { exact: true })).toBeVisible();
});

test('goals, topic tasks and competitors are parts of a backup, counted before they come back', async ({
  context,
  extensionId,
}) => {
  const desk = await Dashboard.open(context, extensionId);
  await company(desk.page);
  const call = callFrom(desk.page);
  const rival = { uid: '7300000009', name: '竹里茶事' };
  await call('metrics.track', { commandId: commandId(), ...rival });
  const task = { id: 'task-1', uid: UID, topic: '早安茶', isSuper: false, quota: 5 };
  await call('topics.save', { commandId: commandId(), task });
  const goal = { id: 'goal-1', name: '每月三十条', root: 'spread', metric: 'posts', baseline: 0, target: 30 };
  const span = { from: '2026-01-01', due: '2026-12-31' };
  await call('goals.save', { commandId: commandId(), goal: { ...goal, ...span } });
  await desk.go('backup');
  await desk.button('org.backup_make').click();
  await expect(desk.text('org.backup_made')).toBeVisible();
  await expect(desk.region('org.backup_list')).toContainText(/竞品 1|Competitors 1/);
  await call('metrics.untrack', { commandId: commandId(), uid: rival.uid });
  await call('goals.save', { commandId: commandId(), goal: { ...goal, ...span, target: 20 } });

  await desk.page
    .getByRole('button', { name: word('org.backup_restore_of') })
    .first()
    .click();
  await expect(kindRow(desk, 'backup.kind_tracked')).toContainText(/1\s*–\s*–\s*–/);
  await expect(kindRow(desk, 'backup.kind_topicTasks')).toContainText(/–\s*–\s*–\s*1/);
  await details(desk, 'backup.kind_goals').press('Enter');
  await expect(desk.region('backup.details_of')).toContainText(/20 → 30/);
  expect(await desk.faults()).toEqual([]);
  await desk.button('backup.do').click();
  await expect(desk.text('org.backup_done')).toBeVisible();
  await desk.go('figures');
  await expect(desk.page.getByText(rival.name).first()).toBeVisible();
});

test('the calendar is a part of a backup: its day, hour and state are told before they come back', async ({
  context,
  extensionId,
}) => {
  const desk = await Dashboard.open(context, extensionId);
  await company(desk.page);
  const call = callFrom(desk.page);
  const day = '2027-03-05';
  const item = {
    id: 'map',
    rev: 0,
    title: '门店热饮地图',
    channel: 'weibo',
    uids: [UID],
    day,
    minute: 18 * 60 + 30,
    state: 'writing',
    form: 'original',
    elements: [],
    tags: [],
    draftIds: [],
    mids: [],
  };
  const put = (one: object) => call('plan.put', { commandId: commandId(), items: [one] });
  await put(item);
  const idea = { id: 'snow', rev: 0, text: '第一场雪', source: '', why: '', state: 'new', againOn: day };
  await call('plan.saveIdea', { commandId: commandId(), idea });
  await desk.go('backup');
  await desk.button('org.backup_make').click();
  await expect(desk.text('org.backup_made')).toBeVisible();
  await expect(desk.region('org.backup_list')).toContainText(/内容排期 1|Calendar items 1/);
  await put({ ...item, rev: 1, day: '2027-03-08', minute: 9 * 60, state: 'idea' });
  await call('plan.removeIdea', { commandId: commandId(), id: 'snow' });

  await desk.page
    .getByRole('button', { name: word('org.backup_restore_of') })
    .first()
    .click();
  await expect(desk.field('backup.part_plan')).toBeChecked();
  await expect(kindRow(desk, 'backup.kind_ideas')).toContainText(/1\s*–\s*–\s*–/);
  await details(desk, 'backup.kind_planItems').press('Enter');
  const changes = desk.region('backup.details_of');
  await expect(changes).toContainText(/2027-03-08 → 2027-03-05/);
  await expect(changes).toContainText(/09:00 → 18:30/);
  await expect(changes).toContainText(/选题 → 撰写|Idea → Writing/);
  expect(await desk.faults()).toEqual([]);
  await desk.button('backup.do').click();
  await expect(desk.text('org.backup_done')).toBeVisible();
  await desk.go(`calendar/day/${day}`);
  await expect(desk.page.getByText('门店热饮地图').first()).toBeVisible();
  await desk.go('ideas');
  await expect(desk.page.getByText('第一场雪').first()).toBeVisible();
});

test('a backup of another machine says so; a broken one names the field and changes nothing', async ({
  context,
  extensionId,
}) => {
  const desk = await Dashboard.open(context, extensionId);
  await company(desk.page);
  await desk.go('backup');
  await desk.button('org.backup_make').click();
  await expect(desk.text('org.backup_made')).toBeVisible();
  const { text } = await desk.download(() =>
    desk.page
      .getByRole('button', { name: word('org.backup_download_of') })
      .first()
      .click(),
  );
  const file = JSON.parse(text);
  const choose = async (content: unknown) =>
    desk.choose(
      desk.button('org.backup_file'),
      'backup.json',
      typeof content === 'string' ? content : JSON.stringify(content),
    );
  await choose({ ...file, drafts: [{ ...file.drafts[0], phase: 'nearly' }] });
  await expect(desk.text('backup.unreadable')).toBeVisible();
  await expect(desk.page.getByText(/drafts\[0\]\.phase/)).toBeVisible();
  await desk.button('org.cancel').click();
  await choose({ ...file, format: 'weiheng-workspace' });
  await expect(desk.page.getByText(/“format”/)).toBeVisible();

  await choose(file);
  await expect(desk.text('backup.all_same')).toBeVisible();
  await expect(desk.button('backup.do')).toBeHidden();
  // thousands of words of another machine: the list is drawn a screen at a time
  const terms = Array.from({ length: 5_000 }, (_, i) => ({
    id: `词${i}`,
    text: `词${i}`,
    category: 'company',
    severity: 'warn',
  }));
  const other = {
    ...file,
    lexicon: { ...file.lexicon, terms },
    auditHead: { seq: 7, hash: 'b'.repeat(64) },
  };
  await choose(other);
  await expect(desk.page.getByText(/来自别的电脑|another machine/)).toBeVisible();
  await details(desk, 'backup.kind_words').click();
  const list = desk.region('backup.details_of');
  await expect(list.getByText('词0', { exact: true })).toBeVisible();
  expect(await list.getByRole('listitem').count()).toBeLessThan(60);
  await list.focus();
  await desk.page.keyboard.press('End');
  await expect(list.getByText('词4999', { exact: true })).toBeVisible();
  await desk.field('backup.search').fill('词321');
  await expect(desk.page.getByText(/找到 11 条|11 found/)).toBeVisible();
  await desk.button('org.cancel').click();
  await expect(desk.region('org.backup_restore')).toBeHidden();
  await desk.go('lexicon');
  await expect(desk.text('page.lexicon.none')).toBeVisible();
});

test('an emergency release waits for a second person, who may be anybody but its maker and writer', async ({
  context,
  extensionId,
}) => {
  const desk = await Dashboard.open(context, extensionId);
  const call = callFrom(desk.page);
  await importWorkspace(call);
  await desk.go('releases');
  await expect(desk.text('releases.none')).toBeVisible();
  const draftId = randomUUID();
  const content = { accountUid: UID, kind: 'post', text: TEXT, media: [], visibility: 0 };
  const write = (command: object) =>
    call<{ ok: boolean; draft: Draft }>('drafts.write', {
      draftId,
      command: { commandId: commandId(), ...command },
    });
  const { draft } = await write({ type: 'create', draftId, content, meta: { title: '', tags: [] } });
  await setProfile(call, MANAGER.id);
  await write({ type: 'break-glass', reason: '门店停电紧急通知', seen: draft.versions[0]?.fingerprint });
  // going on does not make it go away
  await setProfile(call, WRITER.id);
  await write({ type: 'edit', content: { ...content, text: `${TEXT}，改天` } });

  const row = desk.region('releases.title').getByRole('listitem');
  await expect(row).toContainText('门店停电紧急通知');
  await expect(row).toContainText(TEXT);
  const sign = row.getByRole('button');
  await expect(sign).toHaveAttribute('aria-disabled', 'true');
  await expect(row).toContainText(/没有会签权|may not countersign/);
  await desk.sitDown(MANAGER.name);
  await expect(row).toContainText(/要别人来签|somebody else/);
  expect(await desk.faults()).toEqual([]);
  await desk.sitDown('周岚');
  await expect(sign).not.toHaveAttribute('aria-disabled', 'true');
  await sign.press('Enter');
  await expect(desk.text('releases.done')).toBeVisible();
  await expect(desk.text('releases.nothing')).toBeVisible();
  await desk.field('releases.show').selectOption('signed');
  await expect(row).toContainText('周岚');
  await desk.go('audit');
  await expect(desk.page.locator('tbody tr').filter({ hasText: 'drafts.countersign' })).toHaveCount(1);
});

test('waiting times are set on the page; a workspace is exported, changed, and imported back with a way back', async ({
  context,
  extensionId,
}) => {
  const desk = await Dashboard.open(context, extensionId);
  await company(desk.page);
  await desk.go('settings');
  await desk.field('timers.undoSeconds').selectOption('30');
  await desk.field('timers.countersignHours').selectOption('4');
  await expect(desk.field('timers.undoSeconds')).toHaveValue('30');
  await expect(desk.field('timers.countersignHours')).toHaveValue('4');
  const file = await desk.download(() => desk.button('backup.export_workspace').click());
  expect(JSON.parse(file.text)).toMatchObject({
    name: '云杉茶饮',
    policy: { timers: { coolDownSeconds: 10, undoSeconds: 30, countersignHours: 4 } },
  });
  expect(file.text).not.toContain('"me"');
  await desk.go('releases');
  await expect(desk.page.getByText(/4 小时内|within 4 hours/)).toBeVisible();

  await desk.go('settings');
  const changed = { ...JSON.parse(file.text), name: '别家茶饮' };
  await desk.choose(desk.button('page.settings.import'), file.name, JSON.stringify(changed));
  await expect(desk.text('org.import_done')).toBeVisible();
  const name = async () =>
    (await callFrom(desk.page)<{ workspace: { name: string } }>('workspace.read')).workspace.name;
  expect(await name()).toBe('别家茶饮');
  await desk.button('page.common.undo').click();
  await expect(desk.text('backup.import_undone')).toBeVisible();
  expect(await name()).toBe('云杉茶饮');
  await desk.choose(desk.button('page.settings.import'), file.name, file.text);
  await expect(desk.text('org.import_done')).toBeVisible();
  expect(await name()).toBe('云杉茶饮');
});

test('a word that was taken out comes back, and so do reset counters', async ({ context, extensionId }) => {
  const desk = await Dashboard.open(context, extensionId, 'lexicon');
  const call = callFrom(desk.page);
  const term = (id: string) => ({ id, text: id, category: 'company', severity: 'warn' });
  await call('lexicon.edit', { commandId: commandId(), put: [term('最低价'), term('独家')], remove: [] });
  const row = (text: string) => desk.page.getByRole('row').filter({ hasText: text });
  await row('最低价').getByRole('button').click();
  await expect(row('最低价')).toHaveCount(0);
  await desk.button('page.common.undo').click();
  await expect(row('最低价')).toHaveCount(1);
  await desk.go('health');
  await desk.button('page.health.reset').click();
  await expect(desk.text('page.health.reset_done')).toBeVisible();
  await desk.button('page.common.undo').click();
  await expect(desk.text('page.health.reset_done')).toBeHidden();
});

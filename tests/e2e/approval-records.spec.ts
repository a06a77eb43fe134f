import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import type { Draft } from '@/utils/model/draft';
import { callFrom } from './harness/call-worker';
import { expect, test } from './harness/fixtures';
import { Dashboard } from './pages/dashboard';
import { word } from './pages/words';

test.setTimeout(150_000);

const UID = '7100000001';
const TEXT = '周三见，门店热饮地图上线';
const PASS = '静夜思 2026 云杉';

const call = <T>(page: Page, method: string, params: object): Promise<T> => callFrom(page)(method, params);
const commandId = () => crypto.randomUUID();
const as = (page: Page, personId: string) => call(page, 'me.set', { commandId: commandId(), personId });

/** 林洁 writes, 周岚 remarks in private and approves. Gives the draft's id. */
async function approvedDraft(page: Page): Promise<string> {
  const person = (id: string, name: string, role: string) => ({ id, name, roles: [role] });
  const lane = { id: 'l1', name: '内容', who: { roles: ['reviewer'] }, need: 'any' };
  const file = {
    format: 'weiheng-workspace',
    version: 1,
    people: [
      person('lin', '林洁', 'editor'),
      person('zhou', '周岚', 'reviewer'),
      person('chen', '陈默', 'manager'),
    ],
    accounts: [{ uid: UID, name: '云杉茶饮', kind: 'official', mode: 'enforce', industry: 'general' }],
    flows: [{ id: 'usual', name: '日常', steps: [{ id: 's1', name: '审核', lanes: [lane] }] }],
    me: 'lin',
  };
  await call(page, 'workspace.import', { commandId: commandId(), text: JSON.stringify(file) });
  const draftId = crypto.randomUUID();
  const content = { accountUid: UID, kind: 'post', text: TEXT, media: [], visibility: 0 };
  const write = (command: object) =>
    call<{ ok: boolean; draft: Draft }>(page, 'drafts.write', {
      draftId,
      command: { commandId: commandId(), ...command },
    });
  await write({ type: 'create', draftId, content, meta: { title: '热饮地图', tags: [] } });
  const { draft } = await write({ type: 'submit' });
  await as(page, 'zhou');
  const decide = (command: object) =>
    call<{ ok: boolean }>(page, 'drafts.decide', {
      draftId,
      command: { commandId: commandId(), ...command },
    });
  await decide({ type: 'comment', comment: { text: '这个数别外传', isPrivate: true } });
  const seen = draft.versions[0]?.fingerprint;
  const checks = { facts: [], evidence: [], vouches: ['legal', 'compliant', 'moral'] };
  const verdict = await decide({
    type: 'decide',
    verdict: 'approve',
    lane: 'l1',
    note: '可以',
    seen,
    checks,
  });
  expect(verdict.ok).toBe(true);
  await as(page, 'chen');
  return draftId;
}

/** Does to the stored record what somebody with the machine could do. */
const tamper = (page: Page, kind: 'edit' | 'remove' | 'cut' | 'mend') =>
  page.evaluate(async (how) => {
    const asked = indexedDB.open('weiheng');
    const db = await new Promise<IDBDatabase>((done) => {
      asked.onsuccess = () => done(asked.result);
    });
    const store = db.transaction('audit', 'readwrite').objectStore('audit');
    const reading = store.getAll();
    await new Promise<void>((done) => {
      reading.onsuccess = () => {
        const entries = reading.result as { seq: number; subject: string }[];
        const kept = (globalThis as { kept?: typeof entries }).kept ?? entries;
        (globalThis as { kept?: typeof entries }).kept = kept;
        const middle = kept[2];
        if (how === 'edit' && middle) store.put({ ...middle, subject: 'other' });
        if (how === 'remove' && middle) store.delete(middle.seq);
        if (how === 'cut') for (const one of kept.slice(-2)) store.delete(one.seq);
        if (how === 'mend') for (const one of kept) store.put(one);
        store.transaction.oncomplete = () => done();
      };
    });
    db.close();
  }, kind);

test('verify finds an edited, a removed and a cut-off entry; filters narrow the record', async ({
  context,
  extensionId,
}) => {
  const desk = await Dashboard.open(context, extensionId);
  await approvedDraft(desk.page);
  await desk.go('audit');
  const rows = desk.page.locator('tbody tr');
  await expect(rows.filter({ hasText: 'drafts.decide' })).toHaveCount(1);
  await desk.field('org.audit_person').selectOption({ label: '周岚' });
  await expect(rows.filter({ hasText: 'drafts.create' })).toHaveCount(0);
  await desk.field('org.audit_area').selectOption('drafts');
  await expect(rows).toHaveCount(2);
  await desk.field('org.audit_until').fill('2020-01-01');
  await expect(desk.text('org.audit_nothing')).toBeVisible();
  await desk.button('org.audit_clear').click();

  const anchor = await desk.download(() => desk.button('org.audit_anchor').click());
  const verify = desk.button('page.audit.verify');
  const compare = () => desk.choose(desk.button('org.audit_anchor_check'), anchor.name, anchor.text);
  await compare();
  await expect(desk.page.getByText(/对照了 1 个锚点|anchors compared: 1/)).toBeVisible();
  for (const [how, fault] of [
    ['edit', 'page.audit.fault_edited'],
    ['remove', 'page.audit.fault_gap'],
  ] as const) {
    await tamper(desk.page, how);
    await verify.click();
    await expect(desk.text(fault)).toBeVisible();
    await tamper(desk.page, 'mend');
  }
  await tamper(desk.page, 'cut');
  await verify.click();
  await expect(desk.text('page.audit.whole')).toBeVisible();
  await compare();
  await expect(desk.text('org.audit_truncated')).toBeVisible();
  await tamper(desk.page, 'mend');
  await desk.choose(desk.button('org.audit_anchor_check'), 'no.json', '{}');
  await expect(desk.text('org.audit_anchor_bad')).toBeVisible();
});

test('evidence is exported, found intact by the page from the disk, and a changed copy is found out', async ({
  context,
  extensionId,
}) => {
  const desk = await Dashboard.open(context, extensionId);
  const draftId = await approvedDraft(desk.page);
  await desk.go('evidence');
  await desk.page.getByRole('link', { name: TEXT }).click();
  const panel = desk.region('org.evidence_of');
  await expect(panel.getByText(word('org.evidence_make'))).toBeVisible({ timeout: 40_000 });
  const file = await desk.download(() => desk.button('org.evidence_make').click());
  expect(file.name).toContain(draftId.slice(0, 8));
  expect(file.text).toContain(TEXT);
  expect(file.text).not.toContain('这个数别外传');
  await expect(panel.getByRole('status')).toContainText(JSON.parse(file.text).seal);
  const page = await desk.download(() => desk.button('org.evidence_verifier').click());

  const folder = mkdtempSync(join(tmpdir(), 'weiheng-'));
  const put = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const verifier = await context.newPage();
  await verifier.goto(`file://${put(page.name, page.text)}`);
  const chosen = verifier.locator('#evidence');
  await chosen.setInputFiles(put('good.json', file.text));
  await expect(verifier.locator('.verdict')).toHaveText(/完好|Intact/);
  await expect(verifier.locator('.post')).toHaveText(TEXT);
  await expect(verifier.locator('main')).toContainText('周岚');
  await chosen.setInputFiles(put('words.json', file.text.replaceAll('周三见', '周四见')));
  await expect(verifier.locator('.verdict')).toHaveText(/被改过|Changed/);
  await expect(verifier.locator('.faults')).toContainText(/稿件|Draft/);
  await chosen.setInputFiles(put('cut.json', file.text.slice(0, -40)));
  await expect(verifier.locator('.verdict')).toHaveText(/读不懂|Not readable/);

  await desk.field('org.evidence_private').check();
  const whole = await desk.download(() => desk.button('org.evidence_make').click());
  expect(whole.text).toContain('这个数别外传');
  await chosen.setInputFiles(put('whole.json', whole.text));
  await expect(verifier.locator('.verdict')).toHaveText(/完好|Intact/);
  await desk.go('evidence/no-such-draft');
  await expect(desk.text('org.evidence_missing')).toBeVisible();
});

test('a backup is made, a person removed, and the backup put back after a look at what differs', async ({
  context,
  extensionId,
  killWorker,
}) => {
  const desk = await Dashboard.open(context, extensionId);
  await approvedDraft(desk.page);
  await desk.go('backup');
  await desk.button('org.backup_make').click();
  await expect(desk.text('org.backup_made')).toBeVisible();
  await desk.go('people');
  await desk.page.getByRole('button', { name: /^(移除|Remove) 周岚$/ }).click();
  await expect(desk.page.getByRole('alert')).toBeVisible(); // the only reviewer
  await desk.page.getByRole('button', { name: /^(移除|Remove) 林洁$/ }).click();
  await expect(desk.region('org.people').getByText('林洁', { exact: true })).toBeHidden();
  await killWorker();

  await desk.go('backup');
  await desk.page
    .getByRole('button', { name: word('org.backup_restore_of') })
    .first()
    .click();
  const people = desk
    .region('org.backup_restore')
    .locator('tr')
    .filter({ hasText: /^(人员|People)/ });
  await expect(people.locator('td').first()).toHaveText('1');
  await desk.button('backup.do').click();
  await expect(desk.text('org.backup_done')).toBeVisible();
  await desk.go('people');
  await expect(desk.region('org.people').getByText('林洁', { exact: true })).toBeVisible();
});

test('a backup with a passphrase opens with it alone, and a damaged one not at all', async ({
  context,
  extensionId,
}) => {
  const desk = await Dashboard.open(context, extensionId);
  await approvedDraft(desk.page);
  await desk.go('backup');
  await desk.button('org.backup_make').click();
  await desk.field('org.backup_lock').check();
  await desk.field('org.backup_pass').fill('短');
  const download = desk.page.getByRole('button', { name: word('org.backup_download_of') }).first();
  await download.click();
  await expect(desk.text('org.backup_pass_short')).toBeVisible();
  await desk.field('org.backup_pass').fill(PASS);
  await desk.field('org.backup_pass_again').fill(PASS);
  const file = await desk.download(() => download.click());
  expect(file.text).not.toContain('林洁');

  const choose = (text: string) => desk.choose(desk.button('org.backup_file'), file.name, text);
  await choose(file.text.slice(0, -50));
  await expect(desk.text('org.seal_broken')).toBeVisible();
  await choose(file.text);
  const sealed = desk.page.getByRole('form', { name: word('org.backup_sealed') });
  await sealed.getByLabel(word('org.backup_pass')).fill('猜一个口令试试');
  await desk.button('org.backup_open').click();
  await expect(desk.text('org.seal_wrong')).toBeVisible();
  await sealed.getByLabel(word('org.backup_pass')).fill(PASS);
  await desk.button('org.backup_open').click();
  await expect(desk.text('org.backup_preview')).toBeVisible();
  await expect(desk.text('backup.all_same')).toBeVisible();
});

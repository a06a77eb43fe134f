import { expect, test } from './harness/fixtures';
import { Dashboard } from './pages/dashboard';
import { word } from './pages/words';

test.setTimeout(150_000);

const PAGES = [
  'people',
  'people/departments',
  'people/rights',
  'flows',
  'freeze',
  'releases',
  'accounts/matrix',
  'audit',
  'evidence',
  'backup',
  'settings',
];
const UID = '7100000001';
const FILE = {
  format: 'weiheng-workspace',
  version: 1,
  name: '云杉茶饮',
  departments: [{ id: 'mk', name: '市场', headId: 'zhou' }],
  people: [
    { id: 'lin', name: '林洁', roles: ['editor'], departmentId: 'mk' },
    { id: 'zhou', name: '周岚', roles: ['reviewer'] },
    { id: 'chen', name: '陈默', roles: ['manager'] },
  ],
  accounts: [{ uid: UID, name: '云杉茶饮', kind: 'official', mode: 'enforce', industry: 'general' }],
  flows: [
    {
      id: 'usual',
      name: '日常',
      steps: [
        {
          id: 's1',
          name: '审核',
          lanes: [{ id: 'l1', name: '内容', who: { roles: ['reviewer'] }, need: 'any' }],
        },
      ],
    },
  ],
  me: 'chen',
};

const importFile = async (desk: Dashboard, file: unknown, name = 'workspace.json') => {
  await desk.go('settings');
  await desk.choose(desk.button('page.settings.import'), name, JSON.stringify(file));
};

const setUp = async (desk: Dashboard) => {
  await importFile(desk, FILE);
  await expect(desk.text('org.import_done')).toBeVisible();
};

test('three people, a department, a stand-in and a flow are set up by hand; the preview takes the flow', async ({
  context,
  extensionId,
}) => {
  const desk = await Dashboard.open(context, extensionId, 'people');
  await expect(desk.text('org.people_none')).toBeVisible();
  await desk.registerAccount(UID, '云杉茶饮');
  await desk.addPerson('林洁', 'editor');
  await desk.addPerson('周岚', 'reviewer');
  await expect(desk.text('org.people_first')).toBeHidden();
  await desk.addPerson('陈默', 'manager');

  // there is a manager now: the right to set things up is asked for
  await desk.button('org.person_add').click();
  await desk.field('org.person_name').fill('路人');
  await desk.button('page.common.save').click();
  await expect(desk.page.getByRole('alert')).toBeVisible();
  await expect(desk.field('org.person_name')).toHaveValue('路人');
  await desk.button('org.cancel').click();
  await desk.sitDown('陈默');

  await desk.page.getByRole('link', { name: word('org.departments') }).click();
  await desk.button('org.department_add').click();
  await desk.field('org.department_name').fill('市场');
  await desk.field('org.head').selectOption({ label: '周岚' });
  await desk.button('page.common.save').click();
  await expect(desk.region('org.departments').getByText('周岚')).toBeVisible();

  await desk.page.getByRole('link', { name: word('org.delegations') }).click();
  await desk.button('org.delegation_add').click();
  await desk.field('org.delegation_of').selectOption({ label: '周岚' });
  await desk.field('org.delegation_by').selectOption({ label: '周岚' });
  await desk.button('page.common.save').click();
  await expect(desk.text('org.delegation_self')).toBeVisible();
  await desk.field('org.delegation_by').selectOption({ label: '陈默' });
  await desk.field('org.reason').fill('休假');
  await desk.button('page.common.save').click();
  await expect(desk.region('org.delegations').getByText(word('org.now'))).toBeVisible();

  await desk.go('flows');
  await desk.button('org.flow_add_usual').click();
  const flows = desk.region('org.flows');
  await expect(flows.getByText(word('org.flow_usual'))).toBeVisible();
  await expect(desk.text('org.flow_warn')).toBeHidden();
  const preview = desk.region('org.preview');
  await expect(preview.getByText(word('org.preview_takes'))).toBeVisible();
  await expect(preview.getByRole('status')).toContainText('周岚');
  await expect(preview.getByRole('status')).toContainText('陈默');
  // nobody approves what they wrote
  await preview.getByLabel(word('org.preview_author')).selectOption({ label: '周岚' });
  await expect(preview.getByText(word('org.preview_hopeless'))).toBeVisible();
});

test('a right is granted in the matrix; who is still in use is not removed; what is removed comes back', async ({
  context,
  extensionId,
}) => {
  const desk = await Dashboard.open(context, extensionId);
  await setUp(desk);
  await desk.go('people/rights');
  const cell = desk.page.getByRole('button', { name: /^(员工，看留档|Staff, Read the record)/ });
  await cell.press('Enter');
  await desk.page.getByLabel('@云杉茶饮').check();
  await desk.button('page.common.save').click();
  await expect(desk.region('org.grants').locator('.account')).toHaveCount(1);
  await expect(cell).toHaveText(word('org.grant_sign'));

  await desk.go('people');
  await desk.page.getByRole('button', { name: /^(移除|Remove) 周岚$/ }).click();
  await expect(desk.text('org.in_use')).toBeVisible();
  await desk.page.getByRole('button', { name: /^(移除|Remove) 林洁$/ }).click();
  await expect(desk.region('org.people').getByText('林洁', { exact: true })).toBeHidden();
  await desk.button('page.common.undo').click();
  await expect(desk.region('org.people').getByText('林洁', { exact: true })).toBeVisible();
});

test('two pages edit the same person: the second is told, keeps what was typed, and may save knowingly', async ({
  context,
  extensionId,
}) => {
  const desk = await Dashboard.open(context, extensionId);
  await setUp(desk);
  const other = await Dashboard.open(context, extensionId, 'people');
  await desk.go('people');
  for (const one of [desk, other]) {
    await one.page.getByRole('button', { name: /^(修改|Change) 林洁$/ }).click();
  }
  await desk.field('org.person_name').fill('林洁甲');
  await desk.button('page.common.save').click();
  await expect(desk.region('org.people').getByText('林洁甲', { exact: true })).toBeVisible();
  await other.field('org.person_name').fill('林洁乙');
  await other.button('page.common.save').click();
  await expect(other.text('org.conflict')).toBeVisible();
  await expect(other.field('org.person_name')).toHaveValue('林洁乙');
  await other.button('page.common.save').click();
  await expect(desk.region('org.people').getByText('林洁乙', { exact: true })).toBeVisible();
});

test('a workspace file with a fault changes nothing and names the field; a good one is taken', async ({
  context,
  extensionId,
}) => {
  const desk = await Dashboard.open(context, extensionId);
  const bad = { ...FILE, people: [...FILE.people, { id: 'x', name: '路人', roles: ['boss'] }] };
  await importFile(desk, bad);
  await expect(desk.text('page.settings.import_refused')).toBeVisible();
  await expect(desk.page.getByText('people[3].roles[0]')).toBeVisible();
  await desk.go('people');
  await expect(desk.text('org.people_none')).toBeVisible();
  await setUp(desk);
  await expect(desk.field('org.me').locator('option:checked')).toHaveText('陈默');
  await desk.go('accounts/matrix');
  await expect(desk.text('org.matrix_covered')).toContainText('1');
  await expect(desk.page.locator('.matrix').getByText('@云杉茶饮')).toBeVisible();
});

test('everything is frozen by one person and lifted by two', async ({ context, extensionId }) => {
  const desk = await Dashboard.open(context, extensionId);
  await setUp(desk);
  await desk.go('people');
  await desk.addPerson('吴合', 'compliance');
  await desk.go('freeze');
  const freeze = desk.page.getByRole('button', { name: word('org.freeze_do') });
  await freeze.click();
  await expect(desk.text('org.freeze_reason_error')).toBeVisible();
  await desk.field('org.freeze_reason').fill('账号疑似被盗');
  await freeze.click();
  await expect(desk.page.locator('.freeze-bar')).toContainText('账号疑似被盗');
  await desk.go('overview');
  await desk.page.getByRole('link', { name: word('org.freeze_go') }).click();

  const lift = desk.button('org.freeze_lift');
  await lift.click();
  await expect(desk.region('org.freeze_active')).toContainText('陈默');
  await expect(lift).toHaveAttribute('aria-disabled', 'true');
  await desk.sitDown('吴合');
  await lift.click();
  await expect(desk.page.locator('.freeze-bar')).toBeHidden();
  await expect(desk.region('org.freeze_past')).toContainText('吴合');
});

for (const dark of [false, true]) {
  test(`new pages have no accessibility faults, ${dark ? 'dark' : 'light'}`, async ({
    context,
    extensionId,
  }) => {
    const desk = await Dashboard.open(context, extensionId);
    await desk.page.emulateMedia({ colorScheme: dark ? 'dark' : 'light' });
    await setUp(desk);
    await desk.go('freeze');
    await desk.field('org.freeze_reason').fill('账号疑似被盗');
    await desk.button('org.freeze_do').click();
    await expect(desk.page.locator('.freeze-bar')).toBeVisible();
    for (const hash of PAGES) {
      await desk.go(hash);
      for (const change of await desk.page.getByRole('button', { name: /^(修改|Change)/ }).all()) {
        await change.click();
      }
      expect(await desk.faults(), hash).toEqual([]);
    }
  });
}

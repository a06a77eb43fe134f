import { test } from './harness/fixtures';

for (const withExtension of [false, true]) {
  test.describe(`${withExtension}`, () => {
    test.use({ withExtension });
    test('look', async ({ openPage }) => {
      const page = await openPage();
      page.on('console', (m) => console.log('console', m.text()));
      await page.waitForTimeout(1500);
      console.log(
        withExtension,
        await page.evaluate(
          () => document.querySelector('textarea')?.outerHTML ?? document.body.innerHTML.slice(0, 600),
        ),
      );
      await page.screenshot({ path: `/tmp/guardtest/look-${withExtension}.png` });
    });
  });
}

// Draws the toolbar icons (the balance 衡: level, tilted, dashed) as PNGs into public/icon/.
// Run by hand after a change of the drawing: node scripts/icons.mjs
import { mkdirSync, writeFileSync } from 'node:fs';
import { chromium } from '@playwright/test';

/** Outlines on a 16 grid inside a rounded ink square, so that they stand on light and dark toolbars. */
const glyphs = {
  level:
    '<path d="M3.4 5.2h9.200M8 3.800v8.400M5.600 12.200h4.800M3.400 5.200v3M12.600 5.200v3"/><path d="M2.100 8.400a1.300 1.300 0 0 0 2.600 0zM11.300 8.400a1.300 1.300 0 0 0 2.600 0z" fill="#fff"/>',
  tilted:
    '<path d="M3.400 6.800 12.600 4M8 3.800v8.400M5.600 12.200h4.800M3.400 6.800v2.400M12.600 4v2.400"/><path d="M2.100 9.400a1.300 1.300 0 0 0 2.600 0zM11.300 6.600a1.300 1.300 0 0 0 2.600 0z" fill="#fff"/>',
  dashed:
    '<path d="M3.400 5.200h9.200" stroke-dasharray="1.700 1.500"/><path d="M8 3.800v8.400M5.600 12.200h4.800"/><path d="M3.400 5.200v3M12.600 5.200v3" stroke-dasharray="1.200 1"/><path d="M2.100 8.400a1.300 1.300 0 0 0 2.600 0M11.300 8.400a1.300 1.300 0 0 0 2.600 0"/>',
};
const grounds = { level: '#1e2126', tilted: '#7f5000', dashed: '#5a606b' };

const svg = (shape, size) =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}" viewBox="0 0 16 16" fill="none"
    stroke="#fff" stroke-width="${size <= 16 ? 1.3 : 1.15}" stroke-linecap="round" stroke-linejoin="round">
    <rect x=".5" y=".5" width="15" height="15" rx="3.6" fill="${grounds[shape]}" stroke="none"/>${glyphs[shape]}</svg>`;

mkdirSync('public/icon', { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const page = await browser.newPage();
for (const shape of Object.keys(glyphs)) {
  for (const size of shape === 'level' ? [16, 32, 48, 128] : [16, 32, 48]) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(`<style>*{margin:0}svg{display:block}</style>${svg(shape, size)}`);
    writeFileSync(`public/icon/${shape}-${size}.png`, await page.screenshot({ omitBackground: true }));
  }
}
await browser.close();

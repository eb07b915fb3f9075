/**
 * Draws the PNG icons from their SVG sources: `node test/repo/render-icons.ts`.
 * The PNGs are kept in the repository; run this after changing an SVG.
 * CHROMIUM names the browser to draw with.
 */
import { readFile, writeFile } from 'node:fs/promises';
import puppeteer from 'puppeteer-core';

const folder = new URL('../../public/icon/', import.meta.url);

const icons = [
  { source: 'backlight-small', name: '16', size: 16 },
  { source: 'backlight-small', name: '32', size: 32 },
  { source: 'backlight', name: '48', size: 48 },
  { source: 'backlight', name: '96', size: 96 },
  { source: 'backlight', name: '128', size: 128 },
  { source: 'backlight-off', name: 'off-16', size: 16 },
  { source: 'backlight-off', name: 'off-32', size: 32 },
];

const browser = await puppeteer.launch({
  executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
try {
  const page = await browser.newPage();
  for (const { source, name, size } of icons) {
    const svg = await readFile(new URL(`${source}.svg`, folder), 'utf8');
    await page.setViewport({ width: size, height: size });
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px}</style>${svg}`);
    await writeFile(new URL(`${name}.png`, folder), await page.screenshot({ omitBackground: true }));
  }
} finally {
  await browser.close();
}

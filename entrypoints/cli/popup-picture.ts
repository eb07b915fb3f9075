import type { Tab, View } from '../../utils/drive/driver.ts';
import { pngUrl } from './png-url.ts';

/** A popup in both browsers, in CSS px. */
const HIGHEST = 600;

/**
 * Takes a picture of the popup as users see it. Chromium without a window leaves room for a scroll bar beside the
 * popup, and draws none: that is cut off.
 *
 * @param desk a tab in which the picture is cut; it may be in the background
 * @returns a PNG
 */
export async function popupPicture(popup: View, desk: Tab): Promise<Uint8Array> {
  // It grows after its content, up to what browsers allow. Chromium leaves out the last part of a pixel.
  await popup.waitFor((highest: number) => {
    const { height } = document.body.getBoundingClientRect();
    return innerHeight >= Math.min(highest, Math.floor(height));
  }, HIGHEST);
  const width = await popup.evaluate(() =>
    Math.min(innerWidth, Math.ceil(document.body.getBoundingClientRect().width)),
  );
  const cut = await desk.evaluate(cutPng, pngUrl(await popup.screenshot()), width);
  return Buffer.from(cut, 'base64');
}

/** Runs in a page: leaves the left part of a picture. Gives the PNG in base64. */
async function cutPng(src: string, width: number): Promise<string> {
  const bitmap = await createImageBitmap(await (await fetch(src)).blob());
  const canvas = new OffscreenCanvas(width, bitmap.height);
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
  const png = await canvas.convertToBlob({ type: 'image/png' });
  return new Uint8Array(await png.arrayBuffer()).toBase64();
}

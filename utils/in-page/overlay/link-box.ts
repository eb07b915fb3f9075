import { shownBy } from '../../read/hiding/is-hidden.ts';

/** The box around all lines of a link, and around images in it that are higher than the lines; in the window's px. */
export function linkBox(link: Element): DOMRect {
  if (link instanceof HTMLAreaElement) return areaBox(link);
  const parts = [link, ...link.querySelectorAll('img, svg, video, canvas')];
  const rects = parts
    .flatMap((part) => Array.from(part.getClientRects()))
    .filter(({ width, height }) => width > 0 && height > 0);
  if (rects.length > 0) return boundingBox(rects);
  const inside = document.createRange();
  inside.selectNodeContents(link);
  return inside.getBoundingClientRect();
}

/** An area has no box of its own: its coordinates are px within its image (HTML, "image maps"). */
function areaBox(area: HTMLAreaElement): DOMRect {
  const image = (shownBy(area) ?? area).getBoundingClientRect();
  const numbers = area.coords
    .split(/[\s,;]+/)
    .map(Number.parseFloat)
    .filter(Number.isFinite);
  const xs = numbers.filter((_, i) => i % 2 === 0);
  const ys = numbers.filter((_, i) => i % 2 === 1);
  const [x = 0, y = 0, radius = 0] = numbers;
  if (/^circ/i.test(area.shape)) {
    return new DOMRect(image.left + x - radius, image.top + y - radius, 2 * radius, 2 * radius);
  }
  if (xs.length < 2 || ys.length < 2) return image;
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  return new DOMRect(image.left + left, image.top + top, Math.max(...xs) - left, Math.max(...ys) - top);
}

function boundingBox(rects: readonly DOMRect[]): DOMRect {
  const left = Math.min(...rects.map((rect) => rect.left));
  const top = Math.min(...rects.map((rect) => rect.top));
  const right = Math.max(...rects.map((rect) => rect.right));
  const bottom = Math.max(...rects.map((rect) => rect.bottom));
  return new DOMRect(left, top, right - left, bottom - top);
}

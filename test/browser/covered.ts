/** How far the signs of highlighted links go, in px. */
export interface Covered {
  /** How deep the signs of a link lie over text of others, at most; what its own box overlaps is not counted. */
  readonly depth: number;
  /** How far signs reach beyond the box of their link, at most, and as a part of the height of its line. */
  readonly reach: number;
  readonly ofLine: number;
}

/**
 * Runs in a page, and so brings all that it needs: measures how far the outlines and shadows of its links reach, by
 * their computed styles, and over which other text.
 */
export function coveredBySigns(): Covered {
  interface Sides {
    readonly left: number;
    readonly top: number;
    readonly right: number;
    readonly bottom: number;
  }
  const px = (css: string) => Number.parseFloat(css) || 0;
  /** How far a shadow or an outline reaches on each side; less than nothing where it stays within. */
  const signsOf = (link: Element): Sides[] => {
    const style = getComputedStyle(link);
    const outline = style.outlineStyle === 'none' ? 0 : px(style.outlineWidth) + px(style.outlineOffset);
    const shadows = style.boxShadow === 'none' ? [] : style.boxShadow.split(/,(?![^(]*\))/);
    const visible = shadows.filter((shadow) => !/inset|rgba\(0, 0, 0, 0\)/.test(shadow));
    return [
      { left: outline, top: outline, right: outline, bottom: outline },
      ...visible.map((shadow) => {
        const [x = 0, y = 0, blur = 0, spread = 0] = (
          shadow.replace(/\w+\([^)]*\)/, '').match(/-?[\d.]+px/g) ?? []
        ).map(px);
        const around = blur + spread;
        return { left: around - x, top: around - y, right: around + x, bottom: around + y };
      }),
    ];
  };
  const texts: { readonly node: Node; readonly box: DOMRect }[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    // A blank is no text that could be covered.
    for (const word of (node.textContent ?? '').matchAll(/\S+/g)) {
      const range = document.createRange();
      range.setStart(node, word.index);
      range.setEnd(node, word.index + word[0].length);
      for (const box of range.getClientRects()) texts.push({ node, box });
    }
  }
  const overlap = (a: Sides, b: Sides) =>
    Math.max(
      0,
      Math.min(
        Math.min(a.right, b.right) - Math.max(a.left, b.left),
        Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top),
      ),
    );
  let depth = 0;
  let reach = 0;
  let ofLine = 0;
  for (const link of document.links) {
    const { lineHeight, fontSize } = getComputedStyle(link);
    const line = px(lineHeight) || 1.15 * px(fontSize);
    for (const sign of signsOf(link)) {
      const farthest = Math.max(sign.left, sign.top, sign.right, sign.bottom);
      reach = Math.max(reach, farthest);
      ofLine = Math.max(ofLine, farthest / line);
      for (const { left, top, right, bottom } of link.getClientRects()) {
        const box = {
          left: left - sign.left,
          top: top - sign.top,
          right: right + sign.right,
          bottom: bottom + sign.bottom,
        };
        for (const { node, box: text } of texts) {
          if (link.contains(node)) continue;
          depth = Math.max(depth, overlap(box, text) - overlap({ left, top, right, bottom }, text));
        }
      }
    }
  }
  return { depth, reach, ofLine };
}

/**
 * True where `clip` or `clip-path` leaves nothing of an element, whatever its size.
 *
 * @param clip computed; '' where it does not apply
 * @param clipPath computed
 */
export function clipsAll(clip: string, clipPath: string): boolean {
  return isEmptyRect(clip) || isEmptyShape(clipPath);
}

/** `rect(top, right, bottom, left)`; `auto` is an edge, and no number. */
function isEmptyRect(clip: string): boolean {
  const [top = Number.NaN, right = Number.NaN, bottom = Number.NaN, left = Number.NaN] = (
    /^rect\((.+)\)$/.exec(clip)?.[1] ?? ''
  )
    .split(/[, ]+/)
    .map(Number.parseFloat);
  return bottom <= top || right <= left;
}

function isEmptyShape(path: string): boolean {
  const [, shape, values = ''] = /^(inset|circle|ellipse|polygon)\((.+)\)/.exec(path) ?? [];
  if (shape === 'inset') {
    const [top = '', right = top, bottom = top, left = right] = values.split(' round ')[0]?.split(' ') ?? [];
    return percent(top) + percent(bottom) >= 100 || percent(left) + percent(right) >= 100;
  }
  if (shape === 'polygon') return new Set(values.replace(/^\w+, /, '').split(', ')).size === 1;
  return shape !== undefined && /^0(px|%)?( |$)/.test(values);
}

/** Lengths would need the size of the box: they count as none. */
function percent(part: string): number {
  return part.endsWith('%') ? Number.parseFloat(part) : 0;
}

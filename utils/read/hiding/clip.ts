/**
 * True where `clip` or `clip-path` clips all of an element, whatever its size.
 *
 * @param clip the computed value; '' where the property does not apply
 * @param clipPath the computed value
 */
export function clipsAll(clip: string, clipPath: string): boolean {
  return isEmptyRect(clip) || isEmptyShape(clipPath);
}

/** `rect(top, right, bottom, left)`. `auto`, an edge of the box, becomes NaN, which clips nothing. */
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

/** Whether a length clips all depends on the size of the box: lengths count as 0. */
function percent(part: string): number {
  return part.endsWith('%') ? Number.parseFloat(part) : 0;
}

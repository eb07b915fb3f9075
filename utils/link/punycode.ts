/** RFC 3492, section 5: the parameters of Punycode. */
const BASE = 36;
const T_MIN = 1;
const T_MAX = 26;
const SKEW = 38;
const DAMP = 700;
const FIRST_BIAS = 72;
/** The first code point that is no ASCII. */
const FIRST = 128;

/**
 * Decodes Punycode (RFC 3492, section 6.2), as it stands behind `xn--` in a label of a host.
 *
 * @returns null where the text is no Punycode
 */
export function decodePunycode(encoded: string): string | null {
  const basicEnd = encoded.lastIndexOf('-');
  const points = [...encoded.slice(0, Math.max(0, basicEnd))];
  let [point, place, bias] = [FIRST, 0, FIRST_BIAS];
  for (let at = basicEnd + 1; at < encoded.length; ) {
    const before = place;
    for (let [weight, k] = [1, BASE]; ; k += BASE) {
      // Letters stand for 0 to 25 and digits for 26 to 35; `parseInt` has the digits first.
      const digit = (Number.parseInt(encoded[at++] ?? '', BASE) + T_MAX) % BASE;
      if (Number.isNaN(digit)) return null;
      place += digit * weight;
      // RFC 3492, section 6.4, "Overflow": a number that is no longer exact, and beyond it none at all.
      if (place > Number.MAX_SAFE_INTEGER) return null;
      const threshold = Math.min(T_MAX, Math.max(T_MIN, k - bias));
      if (digit < threshold) break;
      weight *= BASE - threshold;
    }
    const count = points.length + 1;
    bias = adaptedBias(place - before, count, before === 0);
    point += Math.floor(place / count);
    if (point > 0x10_ff_ff) return null;
    place %= count;
    points.splice(place++, 0, String.fromCodePoint(point));
  }
  return points.join('');
}

/** RFC 3492, section 6.1: how many digits the next number will probably have. */
function adaptedBias(step: number, count: number, isFirst: boolean): number {
  let delta = Math.floor(step / (isFirst ? DAMP : 2));
  delta += Math.floor(delta / count);
  let k = 0;
  for (; delta > ((BASE - T_MIN) * T_MAX) / 2; k += BASE) delta = Math.floor(delta / (BASE - T_MIN));
  return k + Math.floor(((BASE - T_MIN + 1) * delta) / (delta + SKEW));
}

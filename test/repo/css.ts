/** Of these at-rules the blocks hold no selectors. */
const WITHOUT_SELECTORS = /^@(keyframes|font-face|property|page)\b/;

/**
 * The selectors of a style sheet, one each: lists are taken apart. Those within `@media` and
 * the like are read, the steps of keyframes are not.
 */
export function selectorsOf(css: string): string[] {
  const found: string[] = [];
  const open: string[] = [];
  let prelude = '';
  for (const char of css.replace(/\/\*.*?\*\//gs, '')) {
    if (char === '{') {
      const head = prelude.trim().replace(/\s+/g, ' ');
      if (!head.startsWith('@') && !open.some((outer) => WITHOUT_SELECTORS.test(outer)))
        found.push(...splitList(head));
      open.push(head);
    }
    if (char === '}') open.pop();
    prelude = '{};'.includes(char) ? '' : prelude + char;
  }
  return found;
}

/** Takes a selector list apart at its commas; those within brackets, as in `:is(a, b)`, part nothing. */
function splitList(list: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const char of list) {
    depth += '(['.includes(char) ? 1 : ')]'.includes(char) ? -1 : 0;
    if (char === ',' && depth === 0) parts.push('');
    else parts[parts.length - 1] += char;
  }
  return parts.map((part) => part.trim());
}

/** The compounds of a selector, in their order: `.a.b > p` has `.a.b` and `p`. */
export function compoundsOf(selector: string): string[] {
  const parts = [''];
  let depth = 0;
  for (const char of selector) {
    depth += '(['.includes(char) ? 1 : ')]'.includes(char) ? -1 : 0;
    if (/[\s>+~]/.test(char) && depth === 0) parts.push('');
    else parts[parts.length - 1] += char;
  }
  return parts.filter(Boolean);
}

/** The names of the classes in a selector or a part of one, those within `:is(…)` included. */
export function classesOf(selector: string): string[] {
  const bare = selector.replace(/\[[^\]]*\]/g, '');
  return [...bare.matchAll(/\.(-?[a-z_][\w-]*)/gi)].map(([, name = '']) => name);
}

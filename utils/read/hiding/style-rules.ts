import { matchesSelector, type Root } from '../dom.ts';

/** Rules beyond these are not examined. */
const RULES_AT_MOST = 20_000;

/**
 * Whether one of the rules that a root's style sheets have is as wanted, those within `@media` and the like too.
 *
 * @returns null where none is, but a sheet of another site could not be read
 */
export function someRule(root: Root, isWanted: (rule: CSSStyleRule) => boolean): boolean | null {
  let left = RULES_AT_MOST;
  let isUnreadable = false;
  const some = (rules: CSSRuleList): boolean =>
    Array.from(rules).some((rule) => {
      if (left-- <= 0) return false;
      if (rule instanceof CSSStyleRule && isWanted(rule)) return true;
      return 'cssRules' in rule && rule.cssRules instanceof CSSRuleList && some(rule.cssRules);
    });
  for (const sheet of [...root.styleSheets, ...root.adoptedStyleSheets]) {
    try {
      if (some(sheet.cssRules)) return true;
    } catch {
      isUnreadable = true;
    }
  }
  return isUnreadable ? null : false;
}

/** `matches`; false for a selector that is none by itself: `&` of nested rules, `::before`. */
export function matchesRule(element: Element, selector: string): boolean {
  try {
    return matchesSelector(element, selector);
  } catch {
    return false;
  }
}

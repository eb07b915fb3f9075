import { type Formatted, formattingList } from './formatting-list.ts';
import * as is from './tag-names.ts';

/** A start tag. */
export interface StartTag {
  readonly name: string;
  readonly isSelfClosing: boolean;
  /** Equal for equal tags. */
  readonly hash: number;
}

/** The elements that are open at a place of a page. */
export interface OpenElements {
  /** How many are open. */
  depth(): number;
  /** @returns whether what follows is text up to the element's own end tag */
  start(tag: StartTag): boolean;
  end(name: string): void;
  /** Text that is not within a raw element. */
  text(): void;
}

/** An element that is open. */
interface Open {
  readonly name: string;
  /** The language that it belongs to, where that is not HTML. */
  readonly foreign?: 'svg' | 'math';
  readonly formatted?: Formatted;
}

const NONE: ReadonlySet<string> = /* @__PURE__ */ new Set();
/** What is within a template knows nothing of what is around it. */
const TEMPLATE: ReadonlySet<string> = /* @__PURE__ */ new Set(['template']);
const LIST_SCOPE: ReadonlySet<string> = is.withMore(is.SCOPE, 'ol ul');
const BUTTON_SCOPE: ReadonlySet<string> = is.withMore(is.SCOPE, 'button');
/** How far up an end tag looks for its element: the first of these ends the search. */
function scopeOf(name: string): ReadonlySet<string> {
  if (name === 'p') return BUTTON_SCOPE;
  if (name === 'li') return LIST_SCOPE;
  if (name === 'template') return NONE;
  if (name === 'table' || is.TABLE_PARTS.has(name)) return is.TABLE_SCOPE;
  return is.SPECIAL_HTML.has(name) ? is.SCOPE : is.SPECIAL;
}

/**
 * Follows which elements the parser of HTML has open (HTML, "The stack of open elements"), as far as it
 * matters for how many there are. Where it is simpler than the standard, it has more open than the parser.
 *
 * @param onOpenedAgain is called for each formatting element that the parser makes once more
 */
export function openElements(onOpenedAgain: () => void): OpenElements {
  const stack: Open[] = [];
  const counts = new Map<string, number>();
  const list = formattingList();

  const isOpen = (name: string): boolean => (counts.get(name) ?? 0) > 0;
  const top = (): Open | undefined => stack.at(-1);
  const push = (open: Open): void => {
    stack.push(open);
    counts.set(open.name, (counts.get(open.name) ?? 0) + 1);
    if (is.MARKED.has(open.name)) list.mark();
  };
  const popTo = (length: number): void => {
    if (length < 0) return;
    for (let open = top(); open && stack.length > length; open = top()) {
      stack.pop();
      counts.set(open.name, (counts.get(open.name) ?? 1) - 1);
      if (is.MARKED.has(open.name)) list.clearToMarker();
      if (open.formatted) open.formatted.isOpen = false;
    }
  };
  /** The place of the innermost one that is wanted; -1 where there is none, or a bound comes before it. */
  const find = (isWanted: (name: string) => boolean, isBound: (name: string) => boolean): number => {
    for (let at = stack.length - 1; at >= 0; at--) {
      const { name = '' } = stack[at] ?? {};
      if (isWanted(name)) return at;
      if (isBound(name)) return -1;
    }
    return -1;
  };
  const findNamed = (name: string, bounds: ReadonlySet<string>): number =>
    isOpen(name)
      ? find(
          (one) => one === name,
          (one) => bounds.has(one),
        )
      : -1;
  const isIn = (name: string, bounds: ReadonlySet<string>): boolean => findNamed(name, bounds) >= 0;
  const close = (name: string, bounds: ReadonlySet<string>): void => popTo(findNamed(name, bounds));
  /** Takes one out that others stay open in. */
  const takeOut = (at: number): void => {
    for (const { name } of stack.splice(at, 1)) counts.set(name, (counts.get(name) ?? 1) - 1);
  };
  const openAgain = (): void => {
    for (const formatted of list.lost()) {
      formatted.isOpen = true;
      push({ name: formatted.name, formatted });
      onOpenedAgain();
    }
  };
  /** The adoption agency algorithm: blocks that the element wraps stay open without it. */
  const closeFormatting = (name: string): void => {
    const formatted = list.last(name);
    if (!formatted) {
      close(name, is.SPECIAL);
      return;
    }
    const at = stack.findLastIndex((open) => open.formatted === formatted);
    const above = at < 0 ? [] : stack.slice(at + 1);
    if (above.some((open) => is.SCOPE.has(open.name))) return;
    list.remove(formatted);
    if (above.some((open) => is.SPECIAL.has(open.name))) takeOut(at);
    else popTo(at);
  };
  const closeForm = (): void => {
    const at = findNamed('form', is.SCOPE);
    if (at >= 0) takeOut(at);
  };
  /** Closes what a start tag closes without saying so. */
  const closeBefore = (name: string): void => {
    if (is.CLOSES_P.has(name)) close('p', BUTTON_SCOPE);
    const items = is.ITEM.get(name);
    if (items) {
      const isBound = (one: string) => is.SPECIAL.has(one) && !is.NOT_A_LIST.has(one);
      popTo(find((one) => items.has(one), isBound));
    }
    const before = top()?.name ?? '';
    if (is.HEADING.has(name) && is.HEADING.has(before)) popTo(stack.length - 1);
    if ((name === 'option' || name === 'optgroup') && before === 'option') popTo(stack.length - 1);
    if (name === 'optgroup' && top()?.name === 'optgroup' && isOpen('select')) popTo(stack.length - 1);
    if (is.RUBY_PARTS.has(name) && isIn('ruby', is.SCOPE)) {
      while (is.IMPLIED.has(top()?.name ?? '')) popTo(stack.length - 1);
    }
    if (name === 'button') close(name, is.SCOPE);
    if (is.ENDS_SELECT.has(name) && isIn('select', TEMPLATE)) close('select', NONE);
    if ((name === 'a' || name === 'nobr') && list.last(name)) closeFormatting(name);
    // A table directly within another one ends it.
    if (name === 'table') close(name, is.SCOPE);
  };
  const startPart = (name: string): void => {
    // Elsewhere it is ignored.
    if (!isIn('table', TEMPLATE)) return;
    const bounds = is.CLOSED_BY_PART.get(name) ?? NONE;
    popTo(
      find(
        (one) => bounds.has(one),
        () => false,
      ) + 1,
    );
    // What is left out is there all the same.
    const isCell = name === 'td' || name === 'th';
    if ((name === 'tr' || isCell) && top()?.name === 'table') push({ name: 'tbody' });
    if (isCell && top()?.name !== 'tr') push({ name: 'tr' });
    push({ name });
  };
  /** The language of what is directly within the innermost one; undefined where that is HTML. */
  const foreignHere = (): Open['foreign'] => {
    const { name = '', foreign } = top() ?? {};
    return foreign && !is.INTEGRATION[foreign].has(name) ? foreign : undefined;
  };

  return {
    depth: () => stack.length,
    start({ name, isSelfClosing, hash }) {
      if (is.ENDS_FOREIGN.has(name)) while (foreignHere()) popTo(stack.length - 1);
      const foreign = foreignHere() ?? (is.ALWAYS_MATH.has(name) ? top()?.foreign : undefined);
      if (foreign) {
        if (!isSelfClosing) push({ name, foreign });
        return false;
      }
      if (is.ONCE.has(name) || (name === 'form' && isOpen('form') && !isOpen('template'))) return false;
      if (is.TABLE_PARTS.has(name)) {
        startPart(name);
        return false;
      }
      // One within another one only ends it.
      const isSecond = name === 'select' && isIn('select', TEMPLATE);
      closeBefore(name);
      if (isSecond) return false;
      // An open `select` ignores most tags: then what follows is no text.
      if (is.RAW.has(name) && (name === 'script' || !isIn('select', TEMPLATE))) return true;
      if (!is.SPECIAL_HTML.has(name) || is.LIKE_TEXT.has(name)) openAgain();
      if (is.VOID.has(name)) return false;
      if ((name === 'svg' || name === 'math') && !isIn('select', TEMPLATE)) {
        if (!isSelfClosing) push({ name, foreign: name });
      } else if (is.FORMATTING.has(name)) push({ name, formatted: list.add(name, hash) });
      else push({ name });
      return false;
    },
    end(name) {
      if (name === 'p' || name === 'br') while (foreignHere()) popTo(stack.length - 1);
      if (top()?.foreign) {
        const first = stack.findLastIndex(({ foreign }) => !foreign) + 1;
        const at = stack.findLastIndex((open) => open.name === name);
        if (at >= first) return popTo(at);
      }
      if (is.FORMATTING.has(name)) closeFormatting(name);
      else if (name === 'form') closeForm();
      else if (is.HEADING.has(name)) {
        popTo(
          find(
            (one) => is.HEADING.has(one),
            (one) => is.SCOPE.has(one),
          ),
        );
      } else close(name, scopeOf(name));
    },
    text: openAgain,
  };
}

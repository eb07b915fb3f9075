/** Collects the text of some elements. */
export interface TextCollector {
  open(name: string): void;
  close(name: string): void;
  text(text: string): void;
  /** @returns what was collected, and forgets it */
  take(): string;
}

/**
 * Collects the text of elements of a workbook: all runs of a rich text, and nothing of how it is pronounced (`rPh`,
 * as Japanese ones have it), which would double it.
 *
 * @param names of the elements
 */
export function textCollector(...names: readonly string[]): TextCollector {
  let collected = '';
  let isInside = false;
  let isPhonetic = false;
  return {
    open(name) {
      if (name === 'rPh') isPhonetic = true;
      else isInside = names.includes(name) && !isPhonetic;
    },
    close(name) {
      isInside = false;
      if (name === 'rPh') isPhonetic = false;
    },
    text(text) {
      if (isInside) collected += text;
    },
    take() {
      const text = collected.includes('_x') ? unescaped(collected) : collected;
      collected = '';
      return text;
    },
  };
}

/** `_x000D_` is a carriage return, and `_x005F_` the underscore of what only looks like one (22.9.2.19). */
function unescaped(text: string): string {
  return text.replace(/_x([\da-f]{4})_/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
}

import type { View } from './driver.ts';
import { PageGone, readingOf } from './view.ts';

/** Calls a function of firefox-parent.js by its name. */
export type Call = (name: string, ...args: readonly unknown[]) => Promise<unknown>;

/** A page of Firefox as a `View`; `id` is its number in firefox-parent.js. */
export function firefoxView(call: Call, id: unknown): View {
  const deed = async (name: string, details: Readonly<Record<string, unknown>>): Promise<unknown> => {
    try {
      return await call('deed', id, name, details);
    } catch (error) {
      if (error instanceof Error && error.message.includes('PageGone')) throw new PageGone(error.message);
      throw new Error(
        error instanceof Error ? error.message.replace(/^javascript error: (Error: )?/, '') : String(error),
      );
    }
  };
  const isOpen = async (): Promise<boolean> => (await call('isOpen', id)) === true;
  const reading = readingOf({
    async run(expression) {
      const value = await deed('run', { expression });
      return typeof value === 'string' ? value : undefined;
    },
    settled: async () => {},
    isOpen,
  });
  const there = (selector: string): Promise<boolean> =>
    reading.waitFor((wanted) => (document.querySelector(wanted)?.getClientRects().length ?? 0) > 0, selector);

  return {
    ...reading,
    async click(selector) {
      await there(selector);
      await deed('click', { selector });
    },
    async type(selector, text) {
      await there(selector);
      await deed('type', { selector, text });
    },
    press: async (key) => void (await deed('press', { key })),
    async move(selector) {
      await there(selector);
      await deed('move', { selector });
    },
    async chooseFile(selector, path, button = selector) {
      await there(button);
      await deed('chooseFile', { selector, path });
    },
    async screenshot({ full = false } = {}) {
      const size = full ? await reading.evaluate(pageSize) : null;
      return Buffer.from(String(await call('screenshot', id, size)), 'base64');
    },
    isOpen,
    close: async () => void (await call('close', id)),
  };
}

/** All that can be scrolled to. Runs in the page. */
function pageSize(): { width: number; height: number } {
  const { scrollWidth: width, scrollHeight: height } = document.scrollingElement ?? document.documentElement;
  return { width, height };
}

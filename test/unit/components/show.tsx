import { cleanup, render } from '@testing-library/preact';
import axe from 'axe-core';
import type { VNode } from 'preact';
import { afterEach, expect } from 'vitest';

/** Renders a component in a document of its own. */
export function show(component: VNode) {
  return render(component);
}

/** Off: what needs layout and colours, which happy-dom has not, and what is asked of a whole page. */
const OFF = ['color-contrast', 'target-size', 'region', 'page-has-heading-one', 'landmark-one-main'];

// Whatever a test leaves on the screen must be accessible.
afterEach(async () => {
  if (document.body.childElementCount === 0) return;
  document.documentElement.lang = 'en';
  document.title = 'Backlight';
  const { violations } = await axe.run(document, {
    // A frame is a document of its own, into which happy-dom's axe cannot look.
    iframes: false,
    rules: Object.fromEntries(OFF.map((rule) => [rule, { enabled: false }])),
  });
  cleanup();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
});

// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { CONTEXTS_AT_MOST } from '../../../../utils/link/link-context.ts';
import { linkContexts } from '../../../../utils/read/link-contexts.ts';

const contextsOf = (body: string) =>
  linkContexts(new DOMParser().parseFromString(`<body>${body}</body>`, 'text/html'), ['example.com']);

it('a link has its HTML and its sentence, as its paragraph has it', () => {
  const html = '<a href="https://example.com/">the <b>baker</b></a>';
  expect(
    contextsOf(`<div>Before.<p>It rains. We <i>like ${html} very</i>\n much. So</p>After.</div>`),
  ).toEqual([
    { rawHref: 'https://example.com/', text: 'the baker', html, sentence: 'We like the baker very much.' },
  ]);
});

it.each([
  ['another site', '<a href="https://other.test/">x</a>', 0],
  ['a redirect wrapper', '<a href="https://out.test/?u=https%3A%2F%2FExample.com%2F">x</a>', 1],
  ['many links', '<a href="https://example.com/">x</a>'.repeat(60), CONTEXTS_AT_MOST],
])('of %s: %#', (_, body, count) => {
  expect(contextsOf(body)).toHaveLength(count);
});

it('a link in open shadow roots has them, too, and one in a closed root has none', () => {
  const html = '<a href="https://example.com/">here</a>';
  const within = (parent: Node, mode: ShadowRootMode) => {
    const host = document.createElement('div');
    parent.appendChild(host);
    const root = host.attachShadow({ mode });
    root.innerHTML = `<p>In it. You find us ${html}.</p>`;
    return root;
  };
  document.body.innerHTML = '<form><input name="shadowRoot"></form>';
  within(within(document.body, 'open'), 'open');
  within(document.body, 'closed');
  const context = { rawHref: 'https://example.com/', text: 'here', html, sentence: 'You find us here.' };
  expect(linkContexts(document, ['example.com'])).toEqual([context, context]);
});

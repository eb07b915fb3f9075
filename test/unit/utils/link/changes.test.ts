import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Change, changesBetween, type Watched } from '../../../../utils/link/changes.ts';

function link(watched: Partial<Watched> = {}): Watched {
  return { href: 'https://example.com/', rawRel: null, text: 'Example', frame: null, ...watched };
}

function change(more: Partial<Change>): Change {
  return { kind: 'gone', href: 'https://example.com/', frame: null, from: null, to: null, ...more };
}

const seesAll = () => true;
const FRAME = 'https://frame.test/';

describe('between two readings', () => {
  it.each([
    ['nothing changed', [link()], [link()], []],
    ['a link appeared', [], [link({ rawRel: 'ugc' })], [change({ kind: 'appeared', to: 'ugc' })]],
    ['a link is gone', [link({ rawRel: 'ugc' })], [], [change({ kind: 'gone', from: 'ugc' })]],
    ['its rel came', [link()], [link({ rawRel: 'nofollow' })], [change({ kind: 'rel', to: 'nofollow' })]],
    ['its rel went', [link({ rawRel: 'ugc' })], [link()], [change({ kind: 'rel', from: 'ugc' })]],
    [
      'its anchor',
      [link()],
      [link({ text: 'New' })],
      [change({ kind: 'anchor', from: 'Example', to: 'New' })],
    ],
    [
      'both',
      [link()],
      [link({ rawRel: 'ugc', text: 'New' })],
      [change({ kind: 'rel', to: 'ugc' }), change({ kind: 'anchor', from: 'Example', to: 'New' })],
    ],
    [
      'another address: one is gone and one appeared',
      [link()],
      [link({ href: 'https://example.com/b' })],
      [change({ kind: 'appeared', href: 'https://example.com/b' }), change({ kind: 'gone' })],
    ],
    [
      'from the page into a frame',
      [link()],
      [link({ frame: FRAME })],
      [change({ kind: 'appeared', frame: FRAME }), change({ kind: 'gone' })],
    ],
    ['only the order', [link(), link({ href: 'b' })], [link({ href: 'b' }), link()], []],
  ])('%s', (_, before, after, changes) => {
    expect(changesBetween(before, after, seesAll)).toEqual(changes);
  });
});

describe('several links to one address', () => {
  const [logo, body, foot] = [
    link({ text: '' }),
    link({ text: 'Body' }),
    link({ text: 'Foot', rawRel: 'ugc' }),
  ];

  it('are recognised in any order', () => {
    expect(changesBetween([logo, body, foot], [foot, logo, body], seesAll)).toEqual([]);
  });

  it('lose the one that is no longer there, not the last', () => {
    expect(changesBetween([logo, foot, body], [logo, body], seesAll)).toEqual([
      change({ kind: 'gone', from: 'ugc' }),
    ]);
  });

  it('gain the one that is new, not the last', () => {
    const changes = [change({ kind: 'appeared', to: 'ugc' })];
    expect(changesBetween([logo, body], [logo, foot, body], seesAll)).toEqual(changes);
  });

  it('keep their anchors where one of them was marked', () => {
    const marked = { ...body, rawRel: 'nofollow' };
    const changes = [change({ kind: 'rel', to: 'nofollow' })];
    expect(changesBetween([logo, body, foot], [logo, marked, foot], seesAll)).toEqual(changes);
  });

  it('keep their rel where one of them was reworded', () => {
    const reworded = { ...foot, text: 'Elsewhere' };
    const changes = [change({ kind: 'anchor', from: 'Foot', to: 'Elsewhere' })];
    expect(changesBetween([logo, foot], [logo, reworded], seesAll)).toEqual(changes);
  });
});

describe('what could not be read', () => {
  const notInFrame = (frame: string | null) => frame !== FRAME;

  it('is not gone', () => {
    expect(changesBetween([link({ frame: FRAME })], [], notInFrame)).toEqual([]);
  });

  it('is not gone where another link to the same address was read', () => {
    const two = [link({ frame: FRAME }), link({ frame: FRAME, text: 'Two' })];
    expect(changesBetween(two, two.slice(0, 1), notInFrame)).toEqual([]);
  });

  it('hides nothing of the page itself', () => {
    expect(changesBetween([link(), link({ frame: FRAME })], [], notInFrame)).toEqual([
      change({ kind: 'gone' }),
    ]);
  });
});

describe('of any two readings', () => {
  const some = fc.array(
    fc.record({
      href: fc.constantFrom('a', 'b'),
      rawRel: fc.constantFrom(null, 'ugc', 'nofollow'),
      text: fc.constantFrom('', 'x', 'y'),
      frame: fc.constantFrom(null, FRAME),
    }),
    { maxLength: 12 },
  );

  it('the same twice has no changes, in whatever order', () => {
    fc.assert(
      fc.property(some, (links) => {
        expect(changesBetween(links, links.toReversed(), seesAll)).toEqual([]);
      }),
    );
  });

  it('what appeared less what is gone is the difference in number', () => {
    fc.assert(
      fc.property(some, some, (before, after) => {
        const changes = changesBetween(before, after, seesAll);
        const count = (kind: Change['kind']) => changes.filter((each) => each.kind === kind).length;
        expect(count('appeared') - count('gone')).toBe(after.length - before.length);
      }),
    );
  });

  it('forwards and backwards are mirror images', () => {
    fc.assert(
      fc.property(some, some, (before, after) => {
        const there = changesBetween(before, after, seesAll).map(({ kind }) => kind);
        const back = changesBetween(after, before, seesAll).map(({ kind }) => kind);
        expect(there.filter((kind) => kind === 'gone').length).toBe(
          back.filter((kind) => kind === 'appeared').length,
        );
      }),
    );
  });

  it('many links to one address, all changed, are compared in no time: a page must not stop the background', () => {
    const many = (name: string) =>
      Array.from({ length: 6000 }, (_, i) => link({ text: name + i, rawRel: name + i }));
    expect(changesBetween(many('before'), many('after'), seesAll).length).toBe(12_000);
  });
});

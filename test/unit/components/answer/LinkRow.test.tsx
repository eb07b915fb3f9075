import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { LinkRow } from '../../../../components/answer/LinkRow.tsx';
import type { TargetState } from '../../../../utils/link/target-state.ts';
import type { AnsweredLink } from '../../../../utils/message/background-to-ui.ts';
import { groupLinks } from '../../../../utils/ui/link-groups.ts';
import { anOwnLink } from '../../build.ts';
import { soon } from '../../soon.ts';
import { show } from '../show.tsx';

function showRow(
  more: Partial<AnsweredLink> = {},
  copied: 'address' | 'evidence' | null = null,
  count = 1,
  state?: TargetState,
) {
  const links = Array.from({ length: count }, (_, index) => anOwnLink({ ...more, index }));
  const [group] = groupLinks(links);
  if (!group) throw new Error('No links');
  const [link] = group.links;
  const on = { show: vi.fn(), copy: vi.fn(), evidence: vi.fn(), watch: vi.fn() };
  show(
    <ul>
      <LinkRow
        group={group}
        copied={copied && { link, what: copied }}
        state={state}
        actions={{ onShow: on.show, onCopy: on.copy, onEvidence: on.evidence, onWatch: on.watch }}
        isStop={true}
      />
    </ul>,
  );
  return { link, links, on, row: screen.getByTitle('Show on the page') };
}

/** Unfolds the row; what it shows then is loaded. */
async function unfold(): Promise<void> {
  fireEvent.click(screen.getByRole('button', { name: 'Details' }));
  await screen.findByRole('button', { name: 'Copy as evidence' });
}

describe('a link’s row', () => {
  it('says in one line whether it counts, its anchor, its path, and what is special', () => {
    const { row } = showRow({
      href: 'https://example.com/a?b',
      kind: ['nofollow', 'ugc'],
      rawRel: 'nofollow ugc',
      position: 'footer',
    });
    expect(row.textContent).toMatch(/^✕does not count: nofollowExample\/a\?bnofollowugcfooter$/);
  });

  it('says nothing of the ordinary: followed, in the text', () => {
    expect(showRow().row.textContent).toBe('●counts, as far as the page saysExample/');
  });

  it.each([
    ['https://example.com/', '/'],
    ['https://www.example.com/a/', '/a/'],
    ['https://shop.example.com/?a', 'shop.example.com/?a'],
    ['https://example.com:8443/', 'example.com:8443'],
  ])('shows %s as %s', (href, shown) => {
    showRow({ href });
    expect(screen.getByText(shown)).toBeTruthy();
  });

  it('shows where a wrapped link leads, and through what', () => {
    const { row } = showRow({ href: 'https://l.test/?u=x', target: 'https://example.com/a', via: 'l.test' });
    expect(row.textContent).toContain('/a');
    expect(row.textContent).toContain('via l.test');
    expect(row.textContent).not.toContain('u=x');
  });

  it('keeps words of the page apart from those around them', () => {
    showRow({ text: '\u202eevil' });
    expect(screen.getByText('\u202eevil').localName).toBe('bdi');
  });

  it('shows the link on the page when it is clicked', () => {
    const { row, on, link } = showRow();
    fireEvent.click(row);
    expect(on.show).toHaveBeenCalledExactlyOnceWith(link);
    expect(on.copy).not.toHaveBeenCalled();
  });

  it('stands for equal links, and shows one after the other', () => {
    const { row, on, links } = showRow({}, null, 3);
    expect(row.textContent).toMatch(/×33 links$/);
    for (let i = 0; i < 4; i++) fireEvent.click(row);
    expect(on.show.mock.calls.flat()).toEqual([links[0], links[1], links[2], links[0]]);
  });

  it.each([
    ['Copy the address', 'copy'],
    ['Watch', 'watch'],
  ] as const)('has its buttons: %s', (name, what) => {
    const { on, link } = showRow();
    fireEvent.click(screen.getByRole('button', { name }));
    expect(on[what]).toHaveBeenCalledExactlyOnceWith(link);
    expect(on.show).not.toHaveBeenCalled();
  });

  it('shows that it was copied', () => {
    const signs = ([null, 'address'] as const).map((copied) => {
      showRow({}, copied);
      const { innerHTML } = screen.getByRole('button', { name: 'Copy the address' });
      cleanup();
      return innerHTML;
    });
    expect(new Set(signs).size).toBe(2);
  });
});

describe('the key c', () => {
  it('copies the link that has the focus, and goes no further', () => {
    const elsewhere = vi.fn();
    document.addEventListener('keydown', elsewhere, { once: true });
    const { row, on, link } = showRow();
    fireEvent.keyDown(row, { key: 'c' });
    expect(on.copy).toHaveBeenCalledExactlyOnceWith(link);
    expect(elsewhere).not.toHaveBeenCalled();
    document.removeEventListener('keydown', elsewhere);
  });

  it.each([{ ctrlKey: true }, { metaKey: true }, { altKey: true }])(
    'with %j is the browser’s',
    (modifier) => {
      const { row, on } = showRow();
      fireEvent.keyDown(row, { key: 'c', ...modifier });
      expect(on.copy).not.toHaveBeenCalled();
    },
  );
});

describe('the details of a link', () => {
  const details = async (more: Partial<AnsweredLink> = {}) => {
    const shown = showRow(more);
    await unfold();
    return { ...shown, words: document.querySelector('.link-details')?.textContent ?? '' };
  };
  const reasons = () =>
    Array.from(document.querySelectorAll('.link-details li'), ({ textContent }) => textContent);

  it('are folded at first', () => {
    showRow();
    expect(document.querySelector('.link-details')).toBeNull();
  });

  it('say the whole address, the place, and the verdict with its heaviest reason', async () => {
    const { words } = await details({
      rawRel: 'ugc',
      kind: ['ugc'],
      hidden: 'off-screen',
      position: 'footer',
    });
    expect(words).toMatch(/^example\.comfooter · hidden: off-screendoes not count: ugc/);
  });

  it('explain the verdict reason by reason, each with what it rests on where the sentence does not say it', async () => {
    await details({ rawRel: 'ugc', kind: ['ugc'], hidden: 'off-screen' });
    expect(reasons()).toEqual([
      'Its rel says ugc: users wrote it, and the site asks search engines to give it no credit. rel="ugc"',
      'It is hidden: off-screen. Readers cannot see it, and search engines count hidden links as spam.',
    ]);
  });

  it('say too that nothing speaks against it', async () => {
    await details({ verdict: { counts: true, reasons: [] } });
    expect(reasons()).toEqual(['Nothing speaks against it.']);
  });

  it('warn of a rel that does nothing, and show it as it was written', async () => {
    const { words } = await details({ rawRel: 'No-Follow', kind: ['followed', 'suspicious'] });
    expect(words).toContain('“no-follow” in its rel does nothing');
    expect(words).toContain('rel="No-Follow"');
  });

  it('have no warning where there is nothing to warn of', async () => {
    expect((await details({ rawRel: 'ugc', kind: ['ugc'] })).words).not.toContain('does nothing');
  });

  it('can be copied as evidence', async () => {
    const { on, link } = await details();
    fireEvent.click(screen.getByRole('button', { name: 'Copy as evidence' }));
    expect(on.evidence).toHaveBeenCalledExactlyOnceWith(link);
  });
});

describe('what the server of its target said', () => {
  const url = 'https://example.com/';
  const at = Date.UTC(2026, 2, 3, 14, 5);
  it.each<[string, RegExp, Pick<TargetState, 'status' | 'location'>]>([
    ['✓ 200', /answered HTTP 200/, { status: 200, location: null }],
    [
      '→ moved',
      /answered HTTP 301: moved to https:\/\/example\.com\/café, /,
      { status: 301, location: `${url}caf%C3%A9` },
    ],
    ['→ moved', /the browser does not say where/, { status: 0, location: null }],
    ['✕ 404', /answered HTTP 404/, { status: 404, location: null }],
    ['! 403', /answered HTTP 403/, { status: 403, location: null }],
    ['? no answer', /did not answer/, { status: null, location: null }],
  ])('is %s, with the evidence in its details', async (mark, evidence, state) => {
    const { row } = showRow({}, null, 1, { url, at, ...state });
    await unfold();
    // It is loaded where there is one.
    await soon(() => expect(row.querySelector('.target-mark')?.textContent).toBe(mark));
    const words = document.querySelector('.link-details .target')?.textContent ?? '';
    expect(words).toMatch(evidence);
    expect(words).toMatch(/^https:\/\/example\.com\/ .*2026/);
  });
});

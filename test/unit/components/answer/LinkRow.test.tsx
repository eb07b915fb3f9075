import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { LinkRow } from '../../../../components/answer/LinkRow.tsx';
import type { AnsweredLink } from '../../../../utils/message/background-to-ui.ts';
import { anOwnLink } from '../../build.ts';
import { show } from '../show.tsx';

function showRow(more: Partial<AnsweredLink> = {}, copied: 'address' | 'evidence' | null = null) {
  const link = anOwnLink(more);
  const on = { show: vi.fn(), copy: vi.fn(), evidence: vi.fn() };
  show(
    <ul>
      <LinkRow link={link} copied={copied} onShow={on.show} onCopy={on.copy} onEvidence={on.evidence} />
    </ul>,
  );
  return { link, on, row: screen.getByTitle('Show on the page') };
}

describe('a link’s row', () => {
  it('says its anchor, its target, its kinds and where it stands', () => {
    const { row } = showRow({
      href: 'https://example.com/a?b',
      kind: ['nofollow', 'ugc'],
      position: 'footer',
    });
    expect(row.textContent).toMatch(/Example.*nofollow.*ugc.*example\.com\/a\?b.*footer/);
  });

  it.each([
    ['https://example.com/', 'example.com'],
    ['http://example.com/a/', 'example.com/a/'],
    ['https://example.com/?a', 'example.com/?a'],
    ['https://example.com:8443/', 'example.com:8443'],
  ])('shows %s as %s', (href, shown) => {
    showRow({ href });
    expect(screen.getByText(shown)).toBeTruthy();
  });

  it('shows where a wrapped link leads, and through what', () => {
    const { row } = showRow({ href: 'https://l.test/?u=x', target: 'https://example.com/a', via: 'l.test' });
    expect(row.textContent).toContain('example.com/a');
    expect(row.textContent).toContain('via l.test');
    expect(row.textContent).not.toContain('u=x');
  });

  it('warns of a rel that does nothing, and shows it as it was written', () => {
    const { row } = showRow({ rawRel: 'No-Follow', kind: ['followed', 'suspicious'] });
    expect(row.textContent).toContain('in rel="No-Follow" does nothing');
    expect(row.textContent).toContain('“no-follow”');
  });

  it('has no warning where there is nothing to warn of', () => {
    expect(showRow({ rawRel: 'ugc', kind: ['ugc'] }).row.textContent).not.toContain('does nothing');
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

  it('copies the link by its button', () => {
    const { on, link } = showRow();
    fireEvent.click(screen.getByRole('button', { name: 'Copy the address' }));
    expect(on.copy).toHaveBeenCalledExactlyOnceWith(link);
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

describe('whether it counts', () => {
  const reasons = (more: Partial<AnsweredLink>) => {
    showRow(more);
    return Array.from(document.querySelectorAll('.verdict-reasons li'), ({ textContent }) => textContent);
  };

  it('is said in a line, with the heaviest reason', () => {
    showRow({ rawRel: 'ugc', kind: ['ugc'], hidden: 'off-screen' });
    expect(document.querySelector('.verdict-reasons summary')?.textContent).toBe('does not count: ugc');
  });

  it('is explained reason by reason, each with what it rests on where the sentence does not say it', () => {
    expect(reasons({ rawRel: 'ugc', kind: ['ugc'], hidden: 'off-screen' })).toEqual([
      'Its rel says ugc: users wrote it, and the site asks search engines to give it no credit. rel="ugc"',
      'It is hidden: off-screen. Readers cannot see it, and search engines count hidden links as spam.',
    ]);
  });

  it('is said too where nothing speaks against it', () => {
    const verdict = { counts: true, reasons: [] };
    expect(reasons({ verdict })).toEqual(['Nothing speaks against it.']);
    expect(document.querySelector('.verdict-reasons summary')?.textContent).toBe('counts');
  });

  it('can be copied as evidence', () => {
    const { on, link } = showRow();
    fireEvent.click(screen.getByRole('button', { name: 'Copy as evidence' }));
    expect(on.evidence).toHaveBeenCalledExactlyOnceWith(link);
  });
});

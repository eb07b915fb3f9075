import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { FollowUpForm } from '../../../../components/posts/FollowUpForm.tsx';
import { PostEvidence } from '../../../../components/posts/PostEvidence.tsx';
import { SiteForm } from '../../../../components/posts/SiteForm.tsx';
import { evidenceHtml, evidencePlain, postEvidence } from '../../../../utils/i18n/post-evidence.ts';
import type { Check } from '../../../../utils/posts/check.ts';
import { beginOf } from '../../../../utils/posts/day.ts';
import { archiveAddress, googleAddress } from '../../../../utils/posts/look-elsewhere.ts';
import { listRow } from '../../../../utils/ui/posts/list-row.ts';
import { aCheck, aPost, aPostRecord } from '../../build-post.ts';
import { show } from '../show.tsx';

const NOW = new Date(2026, 10, 30, 12).getTime();
const WAS = {
  href: 'https://example.com/guide',
  target: 'https://example.com/guide',
  rawRel: null,
  text: 'The guide',
  position: 'content',
  html: '<a href="https://example.com/guide">The guide</a>',
  sentence: 'Read The guide before you go.',
  at: NOW - 1,
};
const GONE = { at: NOW, verdict: 'lost', link: null, reasons: [{ code: 'page-404', evidence: '' }] } as const;

/** A guest post whose link was as agreed, and what the last check found. */
function record(last: Partial<Check>) {
  const plain = aPostRecord(aCheck({ at: NOW, ...last }), aPost());
  return { ...plain, state: { ...plain.state, lastKept: WAS } };
}

const field = (name: string) => screen.getByLabelText<HTMLInputElement>(name);
const type = (name: string, value: string) => fireEvent.input(field(name), { target: { value } });
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

describe('the evidence of a guest post', () => {
  const evidence = (last: Partial<Check>) => {
    const row = listRow(record(last), '', () => true, NOW);
    cleanup();
    const { container } = show(<PostEvidence row={row}>{null}</PostEvidence>);
    return Array.from(container.querySelectorAll('.evidence-part'), ({ textContent }) => textContent ?? '');
  };

  it('is what was there last, the anchor text marked, and what is there now', () => {
    const [was, is] = evidence(GONE);
    expect(was).toMatch(
      /^As it was until Nov 30, 2026.*Read The guide before you go\.followed · in the text/,
    );
    expect(document.querySelector('mark')?.textContent).toBe('The guide');
    expect(document.querySelector('pre')?.textContent).toBe(WAS.html);
    expect(is).toMatch(/^As it is on .*lost: 404$/);
  });

  it('is both where the link is another one now, and one where it is as it was', () => {
    expect(
      evidence({ verdict: 'changed', link: { ...WAS, rawRel: 'nofollow', jsOnly: null, framed: false } }),
    ).toHaveLength(2);
    expect(evidence({ link: { ...WAS, jsOnly: null, framed: false } })).toHaveLength(1);
  });

  it('says in words what is different', () => {
    const link = { ...WAS, rawRel: 'nofollow', position: 'footer', jsOnly: null, framed: false };
    evidence({ verdict: 'changed', link });
    const words = screen.getAllByRole('listitem').map(({ textContent }) => textContent);
    expect(words).toEqual(['rel: (none) → nofollow', 'position: in the text → footer']);
    evidence(GONE);
    expect(screen.queryByRole('list')).toBeNull();
  });

  it('does not say that the link is gone where the page could not be seen', () => {
    const reasons = [{ code: 'status', evidence: 'HTTP 403' }] as const;
    const [, is] = evidence({ verdict: 'unknown', link: null, status: 403, reasons });
    expect(is).toMatch(/Could not be seen: 403$/);
  });

  it('is copied with the word that its row has', () => {
    expect(evidencePlain(postEvidence(record({ verdict: 'changed' }), NOW))).toMatch(/^changed$/m);
  });

  it('is copied as text and as HTML, in which nothing of the page is markup', () => {
    const lines = postEvidence(record(GONE), NOW);
    const plain = evidencePlain(lines);
    expect(plain).toMatch(
      /^Page: https:\/\/blog\.test\/post\nShould link to: https:\/\/example\.com\/guide\n\nAs it was until/,
    );
    for (const part of [WAS.html, WAS.sentence, 'lost', 'HTTP 404']) expect(plain).toContain(part);
    const { body } = new DOMParser().parseFromString(evidenceHtml(lines), 'text/html');
    expect(body.querySelector('code')?.textContent).toBe(WAS.html);
    expect(Array.from(body.querySelectorAll('a'), ({ href }) => href)).toEqual([
      'https://blog.test/post',
      WAS.target,
      WAS.target,
    ]);
  });

  it('can be looked for elsewhere: copies of the page, and the page alone at Google', () => {
    expect(archiveAddress('https://blog.test/a?b=1')).toBe(
      'https://web.archive.org/web/*/https://blog.test/a?b=1',
    );
    expect(googleAddress('https://blog.test/a?b=1')).toBe(
      'https://www.google.com/search?q=site%3Ablog.test%2Fa%3Fb%3D1',
    );
  });
});

describe('following up', () => {
  it('is a step by one button, with a note and a reminder; what was typed is kept until it is stored', async () => {
    const onStep = vi.fn(async () => false);
    show(<FollowUpForm last={null} now={NOW} onStep={onStep} />);
    type('Note', ' By mail ');
    press('In a week');
    press('Asked');
    expect(onStep).toHaveBeenLastCalledWith('asked', 'By mail', beginOf('2026-12-07'));
    await waitFor(() => expect(field('Note').value).toBe(' By mail '));
    onStep.mockResolvedValue(true);
    press('Promised');
    await waitFor(() => expect(field('Note').value).toBe(''));
    expect(field('Remind me on').value).toBe('');
    press('Given up');
    expect(onStep).toHaveBeenLastCalledWith('given-up', '', null);
  });

  it('is one step by a double click, whether the first click is done with or not', async () => {
    const onStep = vi.fn(async () => true);
    show(<FollowUpForm last={null} now={NOW} onStep={onStep} />);
    press('Asked');
    press('Asked');
    expect(onStep).toHaveBeenCalledOnce();
    await act(async () => undefined);
    fireEvent.click(screen.getByRole('button', { name: 'Asked' }), { detail: 2 });
    expect(onStep).toHaveBeenCalledOnce();
    press('Asked');
    expect(onStep).toHaveBeenCalledTimes(2);
  });

  it('takes no day that is over for a reminder, and says so', async () => {
    const onStep = vi.fn(async () => true);
    show(<FollowUpForm last={null} now={NOW} onStep={onStep} />);
    type('Remind me on', '2020-01-01');
    press('Given up');
    expect(screen.getByRole('alert').textContent).toBe('Choose today or a later day for the reminder.');
    expect(onStep).not.toHaveBeenCalled();
    await act(async () => undefined);
    type('Remind me on', '2026-11-30');
    expect(screen.queryByRole('alert')).toBeNull();
    press('Given up');
    expect(onStep).toHaveBeenCalledExactlyOnceWith('given-up', '', beginOf('2026-11-30'));
  });

  it('says how far it is, and the day of a reminder, whatever the step', () => {
    const step = { step: 'asked', at: NOW - 3 * 86_400_000, note: '', remindAt: NOW, by: 'user' } as const;
    const { rerender } = show(<FollowUpForm last={step} now={NOW} onStep={vi.fn()} />);
    expect(screen.getByRole('status').textContent).toBe('asked 3 days ago, reminder on Nov 30, 2026');
    rerender(<FollowUpForm last={{ ...step, step: 'fixed' }} now={NOW} onStep={vi.fn()} />);
    expect(screen.getByRole('status').textContent).toBe('fixed 3 days ago, reminder on Nov 30, 2026');
  });
});

describe('what is kept of a site', () => {
  it('is not cut where it is too long: it is said at the field', () => {
    const onSave = vi.fn(async () => true);
    show(<SiteForm site="blog.test" stored={{ contact: '', email: '', notes: '' }} onSave={onSave} />);
    type('Contact', 'x'.repeat(201));
    type('E-mail', `${'x'.repeat(320)}@blog.test`);
    type('Notes', 'x'.repeat(20_001));
    press('Save');
    const said = screen.getAllByText(/^At most/);
    expect(said.map(({ textContent }) => textContent)).toEqual(
      ['200', '320', '20,000'].map((most) => `At most ${most} characters.`),
    );
    expect(onSave).not.toHaveBeenCalled();
  });

  it('says what another window has stored in a field that is being changed', () => {
    const stored = { contact: '', email: '', notes: 'Pays late' };
    const { rerender } = show(<SiteForm site="blog.test" stored={stored} onSave={vi.fn()} />);
    type('Notes', 'Mine');
    rerender(<SiteForm site="blog.test" stored={{ ...stored, contact: 'Ann' }} onSave={vi.fn()} />);
    expect(document.querySelector('[data-elsewhere]')).toBeNull();
    rerender(<SiteForm site="blog.test" stored={{ ...stored, notes: 'Theirs' }} onSave={vi.fn()} />);
    expect(document.querySelector('[data-elsewhere]')?.textContent).toContain('Notes: Theirs');
  });

  it('is saved once it can be, and said where it cannot', async () => {
    const onSave = vi.fn(async () => true);
    const stored = { contact: '', email: '', notes: 'Pays late' };
    show(<SiteForm site="blog.test" stored={stored} onSave={onSave} />);
    type('E-mail', 'nobody');
    press('Save');
    expect(screen.getByText('Write one e-mail address, as in editor@blog.example.')).toBeTruthy();
    expect(field('E-mail').getAttribute('aria-invalid')).toBe('true');
    expect(onSave).not.toHaveBeenCalled();
    type('E-mail', ' The Editor <editor@blog.test> ');
    press('Save');
    expect(onSave).toHaveBeenCalledExactlyOnceWith({ ...stored, email: 'editor@blog.test' });
    // The field follows what is stored again.
    await waitFor(() => expect(field('E-mail').value).toBe(''));
  });
});

import { act, fireEvent, screen, waitFor } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { PostForm } from '../../../../components/posts/PostForm.tsx';
import { registrableSite } from '../../../../utils/domains/registrable-site.ts';
import type { GuestPost } from '../../../../utils/posts/post.ts';
import { sameSiteFinder } from '../../../../utils/posts/same-site.ts';
import { draftOf, emptyDraft, readPostDraft } from '../../../../utils/ui/post-form.ts';
import { own } from '../../build.ts';
import { aPost } from '../../build-post.ts';
import { show } from '../show.tsx';

const DOMAINS = own('example.com');

const onSite = sameSiteFinder(
  [aPost({ url: 'https://blog.test/old', cost: '120 EUR', added: Date.UTC(2020, 2, 5) })],
  registrableSite(null),
);

function showForm({
  before = null,
  failure = null,
}: {
  before?: GuestPost | null;
  failure?: string | null;
} = {}) {
  const onSubmit = vi.fn(async (_posts: readonly GuestPost[], _left: readonly string[]) => failure);
  show(
    <PostForm
      draft={before ? draftOf(before) : emptyDraft(DOMAINS)}
      editing={before !== null}
      domains={['example.com']}
      read={(draft) => readPostDraft(draft, DOMAINS, before, () => false, 7)}
      onSite={onSite}
      onSubmit={onSubmit}
      onCancel={vi.fn()}
    />,
  );
  const field = (name: string) => screen.getByLabelText<HTMLTextAreaElement>(name);
  const type = (name: string, value: string) => fireEvent.input(field(name), { target: { value } });
  const submit = () => fireEvent.click(screen.getByRole('button', { name: /^(Add|Save)/ }));
  return { onSubmit, field, type, submit };
}

describe('new guest posts', () => {
  it('are added by their addresses alone where there is one domain', async () => {
    const { onSubmit, type, submit } = showForm();
    type('Pages', 'https://a.test/1\nhttps://a.test/2');
    expect(screen.getByRole('button', { name: 'Add 2 guest posts' })).toBeTruthy();
    submit();
    await waitFor(() => expect(onSubmit).toHaveBeenCalledOnce());
    const [posts, left] = onSubmit.mock.calls[0] ?? [];
    expect(posts?.map(({ url }) => url)).toEqual(['https://a.test/1', 'https://a.test/2']);
    expect(left).toEqual([]);
  });

  it('are added once by a double click', async () => {
    const { onSubmit, type, submit } = showForm();
    type('Pages', 'https://a.test/1');
    submit();
    submit();
    await waitFor(() => expect(onSubmit).toHaveBeenCalledOnce());
  });

  it('that are added are not said to lack an address', async () => {
    const { onSubmit, type, submit } = showForm();
    type('Pages', 'https://a.test/1');
    submit();
    await waitFor(() => expect(onSubmit).toHaveBeenCalledOnce());
    await act(async () => void (await onSubmit.mock.results[0]?.value));
    expect(screen.queryByText(/Paste the address/)).toBeNull();
  });

  it('are not scolded before they were tried', () => {
    const { type, submit, onSubmit } = showForm();
    type('Pages', 'nonsense');
    expect(screen.queryByText(/no web address/)).toBeNull();
    submit();
    expect(screen.getByText(/“nonsense” is no web address/)).toBeTruthy();
    expect(onSubmit).not.toHaveBeenCalled();
  });

  it('that are wrong stay to be mended, the others are added', async () => {
    const { onSubmit, type, submit, field } = showForm();
    type('Pages', 'https://a.test/1\nnonsense');
    submit();
    await waitFor(() => expect(field('Pages').value).toBe('nonsense'));
    expect(field('Pages').getAttribute('aria-invalid')).toBe('true');
    expect(document.activeElement).toBe(field('Pages'));
    expect(onSubmit.mock.calls[0]?.[1]).toEqual(['nonsense']);
  });

  it('need a target', () => {
    const { type, submit, onSubmit } = showForm();
    type('Should link to', '');
    type('Pages', 'https://a.test/1');
    submit();
    expect(screen.getByText(/Say where the link should lead/)).toBeTruthy();
    expect(onSubmit).not.toHaveBeenCalled();
  });

  it('that could not be stored stay, with the reason', async () => {
    const { type, submit, field } = showForm({ failure: 'The disk is full.' });
    type('Pages', 'https://a.test/1');
    submit();
    expect(await screen.findByText('The disk is full.')).toBeTruthy();
    expect(field('Pages').value).toBe('https://a.test/1');
  });

  it('are expected as it is said', async () => {
    const { onSubmit, type, submit } = showForm();
    type('Pages', 'https://a.test/1');
    fireEvent.click(screen.getByLabelText('sponsored'));
    fireEvent.click(screen.getByLabelText('contains'));
    type('Anchor text', 'guide');
    fireEvent.click(screen.getByLabelText(/^The page must be indexable/));
    fireEvent.click(screen.getByLabelText(/^Planned/));
    type('Tags', 'a, b');
    submit();
    await waitFor(() => expect(onSubmit).toHaveBeenCalledOnce());
    expect(onSubmit.mock.calls[0]?.[0][0]).toMatchObject({
      planned: true,
      tags: ['a', 'b'],
      expect: {
        target: { kind: 'domain', name: 'example.com' },
        rel: ['sponsored'],
        anchor: { kind: 'contains', text: 'guide' },
        indexable: false,
      },
    });
  });
});

describe('one that is there', () => {
  it('is shown as it is, and saved as it was changed', async () => {
    const before = aPost({ notes: 'before' });
    const { onSubmit, field, type, submit } = showForm({ before });
    expect(field('Page').value).toBe(before.url);
    type('Notes', 'after');
    submit();
    await waitFor(() =>
      expect(onSubmit).toHaveBeenCalledExactlyOnceWith([{ ...before, notes: 'after' }], []),
    );
  });

  it('is not saved with anything wrong', () => {
    const { onSubmit, type, submit } = showForm({ before: aPost() });
    fireEvent.click(screen.getByLabelText('exactly'));
    type('Anchor text', '');
    submit();
    expect(screen.getByText(/Write the anchor text/)).toBeTruthy();
    expect(onSubmit).not.toHaveBeenCalled();
  });
});

describe('a guest post that another window changes while it is edited', () => {
  const form = (stored: GuestPost) => (
    <PostForm
      draft={draftOf(stored)}
      editing
      domains={['example.com']}
      read={(draft) => readPostDraft(draft, DOMAINS, stored, () => false, 7)}
      onSite={() => null}
      onSubmit={vi.fn(async () => null)}
      onCancel={vi.fn()}
    />
  );
  const notes = () => screen.getByLabelText<HTMLTextAreaElement>('Notes');
  const said = () => document.querySelector('[data-elsewhere]')?.textContent ?? null;

  it('says what is stored now in the field that is being changed, and what was typed stays', () => {
    const { rerender } = show(form(aPost({ notes: 'a' })));
    fireEvent.input(notes(), { target: { value: 'mine' } });
    rerender(form(aPost({ notes: 'a', cost: '7' })));
    // Another field is none of what is being changed.
    expect([said(), notes().value]).toEqual([null, 'mine']);
    rerender(form(aPost({ notes: 'theirs', cost: '7' })));
    expect(said()).toMatch(/Another window has changed this .*Notes: theirs/);
    expect(notes().value).toBe('mine');
  });

  it('says nothing where both want the same', () => {
    const { rerender } = show(form(aPost({ notes: 'a' })));
    fireEvent.input(notes(), { target: { value: 'same' } });
    rerender(form(aPost({ notes: 'same' })));
    expect(said()).toBeNull();
  });
});

describe('what is on the site already', () => {
  it('is said while pages are typed, each site once', () => {
    const { type } = showForm();
    type('Pages', 'https://www.blog.test/new');
    expect(screen.getByText('1 post on this site, in March 2020, €120 in all')).toBeTruthy();
    type('Pages', 'https://www.blog.test/new\nhttps://blog.test/2\nhttps://far.test/');
    expect(screen.getByText('blog.test: 1 post on this site, in March 2020, €120 in all')).toBeTruthy();
    type('Pages', 'https://far.test/');
    expect(screen.queryByText(/on this site/)).toBeNull();
  });

  it('is not said of one that is edited', () => {
    showForm({ before: aPost({ url: 'https://blog.test/old' }) });
    expect(screen.queryByText(/on this site/)).toBeNull();
  });
});

import { screen } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { PostsNotes } from '../../../../../entrypoints/dashboard/posts/PostsNotes.tsx';
import { usePostActions } from '../../../../../entrypoints/dashboard/posts/use-post-actions.ts';
import { listRow } from '../../../../../utils/ui/posts/list-row.ts';
import { aPost, aPostRecord } from '../../../build-post.ts';
import { show } from '../../../components/show.tsx';

function Notes({ failedTables }: { failedTables: number }) {
  return (
    <PostsNotes
      runs={[]}
      failedTables={failedTables}
      now={0}
      rows={[]}
      missing={[]}
      actions={usePostActions()}
    />
  );
}

it('says that a table which is imported daily could not be read, until it can', () => {
  const { rerender } = show(<Notes failedTables={1} />);
  expect(document.body.textContent).toContain('A table that is imported daily could not be read.');
  expect(screen.getByRole('link', { name: 'See why' }).getAttribute('href')).toBe('#import');
  rerender(<Notes failedTables={0} />);
  expect(screen.queryByRole('link')).toBeNull();
});

it('says how far first checks are, and which host makes them slow', async () => {
  const rows = Array.from({ length: 8 }, (_, i) => {
    const post = aPost({ url: `https://blog.test/${i}` });
    return listRow(aPostRecord(null, post, { id: `${i}` }), '', () => true, 0);
  });
  function Waiting() {
    return (
      <PostsNotes runs={[]} failedTables={0} now={0} rows={rows} missing={[]} actions={usePostActions()} />
    );
  }
  show(<Waiting />);
  screen.getByText('First looks: 0 of 8');
  expect(screen.queryByRole('button', { name: 'Stop' })).toBeNull();
  await screen.findByText('8 of these are on blog.test, which is asked for one page at a time.');
});

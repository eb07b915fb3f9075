import { screen } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { PostsNotes } from '../../../../../entrypoints/dashboard/posts/PostsNotes.tsx';
import { usePostActions } from '../../../../../entrypoints/dashboard/posts/use-post-actions.ts';
import { show } from '../../../components/show.tsx';

function Notes({ failedTables }: { failedTables: number }) {
  return <PostsNotes runs={[]} failedTables={failedTables} now={0} rows={[]} actions={usePostActions()} />;
}

it('says that a table which is imported daily could not be read, until it can', () => {
  const { rerender } = show(<Notes failedTables={1} />);
  expect(document.body.textContent).toContain('A table that is imported daily could not be read.');
  expect(screen.getByRole('link', { name: 'See why' }).getAttribute('href')).toBe('#import');
  rerender(<Notes failedTables={0} />);
  expect(screen.queryByRole('link')).toBeNull();
});

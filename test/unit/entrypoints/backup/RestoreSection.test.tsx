import '../../utils/store/fresh-store.ts';
import { fireEvent, screen } from '@testing-library/preact';
import { expect, it, vi } from 'vitest';
import { RestoreSection } from '../../../../entrypoints/backup/RestoreSection.tsx';
import { onBug } from '../../../../utils/errors.ts';
import { addPosts } from '../../../../utils/store/posts/posts.ts';
import { aPost } from '../../a-post.ts';
import { show } from '../../components/show.tsx';
import { backUp } from '../../utils/exchange/backup/a-backup.ts';

const choose = (file: File) =>
  fireEvent.change(screen.getByLabelText('Choose a backup…', { selector: 'input' }), {
    target: { files: [file] },
  });

it('a file that was replaced while it was read is said to have changed, and is no bug', async () => {
  const bugs = vi.fn();
  onBug(bugs);
  show(<RestoreSection save={vi.fn()} />);
  const file = new File(['gone'], 'backlight-2026-11-30.jsonl.gz');
  // What Chromium says of a file that changed since it was chosen.
  file.stream = () =>
    new ReadableStream({ pull: (controller) => controller.error(new TypeError('network error')) });
  choose(file);
  expect(await screen.findByText(/^This file was changed or is gone\. /)).toBeTruthy();
  expect(bugs).not.toHaveBeenCalled();
});

it('so is one that was whole in the preview, and is damaged now', async () => {
  await addPosts([aPost()]);
  const { file } = await backUp();
  show(<RestoreSection save={vi.fn()} />);
  const chosen = new File([file], 'backlight-2026-11-30.jsonl.gz');
  choose(chosen);
  const merge = await screen.findByRole('button', { name: 'Merge' });
  // Firefox reads on in whatever has the file's name by then.
  chosen.stream = () => file.slice(0, file.size - 30).stream();
  fireEvent.click(merge);
  expect(await screen.findByText(/^This file was changed or is gone\. /)).toBeTruthy();
});

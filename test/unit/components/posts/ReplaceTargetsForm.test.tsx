import { fireEvent, screen } from '@testing-library/preact';
import { expect, it, vi } from 'vitest';
import { ReplaceTargetsForm } from '../../../../components/posts/ReplaceTargetsForm.tsx';
import { readOwnName } from '../../../../utils/domains/own-domain.ts';
import { aPost, aPostRecord } from '../../build-post.ts';
import { show } from '../show.tsx';

const DOMAINS = ['old.example', 'new.example'].flatMap((name) => readOwnName(name) ?? []);

it('moves what is agreed on a domain, too, and says where the new one is none of the user’s', () => {
  const records = [
    aPostRecord(
      null,
      aPost({ url: 'https://blog.test/a' }, { target: { kind: 'domain', name: 'old.example' } }),
    ),
    aPostRecord(null, aPost({}, { target: { kind: 'page', url: 'https://old.example/guide' } })),
  ];
  const onEdit = vi.fn();
  show(
    <ReplaceTargetsForm
      records={records}
      all={records}
      domains={DOMAINS}
      onEdit={onEdit}
      onCancel={vi.fn()}
    />,
  );
  expect(screen.getByLabelText<HTMLInputElement>('Targets that begin with').value).toBe(
    'https://old.example/',
  );
  const type = (to: string) =>
    fireEvent.input(screen.getByLabelText('Begin instead with'), { target: { value: to } });
  type('https://other.example/');
  expect(screen.getByText('That is on none of your domains.')).toBeTruthy();
  type('https://new.example/');
  expect(screen.queryByText('That is on none of your domains.')).toBeNull();
  fireEvent.click(screen.getByRole('button', { name: 'Change 2 guest posts' }));
  expect(onEdit.mock.lastCall?.[0]).toMatchObject([
    { post: { expect: { target: { kind: 'domain', name: 'new.example' } } } },
    { post: { expect: { target: { kind: 'page', url: 'https://new.example/guide' } } } },
  ]);
});

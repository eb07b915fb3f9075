import { shownAddress } from '../../utils/i18n/address.ts';
import { editedFields } from '../../utils/i18n/edited-fields.ts';
import { expectedAnchorWords, relWords, targetAddress } from '../../utils/i18n/posts.ts';
import { text, time } from '../../utils/i18n/text.ts';
import type { GuestPost } from '../../utils/posts/post.ts';
import type { EditRecord } from '../../utils/store/schema.ts';
import { Address } from '../base/Address.tsx';
import '../base/hint.css';

interface Props {
  readonly edit: EditRecord;
  /** What was agreed from then on. */
  readonly after: GuestPost;
}

/** What was agreed of a guest post before an edit, and which other fields that has changed. */
export function EditEntry({ edit: { at, before }, after }: Props) {
  const { url, expect } = before;
  const agreed = [
    shownAddress(targetAddress(expect.target)),
    relWords(expect.rel),
    expectedAnchorWords(expect.anchor),
  ].join(' · ');
  return (
    <>
      <p>
        <b>{text('editEntry')}</b> <span class="hint">{text('editUntil', time(at))}</span>
      </p>
      <p>
        <Address url={url} whole />
      </p>
      <p>{agreed}</p>
      {editedFields(before, after).map((field) => (
        <p key={field}>{field}</p>
      ))}
    </>
  );
}

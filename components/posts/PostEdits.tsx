import { shownAddress } from '../../utils/i18n/address.ts';
import { expectedAnchorWords, relWords, targetAddress } from '../../utils/i18n/posts.ts';
import { text, time } from '../../utils/i18n/text.ts';
import type { EditRecord } from '../../utils/store/schema.ts';
import { Address } from '../base/Address.tsx';
import { Timeline } from './Timeline.tsx';
import '../base/hint.css';

/** What was agreed of a guest post before each edit, newest first. */
export function PostEdits({ edits }: { /** Oldest first. */ readonly edits: readonly EditRecord[] }) {
  const items = edits.toReversed().map(({ at, before: { url, expect } }) => (
    <li key={at}>
      <span class="hint">{text('editUntil', time(at))}</span>
      <p>
        <Address url={url} whole />
      </p>
      <p>
        {[
          shownAddress(targetAddress(expect.target)),
          relWords(expect.rel),
          expectedAnchorWords(expect.anchor),
        ].join(' · ')}
      </p>
    </li>
  ));
  return <Timeline title={text('postEdits')} none={text('postEditsNone')} items={items} />;
}

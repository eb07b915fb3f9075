import { expectedAnchorWords, relWords, targetWords } from '../../utils/i18n/posts.ts';
import { text, time } from '../../utils/i18n/text.ts';
import type { EditRecord } from '../../utils/store/schema.ts';
import './post-past.css';

/** What was agreed of a guest post before, newest first. */
export function PostEdits({ edits }: { /** Oldest first. */ readonly edits: readonly EditRecord[] }) {
  return (
    <section class="post-past">
      <h2>{text('postEdits')}</h2>
      {edits.length === 0 && <p class="hint">{text('postEditsNone')}</p>}
      <ol class="edits">
        {edits.toReversed().map(({ at, before }) => (
          <li key={at}>
            <span class="hint">{text('editUntil', time(at))}</span>
            <p>{before.url}</p>
            <p>
              {[
                targetWords(before.expect.target),
                relWords(before.expect.rel),
                expectedAnchorWords(before.expect.anchor),
              ].join(' · ')}
            </p>
          </li>
        ))}
      </ol>
    </section>
  );
}

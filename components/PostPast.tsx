import type { Check } from '../utils/post/check.ts';
import type { EditRecord } from '../utils/store/schema.ts';
import {
  expectedAnchorWords,
  postChangeWords,
  postReasonWords,
  relWords,
  targetWords,
} from '../utils/ui/post-words.ts';
import { text, time } from '../utils/ui/text.ts';
import { PostSign } from './PostSign.tsx';
import './post-past.css';

interface Props {
  /** Oldest first. */
  readonly checks: readonly Check[];
  readonly edits: readonly EditRecord[];
}

/** All that is known of a guest post's past, newest first: its checks, and what was agreed before. */
export function PostPast({ checks, edits }: Props) {
  return (
    <div class="post-past">
      <h2>{text('postChecks')}</h2>
      {checks.length === 0 && <p class="hint">{text('postNotChecked')}</p>}
      <ol class="checks">
        {checks.toReversed().map((check) => (
          <li key={check.at}>
            <p class="line">
              <PostSign verdict={check.verdict} />
              <span class="hint">
                {time(check.at)}, {text(`postWay_${check.way}`)}
              </span>
            </p>
            {check.changes.map((change) => (
              <p key={change.what}>{postChangeWords(change)}</p>
            ))}
            {check.reasons.map((reason) => (
              <p key={`${reason.code} ${reason.evidence}`}>{postReasonWords(reason)}</p>
            ))}
            {check.link && <p class="hint">{text('foundLink', check.link.target)}</p>}
          </li>
        ))}
      </ol>
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
    </div>
  );
}

import type { ComponentChildren } from 'preact';
import { standingWords } from '../../utils/i18n/post-standing.ts';
import { postChangeWords } from '../../utils/i18n/posts.ts';
import { shortReasonWords } from '../../utils/i18n/state-reason.ts';
import { text, time } from '../../utils/i18n/text.ts';
import { evidenceBefore, evidenceChanges, evidenceNow } from '../../utils/posts/evidence.ts';
import type { PostListRow } from '../../utils/ui/posts/list-row.ts';
import { EvidencePart } from './EvidencePart.tsx';
import './post-evidence.css';

interface Props {
  readonly row: PostListRow;
  /** What can be done with it. */
  readonly children: ComponentChildren;
}

/** What was there last of the link of a guest post, beside what is there now; what is as it was is shown once. */
export function PostEvidence({ row, children }: Props) {
  const { record, state, reason } = row;
  const { last } = record.state;
  const [before, now] = [evidenceBefore(record.state, record.post.baseline), evidenceNow(record.state)];
  const changes = before && now ? evidenceChanges(before, now) : null;
  const isSame = changes?.length === 0;
  const none =
    state === 'unknown'
      ? text('evidenceUnseen', reason ? shortReasonWords(reason) : text('postVerdict_unknown'))
      : standingWords(row, Date.now());
  return (
    <section class="post-evidence" aria-label={text('evidence')}>
      <div class="sides">
        {before && !isSame && <EvidencePart title={text('evidenceWas', time(before.at))} link={before} />}
        {last && (
          <EvidencePart
            title={text('evidenceIs', time(last.at))}
            link={now}
            none={none}
            changes={(changes ?? []).map(postChangeWords)}
          />
        )}
      </div>
      <div class="buttons">{children}</div>
    </section>
  );
}

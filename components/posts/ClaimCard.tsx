import { shownUrl } from '../../utils/i18n/address.ts';
import { claimStateWords, foundRelWords } from '../../utils/i18n/claims-table.ts';
import { followedUpWords } from '../../utils/i18n/followed-up.ts';
import { postReasonWords } from '../../utils/i18n/posts.ts';
import { dayWords, text } from '../../utils/i18n/text.ts';
import { brokenAt } from '../../utils/posts/claims.ts';
import { evidenceBefore, type LinkEvidence } from '../../utils/posts/evidence.ts';
import { followUpNow } from '../../utils/posts/follow-up.ts';
import type { PostListRow } from '../../utils/ui/posts/list-row.ts';
import { StatusBadge } from './StatusBadge.tsx';
import '../base/hint.css';
import './claim-card.css';

/** One claim: the page, what is wrong with it since when, what was there last, and what is there now. */
export function ClaimCard({ row, onOpen }: { row: PostListRow; onOpen: (id: string) => void }) {
  const { record, verdict, page, address } = row;
  const { post, state, followUps } = record;
  const { last } = state;
  const before = evidenceBefore(state, post.baseline);
  const followUp = followUpNow(followUps);
  return (
    <article class="claim-card">
      <header>
        <StatusBadge verdict={verdict} words={claimStateWords(row, Date.now())} />
        <h3>
          <button type="button" class="open" title={record.url} onClick={() => onOpen(record.id)}>
            <bdi>{page}</bdi>
          </button>
        </h3>
        {post.cost && <span class="cost">{post.cost}</span>}
        {address && <bdi class="hint address">{address}</bdi>}
      </header>
      <dl>
        <dt>{text('claimSince')}</dt>
        <dd>
          {text('claimDays', dayWords(brokenAt(state)), dayWords(post.guaranteedUntil ?? 0))}
          {followUp && ` ${followedUpWords(followUp)}`}
        </dd>
        <dt>{text('claimWas')}</dt>
        <dd>
          {before ? (
            <>
              <LinkLine link={before} /> <span class="hint">{text('claimSeen', dayWords(before.at))}</span>
              {before.sentence && <q>{before.sentence}</q>}
            </>
          ) : (
            <span class="hint">{text('claimWasUnknown')}</span>
          )}
        </dd>
        <dt>{text('claimIs')}</dt>
        <dd>
          {last?.link ? <LinkLine link={last.link} /> : text('claimIsNothing')}{' '}
          {last && (
            <span class="hint">
              {last.reasons.map(postReasonWords).join(' ')} {text('claimLooked', dayWords(last.at))}
            </span>
          )}
        </dd>
      </dl>
    </article>
  );
}

/** A link in a line: its words, where it leads, and its rel. */
function LinkLine({ link }: { link: Pick<LinkEvidence, 'text' | 'target' | 'href' | 'rawRel'> }) {
  const where = link.target || link.href;
  return (
    <span>
      {link.text && <bdi>“{link.text}”</bdi>} {where && <bdi>→ {shownUrl(where)}</bdi>},{' '}
      {foundRelWords(link.rawRel)}
    </span>
  );
}

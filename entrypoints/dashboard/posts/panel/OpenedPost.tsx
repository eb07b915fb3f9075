import { useState } from 'preact/hooks';
import { FailedNote } from '../../../../components/base/FailedNote.tsx';
import { FollowUpForm } from '../../../../components/posts/FollowUpForm.tsx';
import { PostStatus } from '../../../../components/posts/PostStatus.tsx';
import { PostTimeline } from '../../../../components/posts/PostTimeline.tsx';
import type { OwnDomain } from '../../../../utils/domains/own-domain.ts';
import { followUpNow } from '../../../../utils/posts/follow-up.ts';
import type { PostRecord } from '../../../../utils/store/schema.ts';
import type { PostListRow } from '../../../../utils/ui/posts/list-row.ts';
import { useMarkSeen } from '../../../../utils/ui/use-mark-seen.ts';
import { failureOf, lastValue } from '../../../../utils/ui/use-query.ts';
import { unsavedIn } from '../../../../utils/ui/use-unsaved.ts';
import { usePast } from '../use-past.ts';
import type { PostActions } from '../use-post-actions.ts';
import { Agreement } from './Agreement.tsx';
import type { PanelDrafts } from './drafts.ts';
import { EvidenceActions } from './EvidenceActions.tsx';
import { SiteSection } from './SiteSection.tsx';
import { useSiteRecord } from './use-site-record.ts';
import type { PanelSites } from './use-sites.ts';
import '../../../../components/base/problem.css';

interface Props {
  readonly row: PostListRow;
  readonly domains: readonly OwnDomain[];
  readonly records: readonly PostRecord[];
  readonly actions: PostActions;
  readonly drafts: PanelDrafts;
  readonly sites: PanelSites;
  /** What is agreed is open to be edited. */
  readonly isEdited: boolean;
  readonly onEdit: (on: boolean) => void;
}

/** One guest post: how it stands and why, the evidence, what the user does about it, what is agreed, and what happened. */
export function OpenedPost({ row, domains, records, actions, drafts, sites, isEdited, onEdit }: Props) {
  const { record } = row;
  const { id } = record;
  const past = usePast(id);
  const happened = lastValue(past);
  const site = sites.siteOf(record.url);
  const siteRecord = useSiteRecord(site);
  /** Why a button in the status could not do its work, in words; null where none failed. */
  const [failed, setFailed] = useState<string | null>(null);
  useMarkSeen([record]);
  return (
    <>
      <PostStatus
        row={row}
        onCheck={() => void actions.check([row])}
        onChange={(post) => void actions.edit(record, post).then(setFailed)}
      />
      <p class="problem" role="alert">
        {failed}
      </p>
      <EvidenceActions
        row={row}
        email={lastValue(siteRecord)?.email ?? ''}
        actions={actions}
        drafts={drafts}
      />
      <FollowUpForm
        last={followUpNow(record.followUps)}
        now={Date.now()}
        unsaved={unsavedIn(drafts.steps, id)}
        onStep={(step, note, remindAt) => actions.addStep([id], step, note, remindAt, row.page)}
      />
      <Agreement
        record={record}
        records={records}
        domains={domains}
        actions={actions}
        drafts={drafts}
        isEdited={isEdited}
        onEdit={onEdit}
      />
      {site && (
        <SiteSection
          key={site}
          site={site}
          stored={siteRecord}
          same={sites.onSite(record.url)}
          drafts={drafts}
          actions={actions}
        />
      )}
      <FailedNote what="past" why={failureOf(past)} onAgain={() => void past.reread()} />
      {happened && (
        <PostTimeline
          post={record.post}
          state={record.state}
          checks={happened.checks}
          edits={happened.edits}
          followUps={record.followUps ?? []}
        />
      )}
    </>
  );
}

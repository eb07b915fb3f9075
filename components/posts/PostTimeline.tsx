import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { codeText, dayWords, text, time } from '../../utils/i18n/text.ts';
import type { Check } from '../../utils/posts/check.ts';
import type { FollowUp } from '../../utils/posts/follow-up.ts';
import { checkState } from '../../utils/posts/list/list-state.ts';
import type { GuestPost } from '../../utils/posts/post.ts';
import { shownState } from '../../utils/posts/shown-state.ts';
import type { PostState } from '../../utils/posts/state.ts';
import type { EditRecord } from '../../utils/store/schema.ts';
import type { Instant } from '../../utils/time.ts';
import { CheckEntry } from './CheckEntry.tsx';
import { EditEntry } from './EditEntry.tsx';
import { Timeline } from './Timeline.tsx';
import '../base/button.css';
import '../base/hint.css';

/** Older entries are shown on demand, so that what follows stays near. */
const SHOWN_AT_FIRST = 5;

interface Props {
  /** As it is now. */
  readonly post: GuestPost;
  readonly state: Pick<PostState, 'firstSeen' | 'lastKept' | 'outbound'>;
  /** Each oldest first. */
  readonly checks: readonly Check[];
  readonly edits: readonly EditRecord[];
  readonly followUps: readonly FollowUp[];
}

/** What happened to a guest post, newest first: checks, edits of what is agreed, and the steps of following it up. */
export function PostTimeline({ post, state, checks, edits, followUps }: Props) {
  const { outbound } = state;
  const [all, setAll] = useState(false);
  const firstOlder = useRef<HTMLLIElement>(null);
  useLayoutEffect(() => {
    // The button that had the focus is gone.
    if (all) firstOlder.current?.focus();
  }, [all]);
  const entries: readonly { at: Instant; shown: ComponentChildren }[] = [
    ...checks.map((check) => ({
      at: check.at,
      shown: (
        <CheckEntry
          check={check}
          state={shownState(checkState(check, { post, state }), { post, state, checks }, check.at)}
        />
      ),
    })),
    ...edits.map((edit, i) => ({
      at: edit.at,
      shown: <EditEntry edit={edit} after={edits[i + 1]?.before ?? post} />,
    })),
    ...followUps.map((step) => ({ at: step.at, shown: <StepEntry {...step} /> })),
  ].toSorted((a, b) => b.at - a.at);
  const shown = entries.slice(0, all ? entries.length : SHOWN_AT_FIRST);
  const items = shown.map((entry, i) => (
    <li key={entry.at} {...(i === SHOWN_AT_FIRST ? { ref: firstOlder, tabIndex: -1 } : {})}>
      {entry.shown}
    </li>
  ));
  return (
    <Timeline title={text('postColumn_history')} none={text('postNotChecked')} items={items}>
      {shown.length < entries.length && (
        <p>
          <button type="button" class="button plain" onClick={() => setAll(true)}>
            {text('postChecksAll', entries.length)}
          </button>
        </p>
      )}
      {outbound && outbound.placed.all !== outbound.now.all && (
        <p>{text('outboundSince', outbound.placed.all, outbound.now.all)}</p>
      )}
    </Timeline>
  );
}

function StepEntry({ step, at, note, remindAt, by }: FollowUp) {
  return (
    <>
      <p>
        <b>{codeText('followUp_', step)}</b>{' '}
        <span class="hint">
          {time(at)}
          {by === 'check' && `, ${text('followUpByCheck')}`}
        </span>
      </p>
      {note && <p>{note}</p>}
      {remindAt !== null && <p class="hint">{text('followUpRemindOn', dayWords(remindAt))}</p>}
    </>
  );
}

import type { ComponentChildren } from 'preact';
import { changeWords } from '../../utils/i18n/page-changes.ts';
import { plural, text, time } from '../../utils/i18n/text.ts';
import type { RecordState } from '../../utils/message/background-to-ui.ts';
import { useStillFoot } from '../../utils/ui/use-still-foot.ts';
import '../base/button.css';
import './footer.css';

interface Props {
  /** What was just done, for eyes and screen readers. */
  readonly said: string;
  /** Undefined where there is nothing to record. */
  readonly record: RecordState | undefined;
  /** How many domains the user has; null where no way leads to them: they are in sight, or unread. */
  readonly domains: number | null;
  /** How many guest posts there are; null until that is known. */
  readonly posts: number | null;
  /** What stands above the bar: the parts of the answer, and the switch of highlighting. */
  readonly children?: ComponentChildren;
  readonly onPosts: () => void;
  readonly onEdit?: () => void;
  readonly onSettings: () => void;
}

/** The popup's foot: what was just done, what changed since the last reading, and the ways on. */
export function Footer({ said, record, domains, posts, children, ...on }: Props) {
  const foot = useStillFoot();
  return (
    <footer class="footer" id="foot" ref={foot}>
      {record?.ok && record.changes.length > 0 && (
        <details class="changes">
          <summary>
            {plural('recordedChanges', record.changes.length, time(record.changes[0]?.since ?? 0))}
          </summary>
          <ul>
            {record.changes.map((change, i) => (
              <li key={i}>{changeWords(change)}</li>
            ))}
          </ul>
        </details>
      )}
      {record?.ok === false && (
        <p class="not-recorded" role="alert">
          {text(`notRecorded_${record.why}`)}
        </p>
      )}
      {children}
      <p class="said" role="status">
        {said}
      </p>
      <nav class="bar" aria-label={text('waysOn')}>
        <button type="button" class="button plain" onClick={on.onPosts}>
          {posts === null ? text('guestPosts') : text('guestPostsCount', posts)}
        </button>
        {domains !== null && (
          <button type="button" class="button plain" onClick={on.onEdit}>
            {text('myDomainsCount', domains)}
          </button>
        )}
        <button type="button" class="button plain settings" onClick={on.onSettings}>
          {text('settings')}
        </button>
      </nav>
    </footer>
  );
}

import { text } from '../../utils/i18n/text.ts';
import type { PageAnswer } from '../../utils/message/background-to-ui.ts';
import '../base/button.css';
import '../base/pill.css';

interface Props {
  readonly page: PageAnswer;
  readonly site: string;
  /** The page's server is being asked. */
  readonly checking: boolean;
  /** All is found out that will be: before, nothing is said to be unchecked that is known in a moment. */
  readonly complete: boolean;
  readonly onCheck: () => void;
  /** The user gives access to the site, and then checks. */
  readonly onAllow: () => void;
}

/** What nobody has asked the page's server yet, and the button that asks: quiet, for nearly every page is so. */
export function UncheckedChip({ page, site, checking, complete, onCheck, onAllow }: Props) {
  const what = page.verdict.unchecked.join(', ');
  if (checking) return <span class="pill quiet">{text('checking', site)}</span>;
  if (what === '' || !complete) return null;
  const wasAsked = page.requests.length > 0;
  const [words, action, onAction] = page.needsAccess
    ? [text('uncheckedAccess', what, site), text('allowAndCheck'), onAllow]
    : wasAsked
      ? [text('checkFailed', what), text('checkAgain'), onCheck]
      : [text('unchecked', what), text('check'), onCheck];
  return (
    <span class="pill quiet" title={text('uncheckedHint', site)}>
      {words}{' '}
      <button type="button" class="button plain" onClick={onAction}>
        {action}
      </button>
    </span>
  );
}

import { text } from '../../utils/i18n/text.ts';
import type { PageAnswer } from '../../utils/message/background-to-ui.ts';
import '../base/button.css';
import '../base/pill.css';

interface Props {
  readonly page: PageAnswer;
  readonly site: string;
  /** The page's server is being asked. */
  readonly checking: boolean;
  readonly onCheck: () => void;
}

/** What nobody has asked the page's server yet, and the button that asks: quiet, for nearly every page is so. */
export function UncheckedChip({ page: { verdict, requests }, site, checking, onCheck }: Props) {
  const what = verdict.unchecked.join(', ');
  if (checking) return <span class="pill quiet">{text('checking', site)}</span>;
  if (what === '') return null;
  const wasAsked = requests.length > 0;
  return (
    <span class="pill quiet" title={text('uncheckedHint', site)}>
      {text(wasAsked ? 'checkFailed' : 'unchecked', what)}{' '}
      <button type="button" class="button plain" onClick={onCheck}>
        {text(wasAsked ? 'checkAgain' : 'check')}
      </button>
    </span>
  );
}

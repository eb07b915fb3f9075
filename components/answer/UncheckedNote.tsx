import { text } from '../../utils/i18n/text.ts';
import type { PageAnswer } from '../../utils/message/background-to-ui.ts';
import { Note } from '../base/Note.tsx';

interface Props {
  readonly page: PageAnswer;
  readonly site: string;
  /** The page's server is being asked. */
  readonly checking: boolean;
  readonly onCheck: () => void;
}

/** What was not checked yet, and the button that asks the page's server for it. */
export function UncheckedNote({ page: { verdict, requests }, site, checking, onCheck }: Props) {
  const what = verdict.unchecked.join(', ');
  if (checking) return <Note>{text('checking', site)}</Note>;
  if (what === '') return null;
  const wasAsked = requests.length > 0;
  return (
    <Note action={text(wasAsked ? 'checkAgain' : 'checkNow')} onAction={onCheck}>
      {text(wasAsked ? 'checkFailed' : 'uncheckedNote', what, site)}
    </Note>
  );
}

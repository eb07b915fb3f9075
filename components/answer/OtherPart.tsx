import type { ComponentChildren } from 'preact';
import type { TabAnswer } from '../../utils/message/background-to-ui.ts';
import type { AnswerViewName } from '../../utils/ui/answer-views.ts';
import { OutboundSites } from './OutboundSites.tsx';
import { PageDetails } from './PageDetails.tsx';

interface Props {
  readonly part: Exclude<AnswerViewName, 'mine' | 'all'>;
  readonly answer: TabAnswer;
  readonly onCheck: () => void;
  /** Stands above what is said of the page. */
  readonly offer: ComponentChildren;
}

/** A part of the answer that is shown when the user asks for it. */
export function OtherPart({ part, answer, onCheck, offer }: Props) {
  if (part === 'sites') return <OutboundSites answer={answer} />;
  return (
    <PageDetails page={answer.page} url={answer.url} onCheck={onCheck}>
      {offer}
    </PageDetails>
  );
}

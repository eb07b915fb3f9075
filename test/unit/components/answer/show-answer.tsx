import { vi } from 'vitest';
import { AnswerView } from '../../../../components/answer/AnswerView.tsx';
import type { AnsweredLink, TabAnswer } from '../../../../utils/message/background-to-ui.ts';
import type { AnswerViewName } from '../../../../utils/ui/answer-views.ts';
import { aTabAnswer } from '../../build.ts';
import { show } from '../show.tsx';

/** Shows an answer with these links to the user's domains; gives what its buttons call, and its words. */
export function showAnswer(
  links: readonly AnsweredLink[] = [],
  more: Partial<TabAnswer> = {},
  view: AnswerViewName = 'mine',
) {
  const on = {
    show: vi.fn(),
    copy: vi.fn(),
    copyAnswer: vi.fn(),
    readAgain: vi.fn(),
    readFrames: vi.fn(),
    check: vi.fn(),
    evidence: vi.fn(),
  };
  const answered = (of: readonly AnsweredLink[]) => (
    <AnswerView
      tabId={5}
      answer={aTabAnswer(of, more)}
      domains={['example.com']}
      view={view}
      copied={null}
      targets={new Map()}
      checking={false}
      complete={true}
      actions={{ onShow: on.show, onCopy: on.copy, onEvidence: on.evidence }}
      onCopyAnswer={on.copyAnswer}
      onAllow={vi.fn()}
      onCheck={on.check}
      onReadAgain={on.readAgain}
      onReadFrames={on.readFrames}
      onSaid={vi.fn()}
    />
  );
  const { container, rerender } = show(answered(links));
  /** Another answer comes, with these links. */
  const again = (of: readonly AnsweredLink[]) => rerender(answered(of));
  return { on, words: container.textContent ?? '', container, again };
}

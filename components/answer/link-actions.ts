import type { LinkPlace } from '../../utils/link/answer.ts';
import type { AnsweredLink } from '../../utils/message/background-to-ui.ts';

/** The link of which something was copied last, and what. */
export interface CopiedOf {
  readonly link: AnsweredLink;
  readonly what: 'address' | 'evidence';
}

/** What can be done with a link of the answer. */
export interface LinkActions {
  readonly onShow: (link: LinkPlace) => void;
  readonly onCopy: (link: AnsweredLink) => void;
  readonly onEvidence: (link: AnsweredLink) => void;
  /** Makes a guest post of it; absent where the page is one already, or that is not known yet. */
  readonly onWatch?: (link: AnsweredLink) => void;
}

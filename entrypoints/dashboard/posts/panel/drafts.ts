import type { TypedStep } from '../../../../components/posts/FollowUpForm.tsx';
import type { TypedDraft } from '../../../../components/posts/PostForm.tsx';
import type { TypedSite } from '../../../../components/posts/SiteForm.tsx';
import type { TypedMail } from './MailDialog.tsx';

/** What was typed into the panel and is not saved: it is there again when the panel shows that post or site again. */
export interface PanelDrafts {
  /** By the ids of guest posts; `new` for new ones. */
  readonly agreed: Map<string, TypedDraft>;
  readonly steps: Map<string, TypedStep>;
  readonly mails: Map<string, TypedMail>;
  /** By the names of sites. */
  readonly sites: Map<string, TypedSite>;
}

/** Makes the drafts of a window: none are there yet. */
export function panelDrafts(): PanelDrafts {
  return { agreed: new Map(), steps: new Map(), mails: new Map(), sites: new Map() };
}

import type { TypedStep } from '../../../../components/posts/FollowUpForm.tsx';
import type { TypedDraft } from '../../../../components/posts/PostForm.tsx';
import type { TypedSite } from '../../../../components/posts/SiteForm.tsx';
import type { TypedTemplate } from '../../../../components/posts/TemplateForm.tsx';
import { type BulkDrafts, bulkDrafts, hasBulkTyped } from '../bulk-drafts.ts';
import type { TypedMail } from './MailDialog.tsx';

/**
 * What was typed into the panel and is not saved: it is there again when the panel shows that post or site again. And what
 * was typed into the dialogs that edit many.
 */
export interface PanelDrafts {
  /** By the ids of guest posts; `new` for new ones. */
  readonly agreed: Map<string, TypedDraft>;
  readonly steps: Map<string, TypedStep>;
  readonly mails: Map<string, TypedMail>;
  /** By the names of templates. */
  readonly templates: Map<string, TypedTemplate>;
  /** By the names of sites. */
  readonly sites: Map<string, TypedSite>;
  readonly bulk: BulkDrafts;
}

/** Makes the drafts of a window: none are there yet. */
export function panelDrafts(): PanelDrafts {
  return {
    agreed: new Map(),
    steps: new Map(),
    mails: new Map(),
    templates: new Map(),
    sites: new Map(),
    bulk: bulkDrafts(),
  };
}

/** Whether anything that was typed would be lost with the window: a mail that was only begun from a template would not. */
export function hasTyped({ agreed, steps, mails, templates, sites, bulk }: PanelDrafts): boolean {
  return (
    [...steps.values()].some(({ note, remind }) => note !== '' || remind !== '') ||
    [...agreed.values(), ...mails.values(), ...sites.values()].some(
      ({ typed }) => Object.keys(typed).length > 0,
    ) ||
    [...templates.values()].some((typed) => Object.keys(typed).length > 0) ||
    hasBulkTyped(bulk)
  );
}

import { useState } from 'preact/hooks';
import { FailedNote } from '../../../../components/base/FailedNote.tsx';
import { LongText } from '../../../../components/base/LongText.tsx';
import { SameSiteNote } from '../../../../components/posts/SameSiteNote.tsx';
import { SiteForm } from '../../../../components/posts/SiteForm.tsx';
import { text } from '../../../../utils/i18n/text.ts';
import { viewAddress } from '../../../../utils/posts/list/address.ts';
import { NO_FILTER } from '../../../../utils/posts/list/filter.ts';
import { DEFAULT_VIEW } from '../../../../utils/posts/list/view.ts';
import type { SameSite } from '../../../../utils/posts/same-site.ts';
import type { SiteRecord } from '../../../../utils/store/schema.ts';
import { failureOf, type LiveQuery, lastValue } from '../../../../utils/ui/use-query.ts';
import { unsavedIn } from '../../../../utils/ui/use-unsaved.ts';
import type { PostActions } from '../use-post-actions.ts';
import type { PanelDrafts } from './drafts.ts';
import '../../../../components/base/hint.css';

interface Props {
  readonly site: string;
  readonly stored: LiveQuery<SiteRecord | null>;
  /** The guest posts on it; null where nobody knows yet. */
  readonly same: SameSite | null;
  readonly drafts: PanelDrafts;
  readonly actions: PostActions;
}

const NOTHING = { contact: '', email: '', notes: '' };

/** The site of a guest post: whom to ask, what to know about it, and which other guest posts are there. */
export function SiteSection({ site, stored, same, drafts, actions }: Props) {
  const { contact, email, notes } = lastValue(stored) ?? NOTHING;
  const fields = { contact, email, notes };
  const isKnown = contact !== '' || email !== '' || notes !== '';
  const [isOpen, setOpen] = useState(drafts.sites.has(site));
  const others = viewAddress({ ...DEFAULT_VIEW, filter: { ...NO_FILTER, site: [site] } });
  return (
    <section>
      <h3>{text('siteOf', site)}</h3>
      {same && same.count > 1 && (
        <p>
          <SameSiteNote sites={[same]} now={Date.now()} /> <a href={others}>{text('siteOthers')}</a>
        </p>
      )}
      <FailedNote what="site" why={failureOf(stored)} onAgain={() => void stored.reread()} />
      {isKnown && (
        <p>
          {[contact, email].filter(Boolean).join(' · ')}
          {notes && (
            <span class="hint">
              {' '}
              <LongText>{notes}</LongText>
            </span>
          )}
        </p>
      )}
      <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{text(isKnown ? 'siteEdit' : 'siteAdd')}</summary>
        {isOpen && (
          <SiteForm
            site={site}
            stored={fields}
            unsaved={unsavedIn(drafts.sites, site)}
            onSave={(next) => actions.saveSite({ site, ...next }, { site, ...fields })}
          />
        )}
      </details>
    </section>
  );
}

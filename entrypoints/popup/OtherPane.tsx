import type { ComponentChildren } from 'preact';
import { browser } from 'wxt/browser';
import { Footer } from '../../components/answer/Footer.tsx';
import { EmptyState } from '../../components/base/EmptyState.tsx';
import { SkipTo } from '../../components/base/SkipTo.tsx';
import { text } from '../../utils/i18n/text.ts';
import { onPostsChanged } from '../../utils/message/posts-channel.ts';
import { readFailureWords } from '../../utils/ui/failure-words.ts';
import { lastValue, useQuery } from '../../utils/ui/use-query.ts';
import { DomainsPane } from './domains/DomainsPane.tsx';
import type { Domains } from './domains/use-domains.ts';
import { WelcomePane } from './domains/WelcomePane.tsx';
import { leaveFor } from './leave-for.ts';
import { LateUnseenLine } from './posts/LateUnseenLine.tsx';
import { countAllPosts } from './posts/use-posts-here.ts';
import '../../components/base/button.css';

interface Props {
  readonly domains: Domains;
  /** The user edits their domains. */
  readonly isEditing: boolean;
  /** The user is done with that. */
  readonly onBack: () => void;
  /** The switch of highlighting. */
  readonly highlight: ComponentChildren;
}

/**
 * What the popup shows where it gives no answer: the user's domains, the welcome, or why the domains cannot be read.
 * What is new of guest posts and the ways on are there as in an answer: an import brings guest posts without domains.
 */
export function OtherPane({ domains, isEditing, onBack, highlight }: Props) {
  const { list } = domains;
  // Where they cannot be counted no number is told: why, says the list of guest posts.
  const all = lastValue(useQuery(countAllPosts, onPostsChanged));
  const pane = () => {
    if (!list) return <Unread domains={domains} />;
    if (isEditing) return <DomainsPane domains={domains} list={list} onBack={onBack} />;
    return <WelcomePane domains={domains}>{highlight}</WelcomePane>;
  };
  return (
    // Tells tests and the command line how far the popup is.
    <main data-phase={list ? undefined : 'failed'}>
      <SkipTo to="foot" words={text('skipToWaysOn')} />
      <LateUnseenLine unseen={all?.unseen ?? []} />
      {pane()}
      <Footer
        said=""
        record={undefined}
        domains={null}
        posts={all?.total ?? null}
        onPosts={() => void leaveFor('#posts')}
        onSettings={() => void browser.runtime.openOptionsPage()}
      />
    </main>
  );
}

function Unread({ domains: { why, reread } }: { domains: Domains }) {
  return why ? (
    <div role="alert">
      <EmptyState code={why} title={text('unread_domains')} advice={readFailureWords(why)}>
        <button type="button" class="button" onClick={() => void reread()}>
          {text('tryAgain')}
        </button>
      </EmptyState>
    </div>
  ) : null;
}

import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { AnswerTabs } from '../../components/answer/AnswerTabs.tsx';
import { AnswerView } from '../../components/answer/AnswerView.tsx';
import { Footer } from '../../components/answer/Footer.tsx';
import type { CopiedOf } from '../../components/answer/link-actions.ts';
import { ReadingProgress } from '../../components/answer/ReadingProgress.tsx';
import { EmptyState } from '../../components/base/EmptyState.tsx';
import { FailedNote } from '../../components/base/FailedNote.tsx';
import { SkipTo } from '../../components/base/SkipTo.tsx';
import { isWeb, originPattern } from '../../utils/domains/host.ts';
import type { OwnDomain } from '../../utils/domains/own-domain.ts';
import { text } from '../../utils/i18n/text.ts';
import type { LinkPlace } from '../../utils/link/answer.ts';
import type { TargetStates } from '../../utils/link/target-state.ts';
import type { AnsweredLink, TabAnswer } from '../../utils/message/background-to-ui.ts';
import { request } from '../../utils/message/request.ts';
import { requestAccess } from '../../utils/ui/access.ts';
import { type AnswerViewName, partCounts } from '../../utils/ui/answer-views.ts';
import { useLater } from '../../utils/ui/use-later.ts';
import { names } from './domains/use-domains.ts';
import { leaveFor } from './leave-for.ts';
import { LateUnseenLine } from './posts/LateUnseenLine.tsx';
import { loadPosts, loadRuns, loadWalk } from './posts/late-parts.ts';
import { usePostsHere } from './posts/use-posts-here.ts';
import type { AskedAnswer, HowToAsk } from './use-answer.ts';
import '../../components/base/button.css';

interface Props {
  readonly asked: AskedAnswer;
  readonly tabId: number;
  readonly domains: readonly OwnDomain[];
  readonly onAsk: (how: HowToAsk) => void;
  readonly onEdit: () => void;
  /** The switch of highlighting. */
  readonly highlight: ComponentChildren;
}

/** The answer in whatever state it is, and what can be done with it. */
export function AnswerPane({ asked, tabId, domains, onAsk, onEdit, highlight }: Props) {
  const [copied, setCopied] = useState<CopiedOf | 'answer' | null>(null);
  const [said, setSaid] = useState('');
  const [targets, setTargets] = useState<TargetStates>(new Map());
  const [view, setView] = useState<AnswerViewName>('mine');
  const answer = asked.phase === 'answer' ? asked.answer : null;
  const isChecking = asked.phase === 'answer' && asked.checking;

  const copy = async (what: CopiedOf | 'answer', words: string) => {
    const done = await navigator.clipboard.writeText(words).then(
      () => true,
      () => false,
    );
    setCopied(done ? what : null);
    setSaid(text(done ? 'copied' : 'copyFailed'));
  };
  const copyAnswer = async () => {
    if (!answer) return;
    const { answerText } = await import('../../utils/i18n/answer-text.ts');
    await copy('answer', answerText(answer, answer.url, names(domains)));
  };
  const show = async ({ frameId, index }: LinkPlace) => {
    const answered = await request({ type: 'showLink', tabId, frameId, index });
    const shown = answered.ok ? answered.value : 'gone';
    setSaid(shown === 'hidden' ? text('shownHidden') : shown === 'gone' ? text('shownGone') : '');
  };
  const copyEvidence = async (link: AnsweredLink) => {
    if (!answer) return;
    const { frameId, index } = link;
    const answered = await request({ type: 'linkHtml', tabId, frameId, index });
    const html = answered.ok ? answered.value : null;
    const { evidenceText } = await import('../../utils/i18n/evidence-text.ts');
    await copy({ link, what: 'evidence' }, evidenceText(link, { url: answer.url, at: Date.now(), html }));
  };
  const readFrames = async () => {
    const origins = (answer?.unreadFrames ?? []).flatMap((frame) => patternOf(frame) ?? []);
    if (await requestAccess(origins)) onAsk('anew');
  };
  const allowSite = async () => {
    const origin = answer && patternOf(answer.url);
    if (origin && (await requestAccess([origin]))) onAsk('check');
  };
  useKey('c', () => void copyAnswer());

  // Of a page in a private window nothing is stored, and nothing of its guest posts is changed.
  const isPrivate = answer?.isPrivate === true;
  const url = isPrivate ? null : (answer?.url ?? null);
  const posts = usePostsHere(tabId, url, asked.phase === 'reading', () => onAsk('quiet'));
  // Most pages are no guest posts: what shows those is loaded only where it is needed.
  const hasPosts = (posts.list?.length ?? 0) + posts.unreadable + posts.missing > 0;
  const Posts = useLater(hasPosts || posts.done !== null, loadPosts);
  const oldest = posts.list?.[0]?.post.added ?? null;
  const Reminder = useLater(oldest !== null, loadReminder);
  const Runs = useLater(posts.runs.length > 0, loadRuns);
  const OwnActions = useLater((answer?.own.length ?? 0) > 0, loadOwnActions);
  const Walk = useLater(posts.walk !== null, loadWalk);
  // In a private window it would change nothing.
  const Offer = useLater(view === 'page' && !isPrivate, loadOffer);
  const isNone = posts.list?.length === 0;
  const SameSite = useLater(isNone && (posts.all?.total ?? 0) > 0, loadSameSite);
  const [first] = names(domains);

  return (
    // Tells tests and the command line how far the popup is.
    <main data-phase={asked.phase} data-record={recordState(asked)} data-checking={isChecking ? 'yes' : 'no'}>
      <SkipTo to="foot" words={text('skipToFoot')} />
      {Walk && posts.walk && (
        <Walk walk={posts.walk} onStopped={() => void posts.reread()} onSaid={setSaid} />
      )}
      <LateUnseenLine unseen={posts.all?.unseen ?? []} />
      {Runs && asked.phase !== 'reading' && (
        <Runs runs={posts.runs} posts={posts.list ?? []} onSaid={setSaid} />
      )}
      {asked.phase === 'reading' && <ReadingProgress links={asked.links} />}
      {asked.phase === 'unreadable' && (
        <EmptyState
          code={asked.why}
          title={text(`unreadable_${asked.why}`)}
          advice={text(`unreadable_${asked.why}_do`)}
        >
          <button type="button" class="button" onClick={() => onAsk('anew')}>
            {text('readAgain')}
          </button>
        </EmptyState>
      )}
      {asked.phase !== 'reading' && (
        <FailedNote
          what={answer ? 'postsHere' : 'posts'}
          why={posts.why}
          onAgain={() => void posts.reread()}
        />
      )}
      {answer && Posts && <Posts posts={posts} onChanged={() => onAsk('quiet')} />}
      {answer && (
        <AnswerView
          tabId={tabId}
          answer={answer}
          domains={names(domains)}
          view={view}
          copied={copied}
          targets={targets}
          onCopyAnswer={() => void copyAnswer()}
          actions={{
            onShow: (link) => void show(link),
            onCopy: (link) => void copy({ link, what: 'address' }, link.href),
            onEvidence: (link) => void copyEvidence(link),
            ...(isNone ? { onWatch: posts.watch } : {}),
          }}
          checking={isChecking}
          complete={asked.phase === 'answer' && asked.complete}
          onCheck={() => onAsk('check')}
          onAllow={() => void allowSite()}
          offer={Offer && <Offer onSaid={setSaid} onOn={() => onAsk('quiet')} />}
          onReadAgain={() => onAsk('anew')}
          onReadFrames={readFrames}
          onSaid={setSaid}
          ownActions={
            OwnActions && (
              <OwnActions
                tabId={tabId}
                links={answer.own}
                posts={posts.list}
                onWatch={(links) => {
                  posts.watchAll(links);
                  // What was done, and the way to take it back, stand at the top.
                  scrollTo(0, 0);
                }}
                targets={targets}
                onTarget={(state) => setTargets((before) => new Map(before).set(state.url, state))}
              />
            )
          }
          {...(isNone && first && isPlannable(answer) ? { onPlan: () => posts.plan(first) } : {})}
        />
      )}
      {answer && isNone && SameSite && <SameSite url={answer.url} />}
      {/* Below the answer: it waits for a month. */}
      {answer && Reminder && <Reminder oldest={oldest} now={Date.now()} isBrief />}
      <Footer
        said={said}
        record={asked.phase === 'answer' ? asked.record : undefined}
        domains={domains.length}
        posts={posts.all?.total ?? null}
        onPosts={() => void leaveFor('#posts')}
        onEdit={onEdit}
        onSettings={() => void browser.runtime.openOptionsPage()}
      >
        {answer && <AnswerTabs counts={partCounts(answer)} view={view} onView={setView} />}
        {asked.phase !== 'unreadable' && highlight}
      </Footer>
    </main>
  );
}

const loadOwnActions = () => import('./OwnLinkActions.tsx').then(({ OwnLinkActions }) => OwnLinkActions);
const loadReminder = () =>
  import('../../components/backup/BackupReminder.tsx').then(({ BackupReminder }) => BackupReminder);

const loadOffer = () => import('./RobotsTxtOffer.tsx').then(({ RobotsTxtOffer }) => RobotsTxtOffer);
const loadSameSite = () => import('./posts/SameSiteHere.tsx').then(({ SameSiteHere }) => SameSiteHere);

/** True for a page that links to none of the user's domains and is on none of them. */
function isPlannable({ own, home, url }: TabAnswer): boolean {
  return own.length === 0 && home === null && /^https?:/.test(url);
}

function recordState(asked: AskedAnswer): 'none' | 'pending' | 'done' | 'failed' {
  if (asked.phase !== 'answer') return 'none';
  if (!asked.record) return 'pending';
  return asked.record.ok ? 'done' : 'failed';
}

function patternOf(address: string): string | null {
  const url = URL.parse(address);
  return url && isWeb(url) ? originPattern(url.hostname) : null;
}

/** Binds a key for the whole popup, except while the user types or holds a modifier. */
function useKey(key: string, act: () => void): void {
  // A layout effect: a key pressed at once must act on the answer that is shown.
  useLayoutEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const typing = event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement;
      if (event.key === key && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) act();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  });
}

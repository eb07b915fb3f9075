import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { siteOf } from '../../utils/domains/host.ts';
import { shownAddress } from '../../utils/i18n/address.ts';
import { headline } from '../../utils/i18n/headline.ts';
import { plural, text } from '../../utils/i18n/text.ts';
import type { TargetStates } from '../../utils/link/target-state.ts';
import type { TabAnswer } from '../../utils/message/background-to-ui.ts';
import type { AnswerViewName } from '../../utils/ui/answer-views.ts';
import { type LinkFilter, passesFilter, usefulFilters } from '../../utils/ui/link-filter.ts';
import { useLater } from '../../utils/ui/use-later.ts';
import { Note } from '../base/Note.tsx';
import { AnswerChips } from './AnswerChips.tsx';
import { Headline } from './Headline.tsx';
import { LinkList } from './LinkList.tsx';
import type { CopiedOf, LinkActions } from './link-actions.ts';
import { UncheckedChip } from './UncheckedChip.tsx';
import '../base/button.css';
import './answer-view.css';

interface Props {
  readonly tabId: number;
  readonly answer: TabAnswer;
  /** Names of the user's domains. */
  readonly domains: readonly string[];
  /** Which part of the answer is shown. */
  readonly view: AnswerViewName;
  readonly copied: CopiedOf | 'answer' | null;
  /** What servers said of the targets of links, as far as they were asked. */
  readonly targets: TargetStates;
  /** The page's server is being asked. */
  readonly checking: boolean;
  /** All is found out that will be. */
  readonly complete: boolean;
  readonly actions: LinkActions;
  readonly onCopyAnswer: () => void;
  readonly onCheck: () => void;
  /** The user gives access to the page's site, and then checks. */
  readonly onAllow: () => void;
  /** Stands above what “This page” says. */
  readonly offer?: ComponentChildren;
  readonly onReadAgain: () => void;
  readonly onReadFrames: () => void;
  /** Says what was done. */
  readonly onSaid: (words: string) => void;
  /** What can be done with all links to the user's domains at once. */
  readonly ownActions?: ComponentChildren;
  /** Absent where the page links to the user, or is a guest post already. */
  readonly onPlan?: () => void;
}

/** The answer for a tab: in one line, what is special in chips, and one of its parts. */
export function AnswerView(props: Props) {
  const { answer, domains, view, copied, checking, complete, actions, onCheck, onReadAgain, onReadFrames } =
    props;
  const [chosen, setFilter] = useState<LinkFilter | null>(null);
  const site = shownAddress(siteOf(URL.parse(answer.url)?.hostname ?? ''));
  const words = headline(answer, domains);
  const filters = view === 'mine' ? usefulFilters(answer.own) : [];
  // One that no link passes any more, after another reading, has no chip to end it.
  const filter = filters.some((one) => one.filter === chosen) ? chosen : null;
  // Where none of the links is the user's, the sites are the nearest that there is.
  const part = view === 'mine' && answer.own.length === 0 && answer.siteTotal > 0 ? 'sites' : view;
  const Other = useLater(part === 'sites' || part === 'page', loadParts);
  const All = useLater(part === 'all', loadAll);
  const NotLinked = useLater(answer.servedOnly.length + answer.mentions.length > 0, loadNotLinked);
  const notLinked = view === 'mine' && NotLinked && <NotLinked answer={answer} onShow={actions.onShow} />;
  const { reasons } = answer.page.verdict;
  const isAsked = answer.own.length > 0 || checking;
  // The links below must not move away under the pointer when what was asked for is there.
  const wasChecking = useRef(false);
  wasChecking.current ||= checking;
  return (
    <>
      <Headline
        words={words}
        detail={answer.own.length === 0 ? words.detail : ''}
        site={site}
        copied={copied === 'answer'}
        onCopy={props.onCopyAnswer}
      />
      {(isAsked || reasons.length > 0) && (
        <AnswerChips
          reasons={reasons}
          filters={filters}
          filter={filter}
          onFilter={setFilter}
          stays={view === 'mine' && wasChecking.current}
        >
          {isAsked && (
            <UncheckedChip
              page={answer.page}
              site={site}
              checking={checking}
              complete={complete}
              onCheck={onCheck}
              onAllow={props.onAllow}
            />
          )}
        </AnswerChips>
      )}
      <div id="answer-part" role="tabpanel" aria-labelledby={`tab-${view}`}>
        {answer.own.length === 0 && notLinked}
        {view === 'mine' && <Mine {...props} filter={filter} />}
        {answer.own.length > 0 && notLinked}
        {(part === 'sites' || part === 'page') && Other && (
          <Other part={part} answer={answer} onCheck={onCheck} offer={props.offer} />
        )}
        {part === 'all' && All && (
          <All
            tabId={props.tabId}
            answer={answer}
            targets={props.targets}
            onShow={props.actions.onShow}
            onSaid={props.onSaid}
          />
        )}
      </div>
      {answer.loading && (
        <Note action={text('readAgain')} onAction={onReadAgain}>
          {text('loadingNote')}
        </Note>
      )}
      {answer.gone > 0 && (
        <Note action={text('readAgain')} onAction={onReadAgain}>
          {plural('goneNote', answer.gone)}
        </Note>
      )}
      {complete && answer.notLookedAt > 0 && <Note>{plural('notLookedAt', answer.notLookedAt)}</Note>}
      {answer.unreadFrames.length > 0 && (
        <Note
          {...(canAsk(answer.unreadFrames) ? { action: text('readFrames'), onAction: onReadFrames } : {})}
        >
          {plural('unreadFrames', answer.unreadFrames.length, hostsOf(answer.unreadFrames))}
        </Note>
      )}
      {answer.failedFrames > 0 && <Note>{plural('framesNotLoaded', answer.failedFrames)}</Note>}
    </>
  );
}

interface PartProps extends Props {
  readonly filter: LinkFilter | null;
}

/** What an answer does not wait for is loaded when it is asked for. */
const loadAll = () => import('./AllLinks.tsx').then(({ AllLinks }) => AllLinks);
const loadParts = () => import('./OtherPart.tsx').then(({ OtherPart }) => OtherPart);

const loadNotLinked = () => import('./NotLinked.tsx').then(({ NotLinked }) => NotLinked);

/** The links to the user's domains; where there are none, what the page has instead. */
function Mine({ answer, filter, copied, targets, actions, ownActions, onPlan }: PartProps) {
  if (answer.own.length === 0) {
    return (
      <div class="answer-view-none">
        <p>{nearest(answer)}</p>
        {onPlan && (
          <button type="button" class="button" onClick={onPlan}>
            {text('postPlan')}
          </button>
        )}
      </div>
    );
  }
  const links = filter ? answer.own.filter((link) => passesFilter(link, filter)) : answer.own;
  const byDomain = [...Map.groupBy(links, ({ domain }) => domain)];
  const isAlone = answer.own.every(({ domain }) => domain === answer.own[0]?.domain);
  return (
    <>
      {byDomain.map(([name, ofDomain]) => (
        <LinkList
          // Each filter begins at its own first row.
          key={`${name} ${filter}`}
          name={name}
          links={ofDomain}
          alone={isAlone}
          copied={copied === 'answer' ? null : copied}
          targets={targets}
          actions={actions}
        />
      ))}
      {answer.ownTotal > answer.own.length && (
        <Note>{text('listCut', answer.own.length, answer.ownTotal)}</Note>
      )}
      {ownActions}
    </>
  );
}

function nearest({ totals, siteTotal }: TabAnswer): string {
  if (totals.links + totals.inFrames === 0) return text('noLinks');
  return text(siteTotal === 0 ? 'noOutbound' : 'nearest');
}

/** Only a site can be allowed; a sandboxed srcdoc frame belongs to none. */
function canAsk(addresses: readonly string[]): boolean {
  return addresses.some((address) => /^https?:/.test(address));
}

function hostsOf(addresses: readonly string[]): string {
  const hosts = new Set(addresses.map((address) => shownAddress(URL.parse(address)?.hostname || address)));
  return [...hosts].slice(0, 3).join(', ') + (hosts.size > 3 ? ' …' : '');
}

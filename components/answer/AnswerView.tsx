import { siteOf } from '../../utils/domains/host.ts';
import { headline } from '../../utils/i18n/headline.ts';
import { reasonWords } from '../../utils/i18n/reasons.ts';
import { plural, text } from '../../utils/i18n/text.ts';
import type { AnsweredLink, TabAnswer } from '../../utils/message/background-to-ui.ts';
import { Note } from '../base/Note.tsx';
import { type CopiedOf, DomainLinks } from './DomainLinks.tsx';
import { Headline } from './Headline.tsx';
import { LinkTotals } from './LinkTotals.tsx';
import { OutboundSites } from './OutboundSites.tsx';
import { PageDetails } from './PageDetails.tsx';
import { UncheckedNote } from './UncheckedNote.tsx';
import '../base/button.css';
import './answer-view.css';

interface Props {
  readonly answer: TabAnswer;
  /** Names of the user's domains. */
  readonly domains: readonly string[];
  readonly copied: CopiedOf | null;
  /** The page's server is being asked. */
  readonly checking: boolean;
  readonly onShow: (link: AnsweredLink) => void;
  readonly onCopy: (link: AnsweredLink) => void;
  readonly onEvidence: (link: AnsweredLink) => void;
  readonly onCheck: () => void;
  readonly onReadAgain: () => void;
  readonly onReadFrames: () => void;
  /** Absent where the page is a guest post already, or that is not known yet. */
  readonly onWatch?: (link: AnsweredLink) => void;
  readonly onPlan?: () => void;
}

/** The answer for a tab: first in one line, then in full. */
export function AnswerView({ answer, domains, copied, checking, ...on }: Props) {
  const { onShow, onCopy, onEvidence, onCheck, onReadAgain, onReadFrames, onWatch, onPlan } = on;
  const site = siteOf(URL.parse(answer.url)?.hostname ?? '');
  return (
    <>
      <Headline words={headline(answer, domains)} site={site} />
      {answer.page.verdict.reasons.map((reason) => (
        <Note key={reason.say}>{reasonWords(reason)}</Note>
      ))}
      {/* Mounted from the start, so that screen readers announce the outcome of a check. */}
      <div role="status">
        {(answer.own.length > 0 || checking) && (
          <UncheckedNote page={answer.page} site={site} checking={checking} onCheck={onCheck} />
        )}
      </div>
      {[...Map.groupBy(answer.own, ({ domain }) => domain)].map(([name, links]) => (
        <DomainLinks
          key={name}
          name={name}
          links={links}
          copied={copied}
          onShow={onShow}
          onCopy={onCopy}
          onEvidence={onEvidence}
          {...(onWatch ? { onWatch } : {})}
        />
      ))}
      {answer.ownTotal > answer.own.length && (
        <Note>{text('listCut', answer.own.length, answer.ownTotal)}</Note>
      )}
      {answer.own.length === 0 && (
        <div class="answer-view-none">
          <p>{nearest(answer)}</p>
          {onPlan && (
            <button type="button" class="button" onClick={onPlan}>
              {text('postPlan')}
            </button>
          )}
        </div>
      )}
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
      {answer.notLookedAt > 0 && <Note>{plural('notLookedAt', answer.notLookedAt)}</Note>}
      {answer.unreadFrames.length > 0 && (
        <Note
          {...(canAsk(answer.unreadFrames) ? { action: text('readFrames'), onAction: onReadFrames } : {})}
        >
          {plural('unreadFrames', answer.unreadFrames.length, hostsOf(answer.unreadFrames))}
        </Note>
      )}
      {answer.failedFrames > 0 && <Note>{plural('framesNotLoaded', answer.failedFrames)}</Note>}
      <OutboundSites answer={answer} open={answer.own.length === 0} />
      <LinkTotals totals={answer.totals} />
      <PageDetails page={answer.page} url={answer.url} onCheck={onCheck} />
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
  const hosts = new Set(addresses.map((address) => URL.parse(address)?.hostname || address));
  return [...hosts].slice(0, 3).join(', ') + (hosts.size > 3 ? ' …' : '');
}

import type { Answer, OwnLink } from '../utils/link/answer.ts';
import { siteOf } from '../utils/link/host.ts';
import type { TabAnswer } from '../utils/message/background-to-ui.ts';
import { headline } from '../utils/ui/headline.ts';
import { plural, text } from '../utils/ui/text.ts';
import { Headline } from './Headline.tsx';
import { Note } from './Note.tsx';
import { OwnDomain } from './OwnDomain.tsx';
import { Sites } from './Sites.tsx';
import { Totals } from './Totals.tsx';

interface Props {
  readonly answer: TabAnswer;
  /** Names of the user's domains. */
  readonly domains: readonly string[];
  readonly copied: OwnLink | null;
  readonly onShow: (link: OwnLink) => void;
  readonly onCopy: (link: OwnLink) => void;
  readonly onReadAgain: () => void;
  readonly onReadFrames: () => void;
}

/** The answer for a tab: first in one line, then in full. */
export function AnswerView({ answer, domains, copied, onShow, onCopy, onReadAgain, onReadFrames }: Props) {
  return (
    <>
      <Headline words={headline(answer, domains)} site={siteOf(URL.parse(answer.url)?.hostname ?? '')} />
      {answer.nofollowBy !== null && <Note>{text('pageNofollow', answer.nofollowBy)}</Note>}
      {[...Map.groupBy(answer.own, ({ domain }) => domain)].map(([name, links]) => (
        <OwnDomain key={name} name={name} links={links} copied={copied} onShow={onShow} onCopy={onCopy} />
      ))}
      {answer.ownTotal > answer.own.length && (
        <Note>{text('listCut', answer.own.length, answer.ownTotal)}</Note>
      )}
      {answer.own.length === 0 && <p class="nearest">{nearest(answer)}</p>}
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
      {answer.unreadFrames.length > 0 && (
        <Note
          {...(canAsk(answer.unreadFrames) ? { action: text('readFrames'), onAction: onReadFrames } : {})}
        >
          {plural('unreadFrames', answer.unreadFrames.length, hostsOf(answer.unreadFrames))}
        </Note>
      )}
      <Sites answer={answer} open={answer.own.length === 0} />
      <Totals totals={answer.totals} />
    </>
  );
}

function nearest({ totals, siteTotal }: Answer): string {
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

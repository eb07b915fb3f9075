import type { ComponentChildren } from 'preact';
import { shownAddress } from '../../utils/i18n/address.ts';
import { number, text, time } from '../../utils/i18n/text.ts';
import type { PageAnswer } from '../../utils/message/background-to-ui.ts';
import './page-details.css';
import '../base/button.css';
import type { Instant } from '../../utils/time.ts';

interface Props {
  readonly page: PageAnswer;
  readonly url: string;
  readonly onCheck: () => void;
  /** Stands above the facts. */
  readonly children?: ComponentChildren;
}

/** The page-level facts on which the verdicts rest, and every request that was made for them. */
export function PageDetails(props: Props) {
  return (
    <div class="page-details">
      {props.children && <div class="offer">{props.children}</div>}
      <Details {...props} />
      <button type="button" class="button" onClick={props.onCheck}>
        {text(props.page.requests.length > 0 ? 'checkAgain' : 'checkNow')}
      </button>
    </div>
  );
}

function Details({ page: { verdict, facts, crawler, robotsTxtAt, jsOnly, requests }, url }: Props) {
  const unknown = text('notKnown');
  const none = text('none');
  return (
    <dl>
      <Row name={text('detailAddress')}>{shownAddress(url)}</Row>
      <Row name={text('detailStatus')}>{facts.status === null ? unknown : `HTTP ${facts.status}`}</Row>
      <Row name={text('detailIndexable')}>{yesNo(verdict.indexable)}</Row>
      <Row name={text('detailMetas')}>
        {facts.robots.length === 0 ? none : facts.robots.map((meta) => `${meta.name}: ${meta.content}`)}
      </Row>
      <Row name="X-Robots-Tag">
        {facts.xRobotsTag === null ? text('headerUnknown') : facts.xRobotsTag || none}
      </Row>
      <Row name={text('detailRobotsTxt', crawler)}>{robotsTxtWords(verdict, robotsTxtAt)}</Row>
      <Row name={text('detailCanonical')}>
        {text(`canonical_${CANONICAL[verdict.canonical]}`)}
        {facts.canonicals.slice(0, 3).map(({ rawHref }) => shownAddress(rawHref))}
      </Row>
      <Row name={text('detailJsOnly')}>{jsOnly === null ? unknown : number(jsOnly)}</Row>
      <Row name={text('detailLang')}>{facts.lang || unknown}</Row>
      <Row name={text('detailRequests')}>
        {requests.length === 0
          ? text('noRequests')
          : requests.map(({ url: asked, status, finalUrl, at }) =>
              [
                shownAddress(asked),
                status === null ? text('noAnswer') : `HTTP ${status}`,
                ...(finalUrl === asked ? [] : [`→ ${shownAddress(finalUrl)}`]),
                time(at),
              ].join(' · '),
            )}
      </Row>
    </dl>
  );
}

function Row({ name, children }: { name: string; children: ComponentChildren }) {
  const lines = [children].flat(2).filter((line) => line !== null);
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {lines.map((line, i) => (
          <p key={i}>
            <bdi>{line}</bdi>
          </p>
        ))}
      </dd>
    </div>
  );
}

function yesNo(value: boolean | null): string {
  return text(value === null ? 'notKnown' : value ? 'yes' : 'no');
}

function robotsTxtWords({ robotsTxt }: PageAnswer['verdict'], at: Instant | null): string {
  if (!robotsTxt) return text('robotsTxtUnknown');
  const { allowed, line } = robotsTxt;
  const words = line
    ? text(allowed ? 'robotsTxtAllowsBy' : 'robotsTxtForbidsBy', line.number, line.text)
    : text(allowed ? 'robotsTxtAllows' : 'robotsTxtForbids');
  return at === null ? words : text('robotsTxtAt', words, time(at));
}

const CANONICAL = {
  none: 'none',
  self: 'self',
  'other-form': 'otherForm',
  elsewhere: 'elsewhere',
  conflict: 'conflict',
  unusable: 'unusable',
} as const;

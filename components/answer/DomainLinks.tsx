import { useState } from 'preact/hooks';
import { plainName } from '../../utils/i18n/headline.ts';
import { plural } from '../../utils/i18n/text.ts';
import type { AnsweredLink } from '../../utils/message/background-to-ui.ts';
import { ShowMore } from '../base/ShowMore.tsx';
import { LinkRow } from './LinkRow.tsx';
import './domain-links.css';

/** Thousands of links to one domain are shown in portions of this size. */
const PORTION = 50;

interface Props {
  /** Name of the domain. */
  readonly name: string;
  readonly links: readonly AnsweredLink[];
  readonly copied: CopiedOf | null;
  readonly onShow: (link: AnsweredLink) => void;
  readonly onCopy: (link: AnsweredLink) => void;
  readonly onEvidence: (link: AnsweredLink) => void;
  readonly onWatch?: (link: AnsweredLink) => void;
}

/** The link of which something was copied last, and what. */
export interface CopiedOf {
  readonly link: AnsweredLink;
  readonly what: 'address' | 'evidence';
}

/** One of the user's domains with the links that lead to it. */
export function DomainLinks({ name, links, copied, onShow, onCopy, onEvidence, onWatch }: Props) {
  const [limit, setLimit] = useState(PORTION);
  const framed = links.filter(({ frame }) => frame !== null).length;
  return (
    <section class="domain-links">
      <h2>
        <span class="name">{plainName(name)}</span>
        <span class="count">
          {plural('linksOf', links.length - framed)}
          {framed > 0 && ` ${plural('framed', framed)}`}
        </span>
      </h2>
      <ul>
        {links.slice(0, limit).map((link) => (
          <LinkRow
            key={`${link.frameId}-${link.index}`}
            link={link}
            copied={copied?.link === link ? copied.what : null}
            onShow={onShow}
            onCopy={onCopy}
            onEvidence={onEvidence}
            {...(onWatch ? { onWatch } : {})}
          />
        ))}
      </ul>
      <ShowMore total={links.length} shown={limit} portion={PORTION} onMore={setLimit} />
    </section>
  );
}

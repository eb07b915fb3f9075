import { useState } from 'preact/hooks';
import type { OwnLink } from '../utils/link/answer.ts';
import { plainName } from '../utils/ui/headline.ts';
import { plural, text } from '../utils/ui/text.ts';
import { LinkRow } from './LinkRow.tsx';
import './own-domain.css';

/** A page of thousands of links to one domain is read in portions. */
const PORTION = 50;

interface Props {
  /** Name of the domain. */
  readonly name: string;
  readonly links: readonly OwnLink[];
  readonly copied: OwnLink | null;
  readonly onShow: (link: OwnLink) => void;
  readonly onCopy: (link: OwnLink) => void;
}

/** One of the user's domains with the links that lead to it. */
export function OwnDomain({ name, links, copied, onShow, onCopy }: Props) {
  const [limit, setLimit] = useState(PORTION);
  const framed = links.filter(({ frame }) => frame !== null).length;
  const more = Math.min(PORTION, links.length - limit);
  return (
    <section class="own-domain">
      <h2>
        <span class="name">{plainName(name)}</span>
        <span class="count">
          {plural('linksOf', links.length - framed)}
          {framed > 0 && `, ${plural('framed', framed)}`}
        </span>
      </h2>
      <ul>
        {links.slice(0, limit).map((link) => (
          <LinkRow
            key={`${link.frameId}-${link.index}`}
            link={link}
            copied={copied === link}
            onShow={onShow}
            onCopy={onCopy}
          />
        ))}
      </ul>
      {more > 0 && (
        <button type="button" class="button plain more" onClick={() => setLimit(limit + PORTION)}>
          {text('showMore', more)}
        </button>
      )}
    </section>
  );
}

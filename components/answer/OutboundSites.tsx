import { useState } from 'preact/hooks';
import { plural, text } from '../../utils/i18n/text.ts';
import type { Answer, SiteCount } from '../../utils/link/answer.ts';
import { Fold } from '../base/Fold.tsx';
import { ShowMore } from '../base/ShowMore.tsx';
import './outbound-sites.css';

const PORTION = 100;

interface Props {
  readonly answer: Pick<Answer, 'sites' | 'siteTotal' | 'own'>;
  /** Unfolded where there is nothing better to show. */
  readonly open: boolean;
}

/** The other sites that the page links to, most links first. */
export function OutboundSites({ answer: { sites, siteTotal, own }, open }: Props) {
  if (siteTotal === 0) return null;
  return (
    <Fold summary={plural(own.length > 0 ? 'otherSites' : 'sites', siteTotal)} open={open}>
      {() => <SiteTable sites={sites} />}
    </Fold>
  );
}

function SiteTable({ sites }: { sites: readonly SiteCount[] }) {
  const [limit, setLimit] = useState(PORTION);
  return (
    <>
      <table class="outbound-sites">
        <tbody>
          {sites.slice(0, limit).map(({ site, links, nofollow }) => (
            <tr key={site}>
              <th scope="row">
                <bdi dir="ltr">{site}</bdi>
              </th>
              <td class="aside">{nofollow > 0 && text('siteNofollow', nofollow)}</td>
              <td>{plural('linksOf', links)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <ShowMore total={sites.length} shown={limit} portion={PORTION} onMore={setLimit} />
    </>
  );
}

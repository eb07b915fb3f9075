import { useState } from 'preact/hooks';
import { plural, text } from '../../utils/i18n/text.ts';
import type { Answer } from '../../utils/link/answer.ts';
import { Address } from '../base/Address.tsx';
import { ShowMore } from '../base/ShowMore.tsx';
import './outbound-sites.css';

const PORTION = 100;

/** The other sites that the page links to, most links first. */
export function OutboundSites({ answer: { sites } }: { answer: Pick<Answer, 'sites'> }) {
  const [limit, setLimit] = useState(PORTION);
  if (sites.length === 0) return <p class="outbound-sites-none">{text('noOutbound')}</p>;
  return (
    <>
      <table class="outbound-sites">
        <tbody>
          {sites.slice(0, limit).map(({ site, links, nofollow }) => (
            <tr key={site}>
              <th scope="row">
                <Address url={site} />
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

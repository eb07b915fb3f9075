import { useState } from 'preact/hooks';
import type { Answer } from '../utils/link/answer.ts';
import { plural, text } from '../utils/ui/text.ts';
import { More } from './More.tsx';
import './fold.css';

const PORTION = 100;

interface Props {
  readonly answer: Pick<Answer, 'sites' | 'siteTotal' | 'own'>;
  /** Unfolded where there is nothing better to show. */
  readonly open: boolean;
}

/** The other sites that the page links to, most links first. */
export function Sites({ answer: { sites, siteTotal, own }, open }: Props) {
  const [limit, setLimit] = useState(PORTION);
  if (siteTotal === 0) return null;
  return (
    <details class="fold" open={open}>
      <summary>{plural(own.length > 0 ? 'otherSites' : 'sites', siteTotal)}</summary>
      <table>
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
      <More total={sites.length} shown={limit} portion={PORTION} onMore={setLimit} />
    </details>
  );
}

import { useMemo, useState } from 'preact/hooks';
import { shownDomain } from '../../utils/i18n/address.ts';
import { plural } from '../../utils/i18n/text.ts';
import { stateOfLink, type TargetStates } from '../../utils/link/target-state.ts';
import type { AnsweredLink } from '../../utils/message/background-to-ui.ts';
import { groupLinks } from '../../utils/ui/link-groups.ts';
import { useRovingRows } from '../../utils/ui/use-roving-rows.ts';
import { ShowMore } from '../base/ShowMore.tsx';
import { LinkRow } from './LinkRow.tsx';
import type { CopiedOf, LinkActions } from './link-actions.ts';
import './link-list.css';

/** Hundreds of different links to one domain are shown in portions of this size. */
const PORTION = 50;

interface Props {
  /** Name of the domain. */
  readonly name: string;
  readonly links: readonly AnsweredLink[];
  /** It is the only one: its name stands in the first line of the answer already. */
  readonly alone: boolean;
  readonly copied: CopiedOf | null;
  readonly targets: TargetStates;
  readonly actions: LinkActions;
}

/** One of the user's domains with the links that lead to it: equal ones grouped, what is wrong first. */
export function LinkList({ name, links, alone, copied, targets, actions }: Props) {
  const rows = (
    <Rows links={links} copied={copied} targets={targets} actions={actions} label={shownDomain(name)} />
  );
  if (alone) return <section class="link-list">{rows}</section>;
  const framed = links.filter(({ frame }) => frame !== null).length;
  return (
    <details class="link-list" open>
      <summary>
        <h2>
          <span class="name">{shownDomain(name)}</span>
          <span class="count">
            {plural('linksOf', links.length - framed)}
            {framed > 0 && ` ${plural('framed', framed)}`}
          </span>
        </h2>
      </summary>
      {rows}
    </details>
  );
}

function Rows({ links, copied, targets, actions, label }: Omit<Props, 'name' | 'alone'> & { label: string }) {
  const [limit, setLimit] = useState(PORTION);
  const groups = useMemo(() => groupLinks(links), [links]);
  const roving = useRovingRows();
  return (
    <>
      <ul aria-label={label} {...roving}>
        {groups.slice(0, limit).map((group, i) => (
          <LinkRow
            key={group.key}
            group={group}
            copied={copied}
            state={stateOfLink(group.links[0], targets)}
            actions={actions}
            isStop={i === 0}
          />
        ))}
      </ul>
      <ShowMore total={groups.length} shown={limit} portion={PORTION} onMore={setLimit} />
    </>
  );
}

import { useMemo, useState } from 'preact/hooks';
import { FailedNote } from '../../../components/base/FailedNote.tsx';
import { plural, text } from '../../../utils/i18n/text.ts';
import { claimsBySupplier, isBroken } from '../../../utils/posts/claims.ts';
import { viewAddress } from '../../../utils/posts/list/address.ts';
import { NO_FILTER } from '../../../utils/posts/list/filter.ts';
import { DEFAULT_VIEW } from '../../../utils/posts/list/view.ts';
import type { PostRecord } from '../../../utils/store/schema.ts';
import type { Instant } from '../../../utils/time.ts';
import { failureOf, lastValue } from '../../../utils/ui/use-query.ts';
import { PartHeading } from '../PartHeading.tsx';
import { useAllPosts } from '../posts/use-all-posts.ts';
import { useTitles } from '../posts/use-titles.ts';
import { ClaimsActions } from './ClaimsActions.tsx';
import { SupplierSection } from './SupplierSection.tsx';
import '../../../components/base/button.css';
import '../../../components/base/hint.css';
import './claims-page.css';

/** The dashboard's section for claims: what broke within its guarantee, by supplier, to copy or to save. */
export function ClaimsPage() {
  const posts = useAllPosts();
  const all = lastValue(posts);
  const [said, setSaid] = useState('');
  const groups = useMemo(() => all && claimsBySupplier(all.records, all.now), [all]);
  const claims = useMemo(() => groups?.flatMap((group) => group.claims) ?? null, [groups]);
  const titles = useTitles(claims);
  return (
    <main class="claims-page">
      <PartHeading title={text('claims')}>
        {claims && groups && groups.length > 1 && (
          <ClaimsActions records={claims} supplier={null} onSaid={setSaid} />
        )}
      </PartHeading>
      <FailedNote what="posts" why={failureOf(posts)} onAgain={() => void posts.reread()} />
      {/* In sight from wherever the button was pressed. */}
      <p class="claims-page-said" role="status">
        {said}
      </p>
      {all && groups?.length === 0 && (
        <section>
          <h2>{text('claimsNone')}</h2>
          <p class="hint">{text('claimsNoneText')}</p>
        </section>
      )}
      {all &&
        groups?.map(({ supplier, claims: records }) => (
          <SupplierSection
            key={supplier}
            supplier={supplier}
            records={records}
            titles={titles}
            now={all.now}
            onSaid={setSaid}
          />
        ))}
      {all && <Unguaranteed records={all.records} now={all.now} />}
    </main>
  );
}

const UNGUARANTEED = viewAddress({
  ...DEFAULT_VIEW,
  filter: { ...NO_FILTER, state: ['lost', 'never-found', 'changed', 'not-counted'], guarantee: 'none' },
});

/** Those that broke, and of which nobody said that they are guaranteed: no claim, but not to be overlooked. */
function Unguaranteed({ records, now }: { records: readonly PostRecord[]; now: Instant }) {
  const count = records.filter((one) => one.post.guaranteedUntil == null && isBroken(one, now)).length;
  if (count === 0) return null;
  return (
    <p class="hint">
      {plural('claimsUnguaranteed', count)} <a href={UNGUARANTEED}>{text('claimsUnguaranteedShow')}</a>
    </p>
  );
}

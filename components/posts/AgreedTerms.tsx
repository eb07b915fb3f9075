import { expectedAnchorWords, relWords, targetAddress } from '../../utils/i18n/posts.ts';
import { dayWords, text } from '../../utils/i18n/text.ts';
import type { GuestPost } from '../../utils/posts/post.ts';
import type { Instant } from '../../utils/time.ts';
import { Address } from '../base/Address.tsx';
import { LongText } from '../base/LongText.tsx';
import './agreed-terms.css';

/** What is agreed about a guest post, a line each; what nobody said is left out. */
export function AgreedTerms({ post }: { readonly post: GuestPost }) {
  const { expect, cost, tags, notes, supplier, expires, dueOn, guaranteedUntil, indexed } = post;
  const lines = [
    [text('fieldRel'), relWords(expect.rel)],
    [text('fieldAnchor'), expectedAnchorWords(expect.anchor)],
    [text('fieldDueOn'), day(dueOn)],
    [text('fieldExpires'), day(expires)],
    [text('fieldGuaranteedUntil'), day(guaranteedUntil)],
    [text('fieldSupplier'), supplier ?? ''],
    [text('fieldCost'), cost],
    [text('fieldTags'), tags.join(', ')],
    [text('fieldIndexed'), indexed ? `${text(`indexed_${indexed.said}`)}, ${dayWords(indexed.at)}` : ''],
    [text('fieldNotes'), notes],
  ] as const;
  return (
    <dl class="agreed-terms">
      <div>
        <dt>{text('fieldTarget')}</dt>
        <dd>
          <Address url={targetAddress(expect.target)} />
        </dd>
      </div>
      {lines.map(
        ([name, value]) =>
          value !== '' && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>
                <LongText>{value}</LongText>
              </dd>
            </div>
          ),
      )}
    </dl>
  );
}

function day(at: Instant | null | undefined): string {
  return at == null ? '' : dayWords(at);
}

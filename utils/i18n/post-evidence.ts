import { evidenceBefore, evidenceNow, type LinkEvidence } from '../posts/evidence.ts';
import { shownVerdict } from '../posts/shown-state.ts';
import type { PostRecord } from '../store/schema.ts';
import type { Instant } from '../time.ts';
import { positionWords, postChangeWords, postReasonWords, postStateWords, targetAddress } from './posts.ts';
import { text, time } from './text.ts';

/** Something in which a piece of evidence is written. */
export interface EvidenceLine {
  /** What it is; '' where it says that itself. */
  readonly label: string;
  readonly value: string;
  readonly kind: 'heading' | 'text' | 'address' | 'html';
}

/** The rel, the place in the page: `followed · in the text`. */
export function linkFactWords({ rawRel, position }: Pick<LinkEvidence, 'rawRel' | 'position'>): string {
  const rel = rawRel?.trim() || text('kind_followed');
  return [rel, ...(position ? [positionWords(position)] : [])].join(' · ');
}

/** What one shows whoever took a link away or changed it: the page, what was agreed, what was there, what is there now. */
export function postEvidence(
  { post, state, url }: Pick<PostRecord, 'post' | 'state' | 'url'>,
  now: Instant,
): readonly EvidenceLine[] {
  const before = evidenceBefore(state, post.baseline);
  const found = evidenceNow(state);
  const { last } = state;
  const stands = shownVerdict(state.verdict, { post, state });
  return [
    { label: text('fieldPage'), value: url, kind: 'address' },
    { label: text('fieldTarget'), value: targetAddress(post.expect.target), kind: 'address' },
    ...(before ? [heading(text('evidenceWas', time(before.at))), ...linkLines(before)] : []),
    ...(last
      ? [
          heading(text('evidenceIs', time(last.at))),
          line('', postStateWords(stands, last, null, now)),
          ...last.changes.map((change) => line('', postChangeWords(change))),
          ...last.reasons.map((reason) => line('', postReasonWords(reason))),
        ]
      : []),
    ...(found ? linkLines(found) : []),
  ];
}

function linkLines(link: LinkEvidence): readonly EvidenceLine[] {
  return [
    ...(link.sentence ? [line('', `“${link.sentence}”`)] : []),
    line(text('fieldAnchorText'), link.text),
    line('', linkFactWords(link)),
    { label: text('postColumn_target'), value: link.target, kind: 'address' },
    ...(link.html ? [{ label: '', value: link.html, kind: 'html' } as const] : []),
  ];
}

function heading(value: string): EvidenceLine {
  return { label: '', value, kind: 'heading' };
}

function line(label: string, value: string): EvidenceLine {
  return { label, value, kind: 'text' };
}

/** Writes evidence as plain text. */
export function evidencePlain(lines: readonly EvidenceLine[]): string {
  return lines
    .map(({ label, value, kind }) => {
      const words = label ? text('changedField', label, value) : value;
      return kind === 'heading' ? `\n${words}` : words;
    })
    .join('\n');
}

/** Writes evidence as HTML, for mails and documents. What pages wrote is text in it, and never markup. */
export function evidenceHtml(lines: readonly EvidenceLine[]): string {
  return lines
    .map(({ label, value, kind }) => {
      const words = escaped(value);
      if (kind === 'heading') return `<p><b>${words}</b></p>`;
      if (kind === 'html') return `<pre><code>${words}</code></pre>`;
      const shown = kind === 'address' && /^https?:/.test(value) ? `<a href="${words}">${words}</a>` : words;
      return `<p>${label ? `${escaped(label)}: ` : ''}${shown}</p>`;
    })
    .join('\n');
}

function escaped(value: string): string {
  return value.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

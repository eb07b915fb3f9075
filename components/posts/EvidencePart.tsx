import { linkFactWords } from '../../utils/i18n/post-evidence.ts';
import { text } from '../../utils/i18n/text.ts';
import type { LinkEvidence } from '../../utils/posts/evidence.ts';
import { Address } from '../base/Address.tsx';
import '../base/hint.css';
import './evidence-part.css';

interface Props {
  /** When it was, or is, so. */
  readonly title: string;
  /** Null where there is no link. */
  readonly link: LinkEvidence | null;
  /** What is said where there is none. */
  readonly none?: string;
  /** In what it is another than before, in words. */
  readonly changes?: readonly string[];
}

/** A link of a guest post as it stood in its page: the sentence around it, what it is, and its HTML. */
export function EvidencePart({ title, link, none, changes = [] }: Props) {
  return (
    <div class="evidence-part">
      <h3>{title}</h3>
      {!link && <p class="hint">{none}</p>}
      {changes.length > 0 && (
        <ul class="changes" aria-label={text('evidenceChanges')}>
          {changes.map((words) => (
            <li key={words}>{words}</li>
          ))}
        </ul>
      )}
      {link && (
        <>
          <blockquote>
            <Sentence {...link} />
          </blockquote>
          <p class="facts">
            {linkFactWords(link)} · <Address url={link.target} />
          </p>
          {link.html && (
            <details>
              <summary>{text('evidenceHtml')}</summary>
              <pre dir="ltr">{link.html}</pre>
            </details>
          )}
        </>
      )}
    </div>
  );
}

/** The sentence with the anchor text marked; the anchor text alone where the sentence was not read. */
function Sentence({ sentence, text: anchor }: Pick<LinkEvidence, 'sentence' | 'text'>) {
  const words = anchor || text('evidenceNoText');
  const at = sentence && anchor ? sentence.indexOf(anchor) : -1;
  if (!sentence || at < 0) return <mark>{words}</mark>;
  return (
    <bdi>
      {sentence.slice(0, at)}
      <mark>{anchor}</mark>
      {sentence.slice(at + anchor.length)}
    </bdi>
  );
}

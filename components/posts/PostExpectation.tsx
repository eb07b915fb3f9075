import { useId } from 'preact/hooks';
import { text } from '../../utils/i18n/text.ts';
import { QUALIFIERS } from '../../utils/link/rel.ts';
import type { DraftProblem, PostDraft } from '../../utils/ui/post-form.ts';
import { Radios } from '../base/RadioList.tsx';
import { FieldProblems } from './FieldProblems.tsx';
import '../base/check.css';
import '../base/field.css';
import './post-expectation.css';

interface Props {
  readonly draft: PostDraft;
  readonly problems: readonly DraftProblem[];
  readonly onChange: (part: Partial<PostDraft>) => void;
}

const RELS = ['followed', 'not-followed', 'any', 'marks'] as const;

/** The names of strings take no hyphens. */
const REL_WORDS = {
  followed: 'rel_followed',
  'not-followed': 'rel_not_followed',
  any: 'rel_any',
  marks: 'rel_marks',
} as const;
const ANCHORS = ['any', 'exact', 'contains'] as const;
const TICKS = [
  ['indexable', 'fieldIndexable'],
  ['planned', 'fieldPlanned'],
  ['ignored', 'fieldIgnored'],
  ['openTab', 'fieldOpenTab'],
] as const;

/** What is expected of the link and of its page. */
export function PostExpectation({ draft, problems, onChange }: Props) {
  const id = useId();
  const tick = (mark: (typeof QUALIFIERS)[number], on: boolean) =>
    onChange({
      rel: 'marks',
      marks: QUALIFIERS.filter((one) => (one === mark ? on : draft.marks.includes(one))),
    });
  const rels = RELS.map((value) => ({ value, words: text(REL_WORDS[value]) }));
  const anchors = ANCHORS.map((value) => ({ value, words: text(`anchor_${value}`) }));
  return (
    <>
      <fieldset class="wide">
        <legend>{text('fieldRel')}</legend>
        <Radios options={rels} chosen={draft.rel} onChoose={(rel) => onChange({ rel })} />
        <div class="post-expectation-marks">
          {QUALIFIERS.map((mark) => (
            <label key={mark} class="check">
              <input
                type="checkbox"
                checked={draft.marks.includes(mark)}
                onChange={(event) => tick(mark, event.currentTarget.checked)}
              />
              {mark}
            </label>
          ))}
        </div>
        <FieldProblems id={`${id}-marks`} of="marks" problems={problems} />
      </fieldset>
      <fieldset class="wide">
        <legend>{text('fieldAnchor')}</legend>
        <div class="post-expectation-anchor">
          <Radios options={anchors} chosen={draft.anchor} onChoose={(anchor) => onChange({ anchor })} />
          <input
            class="field"
            aria-label={text('fieldAnchorText')}
            aria-describedby={`${id}-text`}
            aria-invalid={problems.some(({ field }) => field === 'anchorText')}
            disabled={draft.anchor === 'any'}
            value={draft.anchorText}
            onInput={(event) => onChange({ anchorText: event.currentTarget.value })}
          />
        </div>
        <FieldProblems id={`${id}-text`} of="anchorText" problems={problems} />
      </fieldset>
      <div class="wide">
        {TICKS.map(([field, label]) => (
          <label key={field} class="check">
            <input
              type="checkbox"
              checked={draft[field]}
              onChange={(event) => onChange({ [field]: event.currentTarget.checked })}
            />
            {text(label)}
          </label>
        ))}
      </div>
    </>
  );
}

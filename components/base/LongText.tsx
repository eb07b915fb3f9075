import { useState } from 'preact/hooks';
import { text } from '../../utils/i18n/text.ts';
import './button.css';

/** More than so many letters push what comes below out of sight. */
const LETTERS = 400;

/** What a person wrote, however long: its beginning, and all of it by a button. */
export function LongText({ children: words }: { readonly children: string }) {
  const [isWhole, setWhole] = useState(false);
  if (isWhole || words.length <= LETTERS) return words;
  return (
    <>
      {words.slice(0, LETTERS).toWellFormed()}…{' '}
      <button type="button" class="button plain" onClick={() => setWhole(true)}>
        {text('showAll')}
      </button>
    </>
  );
}

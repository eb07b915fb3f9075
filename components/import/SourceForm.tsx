import { useId, useState } from 'preact/hooks';
import { IMPORT_TOOLS } from '../../utils/exchange/formats.ts';
import { text } from '../../utils/i18n/text.ts';
import '../base/button.css';
import '../base/field.css';
import '../base/hint.css';
import '../base/problem.css';
import './source-form.css';

interface Props {
  /** A file is being dragged over the page. */
  readonly isOver: boolean;
  readonly onFile: (file: File) => void;
  readonly onCells: (cells: string) => void;
  /** Called in the click, so that access can be asked for. Gives false for what is no address. */
  readonly onAddress: (typed: string) => boolean;
}

/** Where guest posts are imported from: a file, cells that were copied, or the address of a published table. */
export function SourceForm({ isOver, onFile, onCells, onAddress }: Props) {
  const id = useId();
  const [cells, setCells] = useState('');
  const [address, setAddress] = useState('');
  const [isWrong, setWrong] = useState(false);
  return (
    <div class="source-form">
      <section class={isOver ? 'source-form-drop over' : 'source-form-drop'}>
        <p>
          <label class="button primary source-form-file">
            {text('importChoose')}
            <input
              type="file"
              accept=".csv,.tsv,.tab,.txt,.xlsx,text/csv,text/tab-separated-values,text/plain"
              aria-describedby={`${id}-kinds`}
              onChange={(event) => {
                const [file] = event.currentTarget.files ?? [];
                if (file) onFile(file);
              }}
            />
          </label>{' '}
          <span>{text('importDrop')}</span>
        </p>
        <p class="hint" id={`${id}-kinds`}>
          {text('importKinds', IMPORT_TOOLS.join(', '))}
        </p>
      </section>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          if (cells.trim() !== '') onCells(cells);
        }}
      >
        <label for={`${id}-cells`}>{text('importCells')}</label>
        <textarea
          id={`${id}-cells`}
          class="field"
          rows={4}
          value={cells}
          autocomplete="off"
          spellcheck={false}
          aria-describedby={`${id}-cells-note`}
          onInput={(event) => setCells(event.currentTarget.value)}
        />
        <p class="hint" id={`${id}-cells-note`}>
          {text('importCellsNote')}
        </p>
        <button type="submit" class="button" disabled={cells.trim() === ''}>
          {text('importRead')}
        </button>
      </form>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setWrong(!onAddress(address));
        }}
      >
        <label for={`${id}-address`}>{text('importAddress')}</label>
        <input
          id={`${id}-address`}
          type="url"
          class="field"
          value={address}
          autocomplete="off"
          placeholder="https://docs.google.com/spreadsheets/…"
          aria-describedby={`${id}-address-note ${id}-address-problem`}
          aria-invalid={isWrong}
          onInput={(event) => {
            setAddress(event.currentTarget.value);
            setWrong(false);
          }}
        />
        <p class="problem" id={`${id}-address-problem`} role="alert">
          {isWrong && text('importAddressWrong')}
        </p>
        <p class="hint" id={`${id}-address-note`}>
          {text('importAddressNote')}
        </p>
        <button type="submit" class="button" disabled={address.trim() === ''}>
          {text('importRead')}
        </button>
      </form>
    </div>
  );
}

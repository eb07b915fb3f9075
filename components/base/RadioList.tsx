import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import './check.css';
import './hint.css';
import './radio-list.css';

/** One of several choices. */
export interface RadioOption<T extends string> {
  readonly value: T;
  readonly words: string;
  /** What the choice means, where its words do not say all. */
  readonly note?: string;
}

interface RadiosProps<T extends string> {
  readonly options: readonly RadioOption<T>[];
  readonly chosen: T;
  readonly onChoose: (value: T) => void;
}

interface RadioListProps<T extends string> extends RadiosProps<T> {
  /** What is chosen. */
  readonly legend: string;
  /** The id of an element that says more of all choices. */
  readonly describedBy?: string;
  /** Stands below the choices. */
  readonly children?: ComponentChildren;
}

/** The buttons of one choice, each with its words, for a group that names itself. */
export function Radios<T extends string>({ options, chosen, onChoose }: RadiosProps<T>) {
  const name = useId();
  return options.map(({ value, words, note }) => (
    <label key={value} class="check">
      <input
        type="radio"
        name={name}
        value={value}
        checked={value === chosen}
        onChange={() => onChoose(value)}
      />
      <span>
        {words} {note && <span class="hint">{note}</span>}
      </span>
    </label>
  ));
}

/** A choice of one among several, with its name above. */
export function RadioList<T extends string>({ legend, describedBy, children, ...radios }: RadioListProps<T>) {
  return (
    <fieldset class="radio-list" aria-describedby={describedBy}>
      <legend>{legend}</legend>
      <Radios {...radios} />
      {children}
    </fieldset>
  );
}

import type { ComponentChildren } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import './drop-down.css';

interface Props {
  /** What the button shows. */
  readonly name: ComponentChildren;
  /** How the button looks: a class, as `button`, `pill`, `figure`. */
  readonly look: string;
  /** Called when it is opened, so that what it shows can be loaded. */
  readonly onOpen?: () => void;
  /**
   * What it shows.
   *
   * @param close closes it, and gives the focus back to the button
   */
  readonly children: (close: () => void) => ComponentChildren;
}

/** So far from the edge of the window it stays, in px. */
const EDGE = 8;
/** Where there is less room below the button, the page scrolls: what is loaded late may need it. In px. */
const LEAST_HEIGHT = 320;

/** A button, and what it unfolds over the page: closed by Escape, by a click beside it, and when the focus leaves it. */
export function DropDown({ name, look, onOpen, children }: Props) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const whole = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const panel = useRef<HTMLDivElement>(null);
  const close = () => {
    setOpen(false);
    button.current?.focus();
  };
  useLayoutEffect(() => {
    const { current } = panel;
    if (!current) return;
    const { left, right } = current.getBoundingClientRect();
    const beyond = right + EDGE - document.documentElement.clientWidth;
    const shift = beyond > 0 ? -Math.min(beyond, left - EDGE) : 0;
    current.style.setProperty('translate', `${shift}px`);
    const room = () => innerHeight - current.getBoundingClientRect().top - EDGE;
    if (room() < LEAST_HEIGHT) button.current?.scrollIntoView();
    current.style.setProperty('max-height', `${Math.max(LEAST_HEIGHT, room())}px`);
  }, [isOpen]);
  useEffect(() => {
    if (!isOpen) return undefined;
    const closeOutside = ({ target }: Event) => {
      if (target instanceof Node && !whole.current?.contains(target)) setOpen(false);
    };
    const closeByKey = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      // What lies below it may listen for Escape, too.
      event.stopPropagation();
      close();
    };
    const { current } = whole;
    current?.addEventListener('keydown', closeByKey);
    // The focus that is lost because what had it was drawn anew goes nowhere, and closes nothing.
    for (const type of EVENTS) document.addEventListener(type, closeOutside);
    return () => {
      current?.removeEventListener('keydown', closeByKey);
      for (const type of EVENTS) document.removeEventListener(type, closeOutside);
    };
  }, [isOpen]);
  return (
    <div ref={whole} class="drop-down">
      <button
        ref={button}
        type="button"
        class={look}
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => {
          if (!isOpen) onOpen?.();
          setOpen(!isOpen);
        }}
      >
        {name}
      </button>
      {isOpen && (
        <div ref={panel} id={id} class="panel">
          {children(close)}
        </div>
      )}
    </div>
  );
}

const EVENTS = ['pointerdown', 'focusin'] as const;

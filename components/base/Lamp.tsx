import './lamp.css';

/** The light behind the link: lit where the page links to the user, out where it does not. */
export function Lamp({ lit = false }: { lit?: boolean }) {
  return <span class={lit ? 'lamp lit' : 'lamp'} aria-hidden="true" />;
}

import './path-end.css';

/** So many letters of an address stay where it has no room: they tell pages apart. */
const END = 12;

/** An address in a line: where it has no room, its middle is cut; of a host alone its end, for all of it tells hosts apart. */
export function PathEnd({ of }: { of: string }) {
  const letters = [...of];
  if (!of.includes('/'))
    return (
      <bdi class="path-end" dir="ltr">
        <span>{of}</span>
      </bdi>
    );
  return (
    <bdi class="path-end" dir="ltr">
      <span>{letters.slice(0, -END).join('')}</span>
      {letters.slice(-END).join('')}
    </bdi>
  );
}

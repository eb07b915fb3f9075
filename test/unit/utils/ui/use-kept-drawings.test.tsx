import { expect, it } from 'vitest';
import { useKeptDrawings } from '../../../../utils/ui/use-kept-drawings.ts';
import { show } from '../../components/show.tsx';

const drawn: string[] = [];

function Line({ words }: { words: string }) {
  drawn.push(words);
  return <li>{words}</li>;
}

/** Each line by its key. */
function List({ lines }: { lines: Readonly<Record<string, string>> }) {
  const kept = useKeptDrawings();
  return (
    <ul>
      {Object.entries(lines).map(([key, words]) =>
        kept(key, [words], () => <Line key={key} words={words} />),
      )}
    </ul>
  );
}

it('draws a line again only where something in it is another, or where it was gone', () => {
  const { container, rerender } = show(<List lines={{ a: 'one', b: 'two', c: 'three' }} />);
  const steps: (readonly [Record<string, string>, readonly string[]])[] = [
    [{ b: 'two', c: 'three', d: 'four' }, ['four']],
    [{ d: 'four', b: 'two', c: 'three' }, []],
    [{ b: 'two', c: 'other' }, ['other']],
    [{ a: 'one', b: 'two', c: 'other' }, ['one']],
  ];
  for (const [lines, anew] of steps) {
    drawn.length = 0;
    rerender(<List lines={lines} />);
    expect(drawn).toEqual(anew);
    expect(Array.from(container.querySelectorAll('li'), (line) => line.textContent)).toEqual(
      Object.values(lines),
    );
  }
});

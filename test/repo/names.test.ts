import { describe, expect, it } from 'vitest';
import { sources, textOf } from './sources.ts';

/** Something that a file exports by name. */
interface Exported {
  readonly name: string;
  readonly kind: string;
  readonly path: string;
}

const DECLARED = /^export (?:declare )?(?:async )?(function\*?|const|let|class|interface|type|enum) (\w+)/gm;

/** What a file declares and exports; what it passes on from elsewhere has its one meaning there. */
function exportsOf(path: string): Exported[] {
  const found = [...textOf(path).matchAll(DECLARED)].map(([, kind = '', name = '']) => ({
    name,
    kind,
    path,
  }));
  // The overloads of a function are one.
  return found.filter(
    ({ name, kind }, i) => found.findIndex((one) => one.name === name && one.kind === kind) === i,
  );
}

const exported = sources.flatMap(exportsOf);

/** A type may bear the name of the value that it is the type of: `const Post = v.object(…); type Post = …`. */
const isType = ({ kind }: Exported) => kind === 'interface' || kind === 'type';

describe('a name that is exported', () => {
  it('is there to be looked at', () => {
    expect(exported.length).toBeGreaterThan(400);
  });

  it('has one meaning: no other file exports it, and no other thing in its file but its type', () => {
    const twice = [...Map.groupBy(exported, ({ name }) => name)].filter(([, all]) => {
      const [types, values] = [all.filter(isType), all.filter((one) => !isType(one))];
      return types.length > 1 || values.length > 1 || new Set(all.map(({ path }) => path)).size > 1;
    });
    expect(twice.map(([name, all]) => `${name}: ${all.map(({ path }) => path).join(', ')}`)).toEqual([]);
  });

  it('says something: it is none of the everyday words that once had several meanings here', () => {
    const whole = /^(look|tell|telling|told|news|seen|wish|manners|kept|keep|why|more|now|state|own)$/i;
    const part = /^(look|tell|telling|told|news|manners|manager|service|helper|misc)$/i;
    const partsOf = (name: string) => name.replace(/(?<=[a-z\d])(?=[A-Z])/g, '_').split('_');
    const named = exported.filter(
      ({ name }) => whole.test(name) || partsOf(name).some((one) => part.test(one)),
    );
    expect(named.map(({ name, path }) => `${name}: ${path}`)).toEqual([]);
  });
});

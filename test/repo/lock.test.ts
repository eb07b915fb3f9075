import { describe, expect, it } from 'vitest';
import { lockProblems } from './lock.ts';
import { textOf } from './sources.ts';

it('the lock file has every package that a locked one may need, on whatever machine, with its hash', () => {
  expect(lockProblems(textOf('package-lock.json'))).toEqual([]);
});

describe('a lock file is found wrong', () => {
  const integrity = `sha512-${'x'.repeat(86)}==`;
  const lock = (packages: Record<string, object>) => JSON.stringify({ packages: { '': {}, ...packages } });
  const tool = { integrity, optionalDependencies: { 'tool-linux': '1', 'tool-mac': '1' } };

  it('where a binary for another system is missing', () => {
    const here = { 'node_modules/tool': tool, 'node_modules/tool-linux': { integrity } };
    expect(lockProblems(lock(here))).toEqual(['node_modules/tool names tool-mac, which is not in the lock']);
  });

  it('not where packages lie within the one that names them, or above', () => {
    const within = 'node_modules/a/node_modules/tool';
    const here = {
      'node_modules/a': { integrity },
      [within]: tool,
      [`${within}/node_modules/tool-linux`]: { integrity },
      'node_modules/tool-mac': { integrity },
    };
    expect(lockProblems(lock(here))).toEqual([]);
  });

  it('where a package has no hash, or names a registry', () => {
    const here = { 'node_modules/a': {}, 'node_modules/b': { integrity, resolved: 'https://r.test/b.tgz' } };
    expect(lockProblems(lock(here))).toEqual([
      'node_modules/a has no hash',
      'node_modules/b names where it was fetched from, which binds the lock to one registry',
    ]);
  });
});

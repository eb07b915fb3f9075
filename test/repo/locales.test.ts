import { describe, expect, it } from 'vitest';
import messages from '../../public/_locales/en/messages.json' with { type: 'json' };
import { files, sources, textOf } from './sources.ts';

const strings: Record<string, { message: string; description?: string }> = messages;
const keys = Object.keys(strings);
const code = new Map(sources.map((path) => [path, textOf(path)]));
const all = [...code.values()].join('\n');

/** Keys that the manifest asks for. */
const ofManifest = [...textOf('wxt.config.ts').matchAll(/__MSG_(\w+)__/g)].map(([, key = '']) => key);

/** `text('a')`, `text(x ? 'a' : 'b')`, `plural(…)`: all quoted names within the first argument. */
function asked(call: 'text' | 'plural'): string[] {
  const first = [...all.matchAll(new RegExp(`\\b${call}\\(([^,()]*(?:\\([^()]*\\)[^,()]*)*)`, 'g'))];
  return first.flatMap(([, argument = '']) =>
    [...argument.matchAll(/'(\w+)'/g)].map(([, name = '']) => name),
  );
}

/** `text(\`kind_${kind}\`)`: keys that begin and end so. */
const templates = [...all.matchAll(/\b(?:text|pageText|plural)\(`(\w*)\$\{[^}]+\}(\w*)`/g)].map(
  ([, start = '', end = '']) => new RegExp(`^${start}\\w+${end}$`),
);

/** `codeText('postReason_', code)`: keys that begin so. */
templates.push(
  ...[...all.matchAll(/\bcodeText\('(\w+)'/g)].map(([, start = '']) => new RegExp(`^${start}\\w+$`)),
);

const compared = /=== '(\w+)'/g;
const onlyCompared = new Set([...all.matchAll(compared)].map(([, name = '']) => name));

describe('the strings', () => {
  it.each(keys.map((key) => [key]))('%s is used', (key) => {
    const name = key.replace(/_(one|two|few|many|zero|other)$/, '');
    const used =
      ofManifest.includes(key) ||
      asked('text').includes(key) ||
      (name !== key && asked('plural').includes(name)) ||
      templates.some((template) => template.test(key)) ||
      // Chosen elsewhere and handed over by name, as the short words of a verdict are.
      (!onlyCompared.has(key) && new RegExp(`'${key}'`).test(all));
    expect(used).toBe(true);
  });

  it('that the code asks for are all there', () => {
    const missing = [
      ...ofManifest.filter((key) => !strings[key]),
      ...asked('text').filter((key) => !strings[key] && !onlyCompared.has(key)),
      ...asked('plural').filter((key) => !strings[`${key}_other`] && !onlyCompared.has(key)),
    ];
    expect(missing).toEqual([]);
    expect(asked('text').length).toBeGreaterThan(50);
  });

  it('have names that Chromium takes, each once whatever its case', () => {
    expect(keys.filter((key) => !/^[A-Za-z0-9_@]+$/.test(key))).toEqual([]);
    expect(new Set(keys.map((key) => key.toLowerCase())).size).toBe(keys.length);
  });

  it('say something', () => {
    expect(keys.filter((key) => !strings[key]?.message.trim())).toEqual([]);
  });

  it('that depend on a number have a form for one and for others', () => {
    const names = keys.flatMap((key) => key.match(/^(\w+)_other$/)?.[1] ?? []);
    // Several domains are at least two.
    const never = ['headlineMany'];
    expect(names.filter((name) => !strings[`${name}_one`])).toEqual(never);
    expect(keys.filter((key) => /_one$/.test(key) && !strings[key.replace(/_one$/, '_other')])).toEqual([]);
  });

  it('use the same values in all their forms', () => {
    const values = (key: string) => [...new Set(strings[key]?.message.match(/\$\d/g))].sort().join();
    const unequal = keys.filter((key) => {
      const other = key.replace(/_one$/, '_other');
      return other !== key && !values(other).startsWith(values(key)) && values(key) !== '$2';
    });
    expect(unequal).toEqual([]);
  });

  it('number their values from 1 and leave no $ that Chromium would read as one', () => {
    const wrong = keys.filter((key) => {
      const used = [...new Set(strings[key]?.message.match(/\$\d/g))].sort();
      return (
        strings[key]?.message.replace(/\$[1-9]/g, '').includes('$') || (used.length > 0 && used.length > 9)
      );
    });
    expect(wrong).toEqual([]);
  });
});

it('each reason why a tab cannot be read has its sentence and its advice', () => {
  const reasons = [...textOf('utils/link/unreadable.ts').matchAll(/^ {2}\| '(\w+)'/gm)].map(
    ([, reason = '']) => reason,
  );
  expect(reasons.length).toBeGreaterThan(7);
  const missing = reasons.flatMap((reason) =>
    [`unreadable_${reason}`, `unreadable_${reason}_do`].filter((key) => !strings[key]),
  );
  expect(missing).toEqual([]);
});

it('all languages have the same strings', () => {
  for (const path of files('public/_locales/*/messages.json')) {
    const theirs = Object.keys(JSON.parse(textOf(path)));
    expect(theirs.filter((key) => !keys.includes(key) && !/_(zero|two|few|many)$/.test(key))).toEqual([]);
    expect(keys.filter((key) => !theirs.includes(key))).toEqual([]);
  }
});

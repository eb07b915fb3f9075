import { describe, expect, it } from 'vitest';
import { classesOf, compoundsOf, selectorsOf } from './css.ts';
import { files, importsOf, textOf } from './sources.ts';

const sheets = files('{components,entrypoints}/**/*.css');
const components = files('{components,entrypoints}/**/*.tsx');

/** `components/posts/post-card.css` is `post-card`. */
const nameOf = (path: string) => path.replace(/^.*\/|\.\w+$/g, '');
/** `PostCard` is `post-card`. */
const kebab = (name: string) => name.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase();

/** The component that bears the name of a sheet and lies beside it. */
function componentOf(sheet: string): string | undefined {
  const folder = sheet.slice(0, sheet.lastIndexOf('/') + 1);
  return components.find(
    (path) => path.startsWith(folder) && folder + kebab(nameOf(path)) === folder + nameOf(sheet),
  );
}

/** What an HTML page of the extension links: `tokens.css` and the page's own sheet. */
const ofPages = files('entrypoints/*/index.html').flatMap((path) =>
  [...textOf(path).matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, href = '']) =>
    new URL(href, `file:///${path}`).pathname.slice(1),
  ),
);
/** The vocabulary: classes that any component may give to its elements. */
const vocabulary = sheets.filter(
  (path) => path.startsWith('components/base/') && !ofPages.includes(path) && !componentOf(path),
);
const ofComponents = sheets.filter((path) => !ofPages.includes(path) && !vocabulary.includes(path));

/**
 * Classes that are styled wherever they stand: those at the beginning of a selector, their modifiers
 * left out.
 */
const owned = (sheet: string) =>
  selectorsOf(textOf(sheet))
    .flatMap((selector) => classesOf(compoundsOf(selector)[0] ?? ''))
    .filter((name) => !ofComponents.includes(sheet) || name.startsWith(nameOf(sheet)));
/**
 * The vocabulary's classes, each with its sheet. Modifiers, as `primary` of `.button.primary`, belong
 * to them.
 */
const words = new Map(
  vocabulary.flatMap((sheet) =>
    selectorsOf(textOf(sheet)).flatMap((selector) =>
      compoundsOf(selector).flatMap((compound) => classesOf(compound).map((name) => [name, sheet] as const)),
    ),
  ),
);

it('there is something to look at', () => {
  expect([ofComponents.length > 25, vocabulary.length > 2, ofPages.length, words.has('button')]).toEqual([
    true,
    true,
    6,
    true,
  ]);
});

describe.each(ofComponents.map((path) => [path]))('%s', (sheet) => {
  const component = componentOf(sheet);
  const name = nameOf(sheet);

  it('lies beside the component that bears its name, which alone imports it', () => {
    const users = components.filter((path) => importsOf(path).some(({ from }) => from === sheet));
    expect(users).toEqual([component]);
  });

  it('styles what its component draws: each rule begins with the component’s class', () => {
    const begins = new RegExp(`^(\\[dir=[^\\]]+\\] )?\\w*\\.${name}(-[\\w-]+)?(?![\\w-])`);
    expect(selectorsOf(textOf(sheet)).filter((selector) => !begins.test(selector))).toEqual([]);
  });

  it('names no class of another component', () => {
    const code = textOf(component ?? sheet);
    const inner = selectorsOf(textOf(sheet)).flatMap((selector) =>
      compoundsOf(selector).flatMap((compound) => {
        const classes = classesOf(compound);
        // What stands beside the component's own class modifies it.
        const isOwn = classes.some((each) => each === name || each.startsWith(`${name}-`));
        return isOwn || classes.some((each) => words.has(each)) ? [] : classes;
      }),
    );
    expect(inner.filter((each) => !new RegExp(`[\\s"'\`]${each}[\\s"'\`]`).test(code))).toEqual([]);
  });
});

describe.each([...ofPages, ...vocabulary].map((path) => [path]))('%s', (sheet) => {
  it('names no class that a component’s sheet styles', () => {
    const theirs = new Set(ofComponents.flatMap(owned));
    const named = selectorsOf(textOf(sheet)).flatMap(classesOf);
    expect(named.filter((name) => theirs.has(name))).toEqual([]);
  });
});

it('no class is styled by two sheets', () => {
  const users = Map.groupBy(
    sheets.flatMap((sheet) => [...new Set(owned(sheet))].map((name) => ({ name, sheet }))),
    ({ name }) => name,
  );
  const twice = [...users].filter(([name, at]) => at.length > 1 && !words.has(name));
  expect(twice.map(([name, at]) => `${name}: ${at.map(({ sheet }) => sheet).join(', ')}`)).toEqual([]);
});

describe('who gives a word of the vocabulary to an element imports its sheet', () => {
  it.each(components.map((path) => [path]))('%s', (path) => {
    const written = [...textOf(path).matchAll(/\bclass="([^"]+)"/g)].flatMap(([, names = '']) =>
      names.split(' '),
    );
    const wanted = new Set(written.flatMap((name) => words.get(name) ?? []));
    const imported = importsOf(path).map(({ from }) => from);
    expect([...wanted].filter((sheet) => !imported.includes(sheet))).toEqual([]);
  });
});

describe('the reader of style sheets', () => {
  it('finds selectors within @media, and none in keyframes and comments', () => {
    const css = `/* .no { } */ .a, p:is(.b, .c) > q { color: red; }
      @media (width < 1px) { .d { margin: 0 } } @keyframes x { from { translate: 0 } }`;
    expect(selectorsOf(css)).toEqual(['.a', 'p:is(.b, .c) > q', '.d']);
  });

  it('takes selectors apart', () => {
    expect(compoundsOf('.a.b:not(.c > p) > q + .d')).toEqual(['.a.b:not(.c > p)', 'q', '.d']);
    expect(classesOf('.a.b:is(.c, .d)[href$=".e"]')).toEqual(['a', 'b', 'c', 'd']);
  });
});

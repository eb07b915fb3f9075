import { expect, it } from 'vitest';
import { files, textOf } from './sources.ts';

const stores = [
  ...new Set(
    files('utils/store/**/*.ts').flatMap((path) =>
      Array.from(textOf(path).matchAll(/\.createObjectStore\('(\w+)'/g), ([, name]) => name ?? ''),
    ),
  ),
];
const contexts = [...new Set(files('entrypoints/**/*.{ts,tsx}').map((path) => path.split('/')[1] ?? ''))];

it('there are stores and contexts to name', () => {
  expect(stores).toContain('posts');
  expect(contexts).toContain('background');
});

it.each(stores)('PRIVACY.md says what the store has in `%s`', (store) => {
  expect(textOf('PRIVACY.md')).toContain(`\`${store}\``);
});

it.each(contexts)('the README’s table of folders names the context `%s`', (context) => {
  const [table = ''] = /^\| `entrypoints\/` \|.*$/m.exec(textOf('README.md')) ?? [];
  expect(table).toContain(`\`${context}\``);
});

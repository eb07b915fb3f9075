import '../../utils/read/prototypes.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { changeWatch } from '../../../../entrypoints/highlight/change-watch.ts';

beforeEach(() => {
  document.body.innerHTML = '<main><a href="/a" class="x">A</a></main><div></div>';
});

afterEach(() => {
  document.body.innerHTML = '';
});

/** Observers are told before anything else happens. */
const told = () => new Promise((resolve) => setTimeout(resolve));

function aWatch() {
  const onChange = vi.fn();
  const stop = new AbortController();
  return { onChange, stop, ...changeWatch(onChange, stop.signal) };
}

const link = () => document.querySelector('a');

describe('it is worth looking again', () => {
  it.each([
    ['when a link comes', () => document.querySelector('main')?.append(document.createElement('a'))],
    ['when a link goes', () => link()?.remove()],
    ['when an address changes', () => link()?.setAttribute('href', '/b')],
    ['when a rel comes', () => link()?.setAttribute('rel', 'ugc')],
    ['when a meta says another thing', () => link()?.setAttribute('content', 'nofollow')],
    ['when the page says that it is dark now', () => document.body.classList.toggle('dark')],
    ['when its root does', () => document.documentElement.toggleAttribute('data-dark')],
  ])('%s', async (_, change) => {
    const { watch, onChange } = aWatch();
    watch([document]);
    change();
    await told();
    expect(onChange).toHaveBeenCalledOnce();
  });

  it.each([
    ['what only looks different', () => link()?.setAttribute('class', 'y')],
    ['nothing', () => undefined],
  ])('not for %s', async (_, change) => {
    const { watch, onChange } = aWatch();
    watch([document]);
    change();
    await told();
    expect(onChange).not.toHaveBeenCalled();
  });

  it('when it happens in a shadow root that is watched too', async () => {
    const root = document.querySelector('div')?.attachShadow({ mode: 'open' });
    const { watch, onChange } = aWatch();
    watch(root ? [document, root] : []);
    root?.append(document.createElement('a'));
    await told();
    expect(onChange).toHaveBeenCalledOnce();
  });
});

describe('a page that changes a thousand times', () => {
  it('is told of once, until it is watched again', async () => {
    const { watch, onChange } = aWatch();
    const change = async (name: string) => {
      link()?.setAttribute('href', name);
      await told();
    };
    watch([document]);
    await change('/1');
    await change('/2');
    expect(onChange).toHaveBeenCalledOnce();
    watch([document]);
    await change('/3');
    expect(onChange).toHaveBeenCalledTimes(2);
  });
});

it('nothing is told once it is stopped', async () => {
  const { watch, onChange, stop } = aWatch();
  watch([document]);
  stop.abort();
  link()?.remove();
  await told();
  expect(onChange).not.toHaveBeenCalled();
});

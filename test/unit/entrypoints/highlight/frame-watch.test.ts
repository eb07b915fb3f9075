import '../../utils/read/prototypes.ts';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { frameWatch } from '../../../../entrypoints/highlight/frame-watch.ts';

let stop: AbortController;

beforeEach(() => {
  stop = new AbortController();
  // happy-dom has no frames of framesets.
  vi.stubGlobal('HTMLFrameElement', class {});
});

afterEach(() => {
  stop.abort();
  vi.unstubAllGlobals();
  document.body.innerHTML = '';
});

function aWatch() {
  const onLoad = vi.fn();
  return { onLoad, ...frameWatch(onLoad, stop.signal) };
}

/** A frame in the page, which shows this; no document where it is of another site. */
function addFrame(shown: Partial<Pick<HTMLIFrameElement, 'contentDocument' | 'src'>> = {}) {
  const frame = document.createElement('iframe');
  const show = (now: typeof shown) => {
    const { contentDocument = null, src = 'https://frame.test/' } = now;
    Object.defineProperty(frame, 'contentDocument', { value: contentDocument, configurable: true });
    Object.defineProperty(frame, 'src', { value: src, configurable: true });
  };
  document.body.append(frame);
  show(shown);
  return { frame, show };
}

const aDocument = () => document.implementation.createHTMLDocument();

describe('the frames of a document are others', () => {
  it('where one has come, once', () => {
    const { changed } = aWatch();
    expect(changed([document])).toBe(false);
    addFrame();
    expect(changed([document])).toBe(true);
    expect(changed([document])).toBe(false);
    addFrame({ contentDocument: aDocument() });
    expect(changed([document])).toBe(true);
    expect(changed([document])).toBe(false);
  });

  it('where one is in a shadow root', () => {
    const { changed } = aWatch();
    const host = document.createElement('div');
    document.body.append(host);
    const root = host.attachShadow({ mode: 'open' });
    root.append(document.createElement('iframe'));
    expect(changed([document])).toBe(false);
    expect(changed([document, root])).toBe(true);
    expect(changed([document, root])).toBe(false);
  });

  it('where one shows another address', () => {
    const { changed } = aWatch();
    const { show } = addFrame();
    changed([document]);
    show({ src: 'https://other.example/' });
    expect(changed([document])).toBe(true);
    expect(changed([document])).toBe(false);
  });

  it('where one shows another document of this site', () => {
    const { changed } = aWatch();
    const { show } = addFrame({ contentDocument: aDocument() });
    changed([document]);
    show({ contentDocument: aDocument() });
    expect(changed([document])).toBe(true);
    expect(changed([document])).toBe(false);
  });

  it('not where one has gone', () => {
    const { changed } = aWatch();
    const { frame } = addFrame();
    changed([document]);
    frame.remove();
    expect(changed([document])).toBe(false);
  });
});

describe('a frame that loads', () => {
  it('is told at once, and counts as changed, once', () => {
    const { changed, listen, onLoad } = aWatch();
    const { frame } = addFrame();
    changed([document]);
    listen();
    listen();
    frame.dispatchEvent(new Event('load'));
    expect(onLoad).toHaveBeenCalledOnce();
    expect(changed([document])).toBe(true);
    expect(changed([document])).toBe(false);
  });

  it('is not an image that loads', () => {
    const { listen, onLoad } = aWatch();
    const image = document.createElement('img');
    document.body.append(image);
    listen();
    image.dispatchEvent(new Event('load'));
    expect(onLoad).not.toHaveBeenCalled();
  });

  it('is told no more once it is stopped', () => {
    const { listen, onLoad } = aWatch();
    const { frame } = addFrame();
    listen();
    stop.abort();
    frame.dispatchEvent(new Event('load'));
    expect(onLoad).not.toHaveBeenCalled();
  });
});

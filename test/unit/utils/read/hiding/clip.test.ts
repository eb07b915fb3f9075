import { describe, expect, it } from 'vitest';
import { clipsAll } from '../../../../../utils/read/hiding/clip.ts';

describe('nothing is left by', () => {
  it.each([
    ['rect(0px, 0px, 0px, 0px)', 'none'],
    ['rect(1px, 1px, 1px, 1px)', 'none'],
    ['auto', 'inset(50%)'],
    ['auto', 'inset(100% 0px 0px)'],
    ['auto', 'inset(0px 60% 0px 40% round 4px)'],
    ['auto', 'circle(0px at 50% 50%)'],
    ['auto', 'ellipse(0px 0px)'],
    ['auto', 'polygon(0px 0px, 0px 0px, 0px 0px)'],
    ['auto', 'polygon(evenodd, 0px 0px, 0px 0px)'],
  ])('clip: %s, clip-path: %s', (clip, path) => {
    expect(clipsAll(clip, path)).toBe(true);
  });
});

describe('something is left, or nobody knows, by', () => {
  it.each([
    ['', ''],
    ['auto', 'none'],
    ['rect(0px, 10px, 10px, 0px)', 'none'],
    ['rect(auto, auto, auto, auto)', 'none'],
    ['auto', 'inset(49%)'],
    ['auto', 'inset(0px 0px 99%)'],
    ['auto', 'circle(50%)'],
    ['auto', 'circle(0.5px)'],
    ['auto', 'polygon(0px 0px, 9px 0px, 0px 9px)'],
    ['auto', 'path("M 0 0")'],
    ['auto', 'url("#shape")'],
  ])('clip: %s, clip-path: %s', (clip, path) => {
    expect(clipsAll(clip, path)).toBe(false);
  });
});

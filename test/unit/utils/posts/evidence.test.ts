import { describe, expect, it } from 'vitest';
import { evidenceBefore } from '../../../../utils/posts/evidence.ts';
import { comparePost } from '../../../../utils/posts/judge.ts';
import { newState, type PostState, takeFinding } from '../../../../utils/posts/state.ts';
import { aBaseline, aLink, aPost, aSeen, DAY, NOW } from './build.ts';

const context = {
  rawHref: aLink().rawHref,
  text: aLink().text,
  html: '<a href="/page">a link</a>',
  sentence: 'Read a link first.',
};

/** Checks a post again and again, each time a day later. */
function states(...pages: readonly Parameters<typeof aSeen>[0][]): PostState {
  let state = newState(aPost());
  for (const [i, links] of pages.entries()) {
    const finding = comparePost(aPost(), { ...aSeen(links), contexts: [context] });
    ({ state } = takeFinding(aPost(), state, finding, NOW + i * DAY));
  }
  return state;
}

const nofollow = aLink({ rawRel: 'nofollow', kind: ['nofollow'] });

describe('what was there last', () => {
  it('is the HTML of the link and the sentence around it, with the time', () => {
    const { html, sentence } = context;
    expect(states([aLink()]).lastKept).toMatchObject({ html, sentence, rawRel: null, at: NOW });
  });

  it('is that of a link in a frame, too', () => {
    const { html, sentence } = context;
    const state = states([aLink({ frame: 'https://w.test/' })]);
    expect(state).toMatchObject({ lastLink: { html, sentence } });
  });

  it('is not kept with each check', () => {
    expect(states([aLink()]).last).not.toHaveProperty('context');
  });

  it('of a changed link is how it was when it was kept', () => {
    const state = states([aLink()], [nofollow]);
    expect(state).toMatchObject({ lastKept: { rawRel: null, at: NOW }, lastLink: { rawRel: 'nofollow' } });
    expect(evidenceBefore(state, null)).toBe(state.lastKept);
  });

  it('of a lost link stays', () => {
    const state = states([nofollow], [], []);
    expect(evidenceBefore(state, aBaseline())).toMatchObject({
      rawRel: 'nofollow',
      at: NOW,
      html: context.html,
    });
  });

  it.each([
    ['where only an older version has seen it is what was known of it', states([]), aBaseline(), 'a link'],
    [
      'where it never was as agreed is not how it is',
      states([nofollow]),
      aBaseline({ text: 'then' }),
      'then',
    ],
  ])('%s', (_, state, baseline, text) => {
    expect(evidenceBefore(state, baseline)).toMatchObject({ text, html: null, sentence: null });
  });

  it('is nothing where nobody has seen it', () => {
    expect(evidenceBefore(states([]), null)).toBeNull();
  });
});

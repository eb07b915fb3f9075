import { describe, expect, it } from 'vitest';
import { readUiToBackground } from '../../../../utils/message/ui-to-background.ts';
import { aPost } from '../../a-post.ts';

describe('what views ask of guest posts', () => {
  it.each<[string, object]>([
    ['addPosts', { posts: [aPost(), aPost({ tags: ['news'], expires: 5 })] }],
    ['addPosts', { posts: [] }],
    ['editPosts', { edits: [{ id: 'a', post: aPost({ planned: true }) }] }],
    ['removePosts', { ids: ['a'], back: true }],
    ['checkPosts', { ids: null }],
    ['checkPosts', { ids: ['a'], secondLook: true }],
    ['stopRun', { id: 'a', stopped: false }],
    ['markSeen', { ids: ['a'] }],
    ['markSeen', { ids: null }],
  ])('%s', (type, message) => {
    expect(readUiToBackground({ type, ...message })).toEqual({ type, ...message });
  });

  const { expect: agreed } = aPost();
  it.each<[string, object]>([
    ['an address that is none of the web', { url: 'javascript:alert(1)' }],
    ['an address that is none', { url: 'blog.test' }],
    ['a target that is none', { expect: { ...agreed, target: { kind: 'page', url: 'mailto:me' } } }],
    ['marks that are none', { expect: { ...agreed, rel: ['dofollow'] } }],
    ['no marks, where some are agreed', { expect: { ...agreed, rel: [] } }],
    ['a tag without end', { tags: ['x'.repeat(201)] }],
    ['no time', { added: 'yesterday' }],
  ])('is not taken with %s', (_, wrong) => {
    expect(readUiToBackground({ type: 'addPosts', posts: [{ ...aPost(), ...wrong }] })).toBeNull();
  });
});

import { openStore } from '../../utils/store/open.ts';
import { DAY } from '../../utils/time.ts';
import { aCheck, aPost, aPostRecord } from '../unit/build-post.ts';
import { random } from './random.ts';
import { words } from './words.ts';

/** A guest post has so many checks, one a month. */
const CHECKS = 3;

/** Of so many guest posts on average, one is on the same site. */
const SITES = 5000;

const [COSTS, SUPPLIERS, TAGS] = [
  ['', '120 EUR', '80 EUR'],
  ['', 'North Media', 'Quill'],
  ['q1', 'q2', 'q3', 'travel'],
] as const;
const VERDICTS = ['kept', 'kept', 'kept', 'kept', 'kept', 'kept', 'lost', 'changed', 'unknown'] as const;
const REASONS = {
  kept: [],
  lost: [{ code: 'link-removed', evidence: '' }],
  changed: [{ code: 'rel-added', evidence: 'nofollow' }],
  unknown: [{ code: 'status', evidence: '403' }],
} as const;

/** The part of `own-bench.ts` that makes guest posts of all kinds. */
export const many = {
  /** Puts guest posts into the store that have titles, tags and some checks, and are not due. */
  async fillMany(from: number, count: number): Promise<void> {
    const now = Date.now();
    const tx = (await openStore()).transaction(['posts', 'checks'], 'readwrite', { durability: 'relaxed' });
    const [posts, checks] = [tx.objectStore('posts'), tx.objectStore('checks')];
    for (let i = from; i < from + count; i++) {
      const values = random(i);
      const id = `post-${String(i).padStart(6, '0')}`;
      const url = `https://site-${i % SITES}.example/${words(values, 3).replaceAll(' ', '-')}/${i}`;
      const verdict = values.pick(VERDICTS);
      const { link, ...rest } = aCheck({ verdict, finalUrl: url, reasons: REASONS[verdict] });
      const last = { ...rest, link: verdict === 'kept' || verdict === 'changed' ? link : null };
      const at = (month: number) => now - (CHECKS - month) * 30 * DAY - (i % 30) * DAY;
      const post = aPost({
        url,
        added: at(0),
        tags: [values.pick(TAGS)],
        cost: values.pick(COSTS),
        supplier: values.pick(SUPPLIERS),
        notes: words(values, 4),
      });
      const record = aPostRecord({ ...last, at: at(CHECKS) }, post, { id, key: url, due: now + 30 * DAY });
      const title = words(values, 5);
      void posts.put({ ...record, state: { ...record.state, title } });
      for (let month = 1; month < CHECKS; month++)
        void checks.add({ ...aCheck({ at: at(month), finalUrl: url }), postId: id });
      void checks.add({ ...last, at: at(CHECKS), postId: id });
    }
    await tx.done;
  },
};

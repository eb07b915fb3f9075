import type { Queryable } from '../../entrypoints/engine/database/database.ts';
import { recordColumn } from '../../entrypoints/engine/store/post-row.ts';
import { newPost } from '../../utils/posts/create.ts';
import { postKey } from '../../utils/posts/post.ts';
import { newState } from '../../utils/posts/state.ts';
import type { Instant } from '../../utils/time.ts';

/**
 * Fills the table of guest posts, by the database itself: of a million none comes from outside.
 *
 * @param sites so many, each with as many posts
 * @param due when the first is due; each other one comes a second later, sites by turns
 */
export async function fillPosts(db: Queryable, sites: number, each: number, due: Instant): Promise<void> {
  const url = 'https://blog-0000000.test/2026/an-article-of-usual-length-0000000/';
  const target = { kind: 'page', url: 'https://example.com/guides/usual-length/' } as const;
  const post = newPost(
    url,
    { target, rel: 'followed', anchor: { kind: 'exact', text: 'a link' }, indexable: true },
    due,
  );
  const record = { id: '', key: postKey(post), url, post, state: newState(post), takenBy: '' };
  await db.query(
    `INSERT INTO backlight.posts (id, key, site, host, due, record)
     SELECT gen_random_uuid(), md5(n::text)::uuid, site, site, $3::bigint + n * 1000,
       replace($4, $5, format('https://%s/2026/an-article-of-usual-length-%s/', site, n))::json
     FROM (
       SELECT n, 'blog-' || lpad((n % $1::int)::text, 7, '0') || '.test' AS site
       FROM generate_series(0, $1::int * $2::int - 1) AS n
     ) AS row`,
    [sites, each, due, recordColumn(record), url],
  );
}

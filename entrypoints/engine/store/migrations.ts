/**
 * The tables of the engine, one list of statements for each version. Whoever changes them adds a list, and changes none
 * that was released. JSON is kept as it is written (`json`, not `jsonb`): pages have signs that `jsonb` refuses, and it
 * takes less room. Times are ms since 1970.
 */
export const MIGRATIONS: readonly (readonly string[])[] = [
  [
    `CREATE TABLE backlight.posts (
       id uuid PRIMARY KEY,
       -- Of its address and target: a post that is added twice is one post.
       key uuid NOT NULL UNIQUE,
       -- The registrable domain: what one worker holds at a time.
       site text NOT NULL,
       -- With its port: what has a pace.
       host text NOT NULL,
       due bigint,
       record json NOT NULL
     )`,
    'CREATE INDEX posts_due ON backlight.posts (site, due) WHERE due IS NOT NULL',
    `CREATE TABLE backlight.checks (
       post uuid NOT NULL,
       at bigint NOT NULL,
       -- When it was due; null where somebody else has made it.
       planned bigint,
       record json NOT NULL,
       PRIMARY KEY (post, at)
     )`,
    `CREATE TABLE backlight.edits (
       post uuid NOT NULL,
       at bigint NOT NULL,
       record json NOT NULL,
       PRIMARY KEY (post, at)
     )`,
    `CREATE TABLE backlight.hosts (
       host text PRIMARY KEY,
       -- When the last request to it ended.
       asked bigint NOT NULL DEFAULT 0,
       -- Until when its server wants to be left alone.
       wait bigint NOT NULL DEFAULT 0
     )`,
    'CREATE TABLE backlight.robots_txt (origin text PRIMARY KEY, expires bigint NOT NULL, fact json NOT NULL)',
    'CREATE TABLE backlight.settings (name text PRIMARY KEY, value json NOT NULL)',
  ],
];

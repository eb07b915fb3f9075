import { OF_CRAWLERS } from './files-of-crawlers.ts';
import { OF_INDEXES } from './files-of-indexes.ts';
import { fileOf, IN_FILES, type ToolFile } from './tool-file.ts';

const { page, target, anchor, firstSeen, lastSeen } = IN_FILES;

const OF_OTHERS: readonly ToolFile[] = [
  {
    name: 'TraceLinker',
    format: 'traceLinker',
    text: fileOf('source_url,target_url,anchor_text,rel,first_seen,last_seen,dr,note', {
      source_url: page,
      target_url: target,
      anchor_text: anchor,
      rel: 'nofollow',
      first_seen: firstSeen,
      last_seen: lastSeen,
      dr: '40',
      note: '',
    }),
  },
  {
    name: 'SEOSpace',
    format: 'seoSpace',
    text: fileOf('Backlink,Anchor Text,Target URL,Link Type,Authority', {
      Backlink: `Ten tips, and more\n\n${page}`,
      'Anchor Text': anchor,
      'Target URL': `The offer\n${target}`,
      'Link Type': 'Nofollow',
      Authority: '30',
    }),
  },
];

/** Files in which the tool says that the link is nofollow. */
export const WITH_MARKS: readonly ToolFile[] = [...OF_INDEXES, ...OF_CRAWLERS, ...OF_OTHERS];

/** Files that say nothing of marks. */
export const WITHOUT_MARKS: readonly ToolFile[] = [
  {
    name: 'Bing',
    format: 'bing',
    text: `\ufeff"Source Url","Anchor text","Target Url"\r\n"${page}","${anchor}","${target}"\r\n`,
  },
  {
    name: 'BuzzStream',
    format: 'buzzStream',
    text: fileOf(
      'Website,Linking from,Linking To,Anchor Text,Status,Payment Date,Payment – Amount,Payment – Method,Payment – Expiration date',
      {
        Website: 'blog.example',
        'Linking from': page,
        'Linking To': target,
        'Anchor Text': anchor,
        'Payment Date': '02/03/2026',
        'Payment – Amount': '$120.00',
        'Payment – Expiration date': '04/03/2027',
      },
    ),
  },
  {
    name: 'TraceLinker, the least',
    format: 'traceLinker',
    text: fileOf('source_url,target_url,anchor_text', {
      source_url: page,
      target_url: target,
      anchor_text: anchor,
    }),
  },
];

/** What Search Console lists: pages, and maybe when each was last crawled, in the user's language. */
export const OF_GOOGLE: readonly ToolFile[] = [
  ['Linking page,Last crawled', true],
  ['Página de enlace,Último rastreo', true],
  ['Verweisende Seite,Zuletzt gecrawlt', true],
  ['リンク元ページ,前回のクロール', true],
  ['Linking page', false],
  ['Página de enlace', false],
  ['Страница со ссылкой,Последнее сканирование', true],
].map(([headings, isDated]) => ({
  name: `Search Console: ${headings}`,
  format: 'searchConsole',
  text: `${headings}\n${[page, 'https://b.example/'].map((url) => (isDated ? `${url},${lastSeen}` : url)).join('\n')}\n`,
}));

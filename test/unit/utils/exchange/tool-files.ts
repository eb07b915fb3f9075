import type { ImportFormatId } from '../../../../utils/exchange/formats.ts';

/** A file as a tool writes it: its headings exactly, and one link, of which the tool says what it can. */
export interface ToolFile {
  readonly name: string;
  readonly format: ImportFormatId;
  readonly text: string;
}

/** The link that each file is about, and the day on which the tool saw it last. */
export const IN_FILES = {
  page: 'https://blog.example/post',
  target: 'https://example.com/offer',
  anchor: 'Read on, please',
  firstSeen: '2026-02-03',
  lastSeen: '2026-10-28',
} as const;

const { page, target, anchor, firstSeen, lastSeen } = IN_FILES;

/** A row of these headings: what is given, and of all else what `rest` says. */
function rowOf(
  headings: string,
  given: Readonly<Record<string, string>>,
  separator: string,
  rest = '',
): string {
  const names = headings.split(separator).map((name) => name.replaceAll('"', '').trim());
  const missing = Object.keys(given).filter((name) => !names.includes(name));
  if (missing.length > 0) throw new RangeError(`no such heading: ${missing.join(', ')}`);
  const cells = names.map((name) => given[name] ?? rest);
  return cells
    .map((cell) => (cell.includes(separator) || /["\n]/.test(cell) ? `"${cell}"` : cell))
    .join(separator);
}

function fileOf(
  headings: string,
  given: Readonly<Record<string, string>>,
  { separator = ',', end = '\n', before = '', rest = '' } = {},
): string {
  return `${before}${headings}${end}${rowOf(headings, given, separator, rest)}${end}`;
}

const AHREFS =
  'Referring page title,Referring page URL,Language,Platform,Referring page HTTP code,Domain rating,UR,Domain traffic,Referring domains,Linked domains,External links,Page traffic,Keywords,Target URL,Left context,Anchor,Right context,Redirect Chain URLs,Redirect Chain status codes,Type,Is spam,Content,Nofollow,UGC,Sponsored,Rendered,Raw,Lost status,Drop reason,Discovered status,First seen,Last seen,Lost,Author,Page type,Page category,Links in group';
const IN_AHREFS = {
  'Referring page title': 'Ten tips, and more',
  'Referring page URL': page,
  'Referring page HTTP code': '200',
  'Target URL': target,
  Anchor: anchor,
  Type: 'text',
  'Is spam': 'false',
  Nofollow: 'true',
  UGC: 'false',
  Sponsored: 'false',
  'First seen': `${firstSeen} 04:11:08`,
  'Last seen': `${lastSeen} 11:02:59`,
};

const SCREAMING_FROG =
  'Type,Source,Destination,Size (Bytes),Alt Text,Anchor,Status Code,Status,Follow,Target,Rel,Path Type,Link Path,Link Position,Link Origin';
/** In French and German, with some words as they may be: its headings and values are in the user's language. */
const FROG_FRENCH =
  'Type,Source,Destination,Taille (octets),Texte alternatif,Ancrage,Code de statut,Statut,Suivre,Cible,Rel,Type de chemin,Chemin du lien,Position du lien,Origine du lien';
const FROG_GERMAN =
  'Typ,Quelle,Ziel,Größe (Bytes),Alt-Text,Ankertext,Statuscode,Status,Folgen,Zielattribut,Rel,Pfadtyp,Linkpfad,Linkposition,Linkursprung';
const LINK_PATH = '//body/main/article/p[2]/a';

const MAJESTIC_FLAGS =
  'FlagNoFollow,FlagImageLink,FlagRedirect,FlagFrame,FlagOldCrawl,FlagAltText,FlagMention,SourceCitationFlow,SourceTrustFlow,TargetCitationFlow,TargetTrustFlow';

const MOZ_PREAMBLE = [
  'Moz Pro',
  '"Inbound links to example.com, all of them"',
  'Created on 2026-10-29',
  '"Link state: all; link type: all"',
  'Report of one link',
  '""',
]
  .map((line) => `${line}\n`)
  .join('');

/** Files in which the tool says that the link is nofollow. */
export const WITH_MARKS: readonly ToolFile[] = [
  { name: 'Ahrefs, commas', format: 'ahrefs', text: fileOf(AHREFS, IN_AHREFS) },
  {
    name: 'Ahrefs, tabs',
    format: 'ahrefs',
    text: fileOf(AHREFS.replaceAll(',', '\t'), IN_AHREFS, { separator: '\t', end: '\r\n' }),
  },
  {
    name: 'Ahrefs, semicolons in quotes',
    format: 'ahrefs',
    text: fileOf(
      AHREFS.split(',')
        .map((name) => `"${name}"`)
        .join(';'),
      IN_AHREFS,
      { separator: ';' },
    ),
  },
  {
    name: 'Ahrefs, API',
    format: 'ahrefs',
    text: fileOf(
      'url_from,title,http_code,is_dofollow,is_nofollow,is_ugc,is_sponsored,is_content,anchor,snippet_left,url_to,first_seen_link,last_seen',
      {
        url_from: page,
        is_dofollow: 'false',
        is_nofollow: 'true',
        is_ugc: 'false',
        is_sponsored: 'false',
        anchor,
        url_to: target,
        first_seen_link: `${firstSeen}T04:11:08Z`,
        last_seen: `${lastSeen}T04:11:08Z`,
      },
    ),
  },
  {
    name: 'Semrush',
    format: 'semrush',
    text: fileOf(
      'Page ascore,Source title,Source url,Target url,Anchor,External links,Internal links,Nofollow,Sponsored,Ugc,Text,Frame,Form,Image,Sitewide,First seen,Last seen,New link,Lost link',
      {
        'Source title': 'Ten tips',
        'Source url': page,
        'Target url': target,
        Anchor: anchor,
        Nofollow: 'true',
        Sponsored: 'false',
        Ugc: 'false',
        'First seen': firstSeen,
        'Last seen': lastSeen,
        'Lost link': 'false',
      },
      { before: '\ufeff' },
    ),
  },
  {
    name: 'Semrush, older',
    format: 'semrush',
    text: fileOf(
      'Page score,Page trust score,Source title,Source url,Target url,Anchor,External links,Internal links,Nofollow,Frame,Form,Image,Sitewide,First seen,Last seen',
      {
        'Source title': 'Ten tips',
        'Source url': page,
        'Target url': target,
        Anchor: anchor,
        Nofollow: 'true',
        'First seen': firstSeen,
        'Last seen': lastSeen,
      },
    ),
  },
  {
    name: 'Majestic',
    format: 'majestic',
    text: fileOf(`TargetURL,SourceURL,AnchorText,SourceCrawlDate,SourceFirstFoundDate,${MAJESTIC_FLAGS}`, {
      TargetURL: target,
      SourceURL: page,
      AnchorText: anchor,
      SourceCrawlDate: lastSeen,
      SourceFirstFoundDate: firstSeen,
      FlagNoFollow: '+',
    }),
  },
  {
    name: 'Majestic, download',
    format: 'majestic',
    text: fileOf(
      `Target URL,Source URL,Anchor Text,Source Crawl Date,Source First Found Date,${MAJESTIC_FLAGS},SourceTopicalTrustFlow_Topic_0,SourceTopicalTrustFlow_Value_0,RefDomainTopicalTrustFlow_Topic_0,RefDomainTopicalTrustFlow_Value_0`,
      {
        'Target URL': target,
        'Source URL': page,
        'Anchor Text': anchor,
        'Source Crawl Date': lastSeen,
        'Source First Found Date': firstSeen,
        FlagNoFollow: '+',
      },
    ),
  },
  {
    name: 'Moz',
    format: 'moz',
    text: fileOf(
      'URL,Title,Anchor Text,Spam Score,Page Authority,Domain Authority,Number of Domains Linking to this Page,Number of Domains Linking to Domain,Origin,Target URL,Link Equity,No Link Equity,Only rel=nofollow,Only follow,301',
      {
        URL: page,
        'Anchor Text': anchor,
        Origin: 'External',
        'Target URL': target,
        'Only rel=nofollow': 'Yes',
        'Only follow': 'No',
      },
      { before: MOZ_PREAMBLE },
    ),
  },
  {
    name: 'Moz, older',
    format: 'moz',
    text: fileOf(
      'URL,Title,Anchor Text,Page Authority,Domain Authority,Number of Links,Number of Domains Linking to Domain,Followable,301,Origin,Target URL',
      { URL: page, 'Anchor Text': anchor, Followable: 'No', Origin: 'External', 'Target URL': target },
      { before: MOZ_PREAMBLE },
    ),
  },
  {
    name: 'Screaming Frog',
    format: 'screamingFrog',
    text: fileOf(SCREAMING_FROG, {
      Type: 'Hyperlink',
      Source: page,
      Destination: target,
      Anchor: anchor,
      'Status Code': '200',
      Follow: 'false',
      Rel: 'nofollow noopener',
      'Link Path': LINK_PATH,
      'Link Position': 'Content',
      'Link Origin': 'HTML',
    }),
  },
  {
    name: 'Screaming Frog, below a page',
    format: 'screamingFrog',
    text: fileOf(
      'Type,From,To,Anchor Text,Alt Text,Follow,Target,Rel,Status Code,Status,Path Type,Link Path,Link Position,Link Origin',
      {
        Type: 'Hyperlink',
        From: page,
        To: target,
        'Anchor Text': anchor,
        Follow: 'false',
        Rel: 'nofollow',
        'Link Path': LINK_PATH,
      },
    ),
  },
  {
    name: 'Screaming Frog, in French',
    format: 'screamingFrog',
    text: fileOf(FROG_FRENCH, {
      Type: 'Hyperlien',
      Source: page,
      Destination: target,
      Ancrage: anchor,
      'Code de statut': '200',
      Suivre: 'Faux',
      Rel: 'nofollow',
      'Chemin du lien': LINK_PATH,
      'Position du lien': 'Contenu',
      'Origine du lien': 'HTML',
    }),
  },
  {
    name: 'Screaming Frog, in German',
    format: 'screamingFrog',
    text: fileOf(FROG_GERMAN, {
      Typ: 'Hyperlink',
      Quelle: page,
      Ziel: target,
      Ankertext: anchor,
      Folgen: 'Falsch',
      Linkpfad: LINK_PATH,
      Linkposition: 'Inhalt',
      Linkursprung: 'Gerendertes HTML',
    }),
  },
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
    name: 'Serpstat',
    format: 'serpstat',
    text: fileOf('Donor URL,Acceptor URL,Anchor,External Links,Link Type,First Indexed,Last Seen', {
      'Donor URL': page,
      'Acceptor URL': target,
      Anchor: anchor,
      'Link Type': 'nofollow',
      'First Indexed': firstSeen,
      'Last Seen': lastSeen,
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
  ['Страница со ссылкой', false],
].map(([headings, isDated]) => ({
  name: `Search Console: ${headings}`,
  format: 'searchConsole',
  text: `${headings}\n${[page, 'https://b.example/'].map((url) => (isDated ? `${url},${lastSeen}` : url)).join('\n')}\n`,
}));

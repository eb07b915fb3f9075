import { fileOf, IN_FILES, type ToolFile } from './tool-file.ts';

const { page, target, anchor, firstSeen, lastSeen } = IN_FILES;

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

/** What tools with an index of the web write. */
export const OF_INDEXES: readonly ToolFile[] = [
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
];

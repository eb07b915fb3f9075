/** Sets of element names, as the parser of HTML uses them (HTML, "Parsing HTML documents"). */

// Where no page is parsed, none of these is built.
/* @__NO_SIDE_EFFECTS__ */
const setOf = (names: string): ReadonlySet<string> => new Set(names.split(' '));

/** The same names, and more. */
/* @__NO_SIDE_EFFECTS__ */
export const withMore = (set: ReadonlySet<string>, names: string): ReadonlySet<string> =>
  new Set([...set, ...names.split(' ')]);

/** Elements without content: nothing is ever within them. */
export const VOID = setOf(
  'area base basefont bgsound br col embed frame hr image img input keygen link meta param source track wbr',
);

/** Their content is text up to their own end tag. Not `noscript`: fetched pages are parsed without scripts. */
export const RAW = setOf('iframe noembed noframes plaintext script style textarea title xmp');

/** Of these there is one at most, whatever a page says. */
export const ONCE = setOf('body frameset head html');

/** "Active formatting elements": where one was not closed, the parser opens it again in each block that follows. */
export const FORMATTING = setOf('a b big code em font i nobr s small strike strong tt u');

/** Their start tags close a `p`. */
export const CLOSES_P = setOf(
  'address article aside blockquote center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr li listing main menu nav ol p plaintext pre search section summary table ul xmp',
);

/** Special elements of HTML: their own end tags reach further than those of ordinary ones. */
export const SPECIAL_HTML = withMore(
  CLOSES_P,
  'applet button caption colgroup html marquee object select tbody td template tfoot th thead tr',
);

const FOREIGN_BOUNDS = 'foreignobject desc title annotation-xml mi mn mo ms mtext';

/** "Special" elements: the end tag of an ordinary element reaches no further up than to these. */
export const SPECIAL = withMore(SPECIAL_HTML, `noscript ${FOREIGN_BOUNDS}`);

/** End tags look for their element no further up than to these ("has an element in scope"); an open `select` ignores most. */
export const SCOPE = setOf(
  `applet caption html marquee object select table td template th ${FOREIGN_BOUNDS}`,
);

/** The same for parts of tables ("table scope"). */
export const TABLE_SCOPE = setOf('html table template');

/** Parts of tables; where no table is open, their tags mean nothing. */
export const TABLE_PARTS = setOf('caption colgroup tbody td tfoot th thead tr');

/** For each part of a table, between which the one before it ends. */
export const CLOSED_BY_PART: ReadonlyMap<string, ReadonlySet<string>> = /* @__PURE__ */ new Map([
  ['caption', TABLE_SCOPE],
  ['colgroup', TABLE_SCOPE],
  ['tbody', TABLE_SCOPE],
  ['thead', TABLE_SCOPE],
  ['tfoot', TABLE_SCOPE],
  ['tr', setOf('html table tbody template tfoot thead')],
  ['td', setOf('html table tbody template tfoot thead tr')],
  ['th', setOf('html table tbody template tfoot thead tr')],
]);

/** What was formatted outside of these is not within, and the other way round ("marker"). */
export const MARKED = setOf('applet caption marquee object td template th');

/** By the language around it, in which of its elements HTML begins again ("integration point"). */
export const INTEGRATION = {
  svg: setOf('foreignobject desc title'),
  math: setOf('mi mn mo ms mtext'),
} as const;

/** MathML even where HTML begins again. */
export const ALWAYS_MATH = setOf('mglyph malignmark');

/** HTML whose start tag ends SVG and MathML around it. */
export const ENDS_FOREIGN = setOf(
  'b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta nobr ol p pre ruby s small span strong strike sub sup table tt u ul var',
);

/** An item ends at the next one of its list. */
export const ITEM: ReadonlyMap<string, ReadonlySet<string>> = /* @__PURE__ */ new Map([
  ['li', setOf('li')],
  ['dd', setOf('dd dt')],
  ['dt', setOf('dd dt')],
]);

/** Containers that an item does not look beyond: all special elements but these. */
export const NOT_A_LIST = setOf('address div p');

export const HEADING = setOf('h1 h2 h3 h4 h5 h6');

/** Parts of a `ruby`, before which all that may lack its end tag ends. */
export const RUBY_PARTS = setOf('rb rp rt rtc');

/** Elements that may lack their end tags ("generate implied end tags"). */
export const IMPLIED = setOf('dd dt li optgroup option p rb rp rt rtc');

/** What is entered or chosen cannot be within a list of options. */
export const ENDS_SELECT = setOf('input keygen select textarea');

/** Special elements that go into lines of text: formatting is opened again before them. */
export const LIKE_TEXT = setOf('applet button marquee object select');

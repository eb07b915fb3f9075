import { page } from '../../utils/drive/site.ts';

/** A page, and what it mentions of example.com, example.org/shop and bücher.test without a link to them. */
export interface MentionPage {
  readonly name: string;
  readonly html: string;
  readonly mentions: readonly string[];
}

const script = (code: string) => `<script>${code}</script>`;

export const MENTION_PAGES: readonly MentionPage[] = [
  { name: 'in the text', html: page('<p>Read example.com today.'), mentions: ['example.com'] },
  {
    name: 'with a path',
    html: page('<p>www.example.com/guide, they say'),
    mentions: ['www.example.com/guide'],
  },
  {
    name: 'in words of several elements',
    html: page('<p>On <b>exam</b>ple<wbr>.<i>com</i>!'),
    mentions: ['example.com'],
  },
  { name: 'with signs without width', html: page('<p>exam&shy;ple&#x200b;.com'), mentions: ['example.com'] },
  {
    name: 'in two lines',
    html: page('<p>example<br>.com</p><div>example.</div><div>com</div>'),
    mentions: [],
  },
  {
    name: 'beside a block',
    html: page('<div>see</div>example.com<div>now</div>'),
    mentions: ['example.com'],
  },
  { name: 'an IDN', html: page('<p>bücher.test'), mentions: ['bücher.test'] },
  { name: 'an IDN in its other form', html: page('<p>xn--bcher-kva.test'), mentions: ['xn--bcher-kva.test'] },
  {
    name: 'in a link to elsewhere',
    html: page('<a href="/review">example.com: a review</a>'),
    mentions: ['example.com'],
  },
  {
    name: 'with a link to it',
    html: page('<p>example.com <a href="https://www.example.com/a">here</a>'),
    mentions: [],
  },
  {
    name: 'in capitals by style',
    html: page('<p style="text-transform: uppercase">example.com'),
    mentions: ['example.com'],
  },
  {
    name: 'only below a path',
    html: page('<p>example.org, example.org/shop/1'),
    mentions: ['example.org/shop/1'],
  },
  {
    name: 'of another',
    html: page('<p>notexample.com a@example.com example.com.net other.test/example.com'),
    mentions: [],
  },
  {
    name: 'in what is no text',
    html: page(
      `${script('const a = "example.com"')}<style>.a { content: "example.com" }</style><noscript>example.com</noscript>
      <template>example.com</template><!-- example.com --><img alt="example.com"><textarea>example.com</textarea>
      <select><option>example.com</select><input value="example.com" aria-label="example.com"><svg><title>example.com</title></svg>`,
      '<title>example.com</title><meta name="description" content="example.com">',
    ),
    mentions: [],
  },
  {
    name: 'in hidden text',
    html: page(
      `<p hidden>example.com</p><p style="visibility: hidden">example.com</p><p style="opacity: 0">example.com</p>
      <p style="position: absolute; left: -9999px">example.com</p><p style="font-size: 0">example.com</p>
      <span style="position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%)">example.com</span>
      <details><summary>more</summary>example.com</details><p style="color: #fff; background: #fff">example.com</p>`,
    ),
    mentions: [],
  },
  {
    name: 'in hidden text and in what is seen',
    html: page('<p hidden>example.com</p><footer>www.example.com</footer>'),
    mentions: ['www.example.com'],
  },
  {
    name: 'in a shadow root',
    html: page(
      `<div id="d"></div>${script(`d.attachShadow({ mode: 'open' }).innerHTML = '<p>example.com'`)}`,
    ),
    mentions: ['example.com'],
  },
  {
    name: 'right in the body',
    html: '<!doctype html><title>t</title>example.com',
    mentions: ['example.com'],
  },
  {
    name: 'in a form with fields that are named like what is asked of it',
    html: page('<form>example.com<input name="parentNode"><input name="localName"></form>'),
    mentions: ['example.com'],
  },
  { name: 'in a page without text', html: '<!doctype html>', mentions: [] },
];

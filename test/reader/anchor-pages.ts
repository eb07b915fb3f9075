import { page } from '../../utils/drive/site.ts';

/** Links by their name: their HTML, and the text that a reader reads. */
export const ANCHORS: readonly (readonly [name: string, html: string, text: string])[] = [
  ['a slot', '<x-l><template shadowrootmode="open">«<slot></slot>»</template>Put in</x-l>', 'Put in'],
  [
    'a slot in a closed root',
    '<x-l><template shadowrootmode="open">«<slot>unseen</slot>»</template>Put in</x-l>',
    'Put in',
  ],
  [
    'a slot with nothing in it',
    '<x-l><template shadowrootmode="open">«<slot>Its own</slot>»</template></x-l>',
    'Its own',
  ],
  [
    'a slot by its name',
    '<x-l><template shadowrootmode="open">«<slot name="a"></slot> more»</template><b slot="a">Named</b> no</x-l>',
    'Named more',
  ],
  [
    'a slot in a slot',
    '<x-l><template shadowrootmode="open"><x-m><template shadowrootmode="open">«<slot></slot>»</template><slot></slot></x-m></template>Deep</x-l>',
    'Deep',
  ],
  [
    'a picture in a slot',
    '<x-l><template shadowrootmode="open">«<slot></slot>»</template><img alt="Alt"></x-l>',
    'Alt',
  ],
  [
    'a component within',
    '«Before <x-b><template shadowrootmode="open"><b>Badge</b></template>no</x-b>»',
    'Before Badge',
  ],
  ['an exported logo', '«<svg><defs><style>.a{fill:red}</style></defs><title>Logo</title></svg>»', 'Logo'],
  ['a style sheet', '«<style>.a{}</style>Words<script type="text/plain">no</script>»', 'Words'],
  ['lines', '«One<br>Two<p>Three</p>»', 'One Two Three'],
];

/** A page with a link in each of them, at `/0`, `/1` and so on of example.com. */
export const ANCHOR_PAGE = page(
  ANCHORS.map(
    ([, html], i) =>
      `<div>${html.replace('«', `<a href="https://example.com/${i}">`).replace('»', '</a>')}</div>`,
  ).join('\n'),
);

import { describe, expect, it } from 'vitest';
import { unwrap } from '../../../../utils/link/wrapper.ts';

const target = (address: string) => unwrap(new URL(address, 'https://blog.test/'))?.url.href ?? null;
const HERE = 'https%3A%2F%2Fexample.com%2Fa%3Fb%3D1';

describe('known wrappers lead on', () => {
  it.each([
    `https://www.google.com/url?sa=t&q=${HERE}&usg=x`,
    `https://google.co.uk/url?url=${HERE}`,
    `https://www.google.com/imgres?imgurl=${HERE}&imgrefurl=x`,
    `https://l.facebook.com/l.php?u=${HERE}&h=AT`,
    `https://lm.facebook.com/l.php?u=${HERE}`,
    `https://www.facebook.com/flx/warn/?u=${HERE}`,
    `https://l.instagram.com/?u=${HERE}&e=AT`,
    `https://l.messenger.com/l.php?u=${HERE}`,
    `https://l.threads.com/?u=${HERE}&e=AT`,
    `https://l.threads.net/?u=${HERE}`,
    `https://out.reddit.com/t3_1?url=${HERE}&token=AQ`,
    `https://href.li/?https://example.com/a?b=1`,
    `https://href.li/?${HERE}`,
    `https://nullrefer.com/?https://example.com/a?b=1`,
    `https://t.umblr.com/redirect?z=${HERE}&t=x`,
    `https://slack-redir.net/link?url=${HERE}`,
    `https://www.youtube.com/redirect?event=video_description&q=${HERE}`,
    `https://m.youtube.com/redirect?q=${HERE}`,
    `https://www.linkedin.com/safety/go?url=${HERE}&trk=x`,
    `https://de.linkedin.com/redir/redirect?url=${HERE}`,
    `https://steamcommunity.com/linkfilter/?url=${HERE}`,
    `https://steamcommunity.com/linkfilter/?u=${HERE}`,
    `https://www.deviantart.com/users/outgoing?https://example.com/a?b=1`,
    `https://vk.com/away.php?to=${HERE}&cc_key=`,
    `https://away.vk.com/away.php?to=${HERE}`,
    `https://www.bing.com/newtabredir?url=${HERE}`,
    `https://duckduckgo.com/l/?uddg=${HERE}&rut=x`,
    `https://exit.sc/?url=${HERE}`,
    `https://www.curseforge.com/linkout?remoteUrl=https%253a%252f%252fexample.com%252fa%253fb%253d1`,
    `https://go.skimresources.com/?id=1X1&url=${HERE}`,
    `https://click.linksynergy.com/deeplink?id=x&mid=1&murl=${HERE}`,
    `https://go.redirectingat.com/?id=1X1&url=${HERE}`,
    `https://www.awin1.com/cread.php?awinmid=1&ued=${HERE}`,
    `https://eur01.safelinks.protection.outlook.com/?url=${HERE}&data=x`,
    `https://disq.us/url?url=${HERE}&cuid=1`,
    `https://disq.us/url?url=${HERE}%3Aab_C-dEF12&cuid=1`,
    `https://m.facebook.com/l.php?u=${HERE}`,
    'https://www.bing.com/ck/a?!&&p=abc&u=a1aHR0cHM6Ly9leGFtcGxlLmNvbS9hP2I9MQ&ntb=1',
    '/goto.php?url=aHR0cHM6Ly9leGFtcGxlLmNvbS9hP2I9MQ==',
    'https://blog.test/goto/aHR0cHM6Ly9leGFtcGxlLmNvbS9hP2I9MQ==',
    `https://blog.test/proxy.php?link=${HERE}&hash=1`,
    `https://link.zhihu.com/?target=${HERE}`,
    `https://link.juejin.cn?target=${HERE}`,
    `https://medium.com/r/?url=${HERE}`,
    `https://www.pinterest.com/offsite/?token=1&url=${HERE}`,
    `https://br.pinterest.com/offsite/?url=${HERE}`,
    `https://brand.pxf.io/c/1/2/3?subid=x&u=${HERE}`,
    `https://www.anrdoezrs.net/click-1-2?url=${HERE}`,
    `https://www.anrdoezrs.net/links/1/type/dlg/sid/x/https://example.com/a?b=1`,
    `https://redirect.viglink.com/?key=1&u=${HERE}`,
    'https://www.shareasale.com/r.cfm?b=1&u=2&m=3&urllink=example.com%2Fa%3Fb%3D1',
    'https://www.shareasale.com/r.cfm?b=1&urllink=&urllink=example.com%2Fa%3Fb%3D1&urllink=other.test',
    `https://shareasale.com/m.cfm?URLLINK=${HERE}&urllink=https://other.test/`,
    `https://prf.hn/click/camref:1/destination:${HERE}`,
    `https://track.webgains.com/click.html?wgcampaignid=1&wgtarget=${HERE}`,
    `https://clk.tradedoubler.com/click?p=1&a=2&url=${HERE}`,
    `https://go.openathens.net/redirector/x?url=${HERE}`,
    `https://www.googleadservices.com/pagead/aclk?sa=L&adurl=${HERE}`,
    'https://ad.doubleclick.net/ddm/clk/1;2;3?https://example.com/a?b=1',
    'https://anonym.test/?https://example.com/a?b=1',
    'https://urldefense.com/v3/__https://example.com/a?b=1__;!!x$',
    'https://urldefense.com/v3/__https:/example.com/a*b=1__;Pw!!x$',
    'https://urldefense.proofpoint.com/v2/url?u=https-3A__example.com_a-3Fb-3D1&d=x',
    'https://www.google.com/amp/s/example.com/a?b=1',
    'https://example-com.cdn.ampproject.org/c/s/example.com/a?b=1',
    'https://example-com.translate.goog/a?b=1&_x_tr_sl=en&_x_tr_tl=de',
    `https://translate.google.com/translate?sl=en&u=${HERE}`,
    'https://web.archive.org/web/20200101000000/https://example.com/a?b=1',
    'https://web.archive.org/web/20200101if_/https:/example.com/a?b=1',
    'https://web.archive.org/web/2020/example.com/a?b=1',
    'https://archive.ph/2020.01/https://example.com/a?b=1'.replace('2020.01', '20200101'),
    `https://blog.test/redirect/${HERE}`,
  ])('%s', (address) => {
    expect(target(address)).toBe('https://example.com/a?b=1');
  });
});

describe('outlink paths of plug-ins and forums lead on, on any host', () => {
  it.each([
    `/go?url=${HERE}`,
    `/GO/?URL=x&to=${HERE}`,
    `/out.php?link=${HERE}`,
    `/forum/redirect.html?target=${HERE}`,
    `/exit?href=${HERE}`,
    `/external-link/?dest=${HERE}`,
    `/track/click?destination=${HERE}`,
    `/leave.cgi?goto=${HERE}`,
    '/go?url=//example.com/a?b=1',
    '/go?url=https:\\\\example.com\\a?b=1',
    `/go?url=${encodeURIComponent(HERE)}`,
  ])('%s', (path) => {
    expect(unwrap(new URL(path, 'https://Blog.test.'))).toMatchObject({
      url: { host: 'example.com', search: '?b=1' },
      via: 'blog.test',
    });
  });
});

describe('what only looks like a wrapper leads nowhere', () => {
  it.each([
    ['a share button', `https://www.facebook.com/sharer.php?u=${HERE}`],
    ['a tweet button', `https://twitter.com/intent/tweet?url=${HERE}`],
    ['a log-in', `https://blog.test/login?redirect=${HERE}`],
    ['a search', `https://www.google.com/search?q=${HERE}`],
    ['a page below an outlink path', `https://blog.test/go/fast?url=${HERE}`],
    ['a word that ends so', `https://blog.test/mango?url=${HERE}`],
    ['a look-alike host', `https://www.google.evil-site.test/url?q=${HERE}`],
    ['a host that begins so', `https://l.facebook.com.evil.test/l.php?u=${HERE}`],
    ['a share link of Telegram', `https://t.me/share/url?url=${HERE}`],
    ['a share link of LinkedIn', `https://www.linkedin.com/sharing/share-offsite/?url=${HERE}`],
    ['a submission', `https://www.reddit.com/submit?url=${HERE}`],
    ['a validator', `https://validator.w3.org/check?uri=${HERE}`],
    ['a log-in on a host of hops', `https://go.blog.test/login?url=${HERE}`],
    ['a referrer on a host of hops', `https://go.blog.test/page?ref=${HERE}`],
    ['two addresses on a host of hops', `https://go.blog.test/page?a=${HERE}&b=${HERE}`],
    ['a host that ends in the name of a hop', `https://ad.test/page?next=${HERE}`],
    ['an AMP page of the site', 'https://blog.test/amp/s/example.com/page'],
    ['a calendar of copies', 'https://web.archive.org/web/*/example.com'],
    ['a search among copies', 'https://archive.org/search?query=https://example.com/'],
    ['a name in base64 that is no address', 'https://blog.test/go?url=aHR0cA=='],
    ['a broken guard', 'https://urldefense.com/v3/__x__;*!!x$'],
    ['an address within a slug', 'https://blog.test/post/https-example-com'],
    ['a path below that names an address', 'https://blog.test/reviews/https://example.com/'],
    ['a search for a name', 'https://www.google.com/url?q=example.com'],
    ['a path as target', 'https://blog.test/go?url=/post'],
    ['no query', 'https://blog.test/go'],
    ['an empty query', 'https://blog.test/go?'],
    ['javascript', 'https://blog.test/go?url=javascript:alert(1)'],
    ['data', 'https://blog.test/go?url=data:text/html,https://example.com'],
    ['ftp', 'https://blog.test/go?url=ftp://example.com/'],
    ['an impossible URL', 'https://blog.test/go?url=https://exa%20mple.com/'],
    ['a broken escape', 'https://blog.test/go?url=https%3A%2F%2Fexa%ZZmple.com/'],
    ['a host inside the machine', 'https://blog.test/go?url=http://localhost/'],
    ['the fragment', `https://blog.test/go#url=${HERE}`],
    ['a query in place of the URL', 'https://href.li/?x=1'],
  ])('%s', (_, address) => {
    expect(target(address)).toBeNull();
  });
});

describe('wrappers in wrappers', () => {
  const inGo = (address: string) => `https://blog.test/go?url=${encodeURIComponent(address)}`;

  it('are opened, and the outermost host is reported', () => {
    const address = `https://l.facebook.com/l.php?u=${encodeURIComponent(inGo('https://example.com/'))}`;
    expect(unwrap(new URL(address))).toMatchObject({
      url: { href: 'https://example.com/' },
      via: 'l.facebook.com',
    });
  });

  it('are not followed without end', () => {
    const nested = Array.from({ length: 12 }).reduce<string>(inGo, 'https://example.com/');
    expect(new URL(target(nested) ?? '').host).toBe('blog.test');
  });

  it('may lead to themselves', () => {
    expect(target(inGo('https://blog.test/go'))).toBe('https://blog.test/go');
  });
});

describe('hostile wrappers', () => {
  it.each([
    ['NBSP', '%C2%A0'],
    ['a byte order mark', '%EF%BB%BF'],
    ['a line separator', '%E2%80%A8'],
  ])('%s before the target leads to example.com or nowhere, never to a host of our own', (_, blank) => {
    const host =
      unwrap(new URL(`https://blog.test/go?url=${blank}https://example.com/`))?.url.hostname ?? null;
    expect([null, 'example.com']).toContain(host);
  });

  it('a query of one megabyte costs no time', () => {
    expect(target(`https://blog.test/go?${'a=b&'.repeat(250_000)}url=${HERE}`)).toBe(
      'https://example.com/a?b=1',
    );
    expect(target(`https://blog.test/${'go/'.repeat(250_000)}x?url=${HERE}`)).toBeNull();
  });

  it('one broken escape does not cost the others', () => {
    expect(target('https://blog.test/go?u=%zz&url=https://example.com/%zz')).toBe('https://example.com/%zz');
  });
});

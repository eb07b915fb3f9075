import { fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { LinkList } from '../../../../components/answer/LinkList.tsx';
import { OutboundSites } from '../../../../components/answer/OutboundSites.tsx';
import { DomainList, type PagesFound } from '../../../../components/domains/DomainList.tsx';
import type { AnsweredLink } from '../../../../utils/message/background-to-ui.ts';
import { anOwnLink, aPage, aTabAnswer, own } from '../../build.ts';
import { show } from '../show.tsx';

const ACTIONS = { onShow: vi.fn(), onCopy: vi.fn(), onEvidence: vi.fn() };

function showList(name: string, links: readonly AnsweredLink[]): void {
  show(
    <LinkList name={name} links={links} alone={false} copied={null} targets={new Map()} actions={ACTIONS} />,
  );
}

describe('the links to one domain', () => {
  const links = Array.from({ length: 120 }, (_, index) => anOwnLink({ index, text: `No ${index}` }));

  it('come in portions', () => {
    showList('example.com', links);
    const shown = () => screen.getAllByTitle('Show on the page').length;
    expect(shown()).toBe(50);
    fireEvent.click(screen.getByRole('button', { name: 'Show 50 more' }));
    expect(shown()).toBe(100);
    fireEvent.click(screen.getByRole('button', { name: 'Show 20 more' }));
    expect(shown()).toBe(120);
    expect(screen.queryByRole('button', { name: /^Show/ })).toBeNull();
  });
});

it('links in frames are counted apart', () => {
  const links = [anOwnLink(), anOwnLink({ index: 1, frame: 'https://frame.test/' })];
  showList('=www.example.com', links);
  expect(screen.getByRole('heading').textContent).toMatch(/^www\.example\.com1 link and 1 in a frame/);
});

describe('the user’s domains', () => {
  const record = (title: string, url: string): PagesFound['pages'][number] => ({
    url,
    page: aPage({ url, title }),
  });
  const found = new Map<string, PagesFound>([
    [
      'example.com',
      { total: 12, pages: [record('A post', 'https://a.test/'), record('', 'https://b.test/')] },
    ],
    ['=www.example.org', { total: 0, pages: [] }],
  ]);

  it('say what they cover and which recorded pages link to them', () => {
    show(
      <DomainList
        domains={own('example.com', '=www.example.org')}
        pages={found}
        onRemove={vi.fn()}
        onCopy={vi.fn()}
        onSave={vi.fn()}
      />,
    );
    expect(screen.getByText('example.com and its subdomains')).toBeTruthy();
    expect(screen.getByText('linked from 12 recorded pages')).toBeTruthy();
    expect(screen.getByText('A post').closest('a')?.getAttribute('href')).toBe('https://a.test/');
    expect(screen.getByText('b.test').closest('a')?.rel).toBe('noreferrer');
    expect(screen.getByText('and 10 more')).toBeTruthy();
    expect(screen.getByText('only www.example.org')).toBeTruthy();
    expect(screen.getByText('no recorded page links to it yet')).toBeTruthy();
  });

  it('say nothing of pages while these are looked up', () => {
    show(
      <DomainList
        domains={own('example.com')}
        pages={new Map()}
        onRemove={vi.fn()}
        onCopy={vi.fn()}
        onSave={vi.fn()}
      />,
    );
    expect(screen.queryByText(/recorded page/)).toBeNull();
  });

  it('can be removed, each by its own button', () => {
    const onRemove = vi.fn();
    const domains = own('example.com', '=www.example.org');
    show(
      <DomainList domains={domains} pages={found} onRemove={onRemove} onCopy={vi.fn()} onSave={vi.fn()} />,
    );
    fireEvent.click(screen.getByRole('button', { name: 'Remove example.com' }));
    expect(onRemove).toHaveBeenCalledExactlyOnceWith(domains[0]);
  });

  it('have their recorded links saved and copied, where there are some', () => {
    const [onSave, onCopy] = [vi.fn(), vi.fn()];
    const domains = own('example.com', '=www.example.org');
    show(<DomainList domains={domains} pages={found} onRemove={vi.fn()} onCopy={onCopy} onSave={onSave} />);
    const ways = within(screen.getByRole('group', { name: 'All these links' }));
    for (const name of ['Save as CSV', 'Save as JSON Lines', 'Copy as table'])
      fireEvent.click(ways.getByRole('button', { name }));
    expect(onSave.mock.calls).toEqual([
      [domains[0], 'csv'],
      [domains[0], 'jsonl'],
    ]);
    expect(onCopy).toHaveBeenCalledExactlyOnceWith(domains[0]);
  });

  it('are called by the names that people know', () => {
    show(
      <DomainList
        domains={own('=www.example.org')}
        pages={found}
        onRemove={vi.fn()}
        onCopy={vi.fn()}
        onSave={vi.fn()}
      />,
    );
    expect(screen.getByRole('button', { name: 'Remove www.example.org' })).toBeTruthy();
  });
});

describe('the other sites', () => {
  const sites = Array.from({ length: 130 }, (_, i) => ({
    site: `s${i}.test`,
    links: 200 - i,
    nofollow: i === 0 ? 3 : 0,
  }));

  it('come in portions, with their numbers', () => {
    show(<OutboundSites answer={aTabAnswer([], { sites, siteTotal: 130 })} />);
    expect(screen.getAllByRole('row').length).toBe(100);
    expect(screen.getAllByRole('row')[0]?.textContent).toBe('s0.test3 nofollow200 links');
    fireEvent.click(screen.getByRole('button', { name: 'Show 30 more' }));
    expect(screen.getAllByRole('row').length).toBe(130);
  });

  it('are said to be none', () => {
    show(<OutboundSites answer={aTabAnswer()} />);
    expect(screen.getByText('It links to no other site either.')).toBeTruthy();
  });
});

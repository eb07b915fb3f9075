import { fireEvent, screen } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { TableColumns } from '../../../../components/import/TableColumns.tsx';
import { TableHead } from '../../../../components/import/TableHead.tsx';
import { TableQuestions } from '../../../../components/import/TableQuestions.tsx';
import type { TableOverview } from '../../../../utils/exchange/table-overview.ts';
import { show } from '../show.tsx';

const OVERVIEW: TableOverview = {
  format: 'ahrefs',
  isSure: true,
  columns: [
    { heading: 'Referring page URL', role: 'page', samples: ['https://a.test/'] },
    { heading: null, role: 'none', samples: [] },
  ],
  order: null,
  asksOrder: false,
  asksAddress: null,
  lacksTarget: false,
  saysMarks: false,
  sheets: [],
  sheet: 0,
};

describe('a table', () => {
  const questions = (is: Partial<TableOverview>, domains = ['example.com']) => {
    const change = vi.fn();
    const agree = vi.fn();
    show(
      <TableQuestions
        overview={{ ...OVERVIEW, ...is }}
        domains={domains}
        agreed={false}
        onChange={change}
        onAgreed={agree}
      />,
    );
    return { change, agree };
  };

  it('shows what each column says, and takes another role', () => {
    const change = vi.fn();
    show(<TableColumns columns={OVERVIEW.columns} onRole={change} />);
    expect(screen.getByLabelText<HTMLSelectElement>('Referring page URL').value).toBe('page');
    fireEvent.change(screen.getByLabelText('Column 2'), { target: { value: 'target' } });
    expect(change).toHaveBeenCalledWith(1, 'target');
  });

  it('says what it looks like; it may be another tool’s, or another sheet', () => {
    const [format, sheet] = [vi.fn(), vi.fn()];
    const on = { onFormat: format, onSheet: sheet, onClose: vi.fn() };
    show(
      <TableHead
        name="list.xlsx"
        format="ahrefs"
        rows={3}
        progress={0.4}
        sheets={['One', 'Two']}
        sheet={0}
        isBusy={false}
        {...on}
      />,
    );
    expect(screen.getByRole('status').textContent).toBe('3 rows · 40 % read');
    fireEvent.change(screen.getByLabelText('Read as'), { target: { value: 'semrush' } });
    fireEvent.change(screen.getByLabelText('Sheet'), { target: { value: '1' } });
    expect([format.mock.calls, sheet.mock.calls]).toEqual([[['semrush']], [[1]]]);
  });

  it('asks nothing where it says all', () => {
    questions({});
    expect(document.querySelector('.table-questions')).toBeNull();
  });

  it('asks once for the order of dates, and what an address is; the answer can be another one', () => {
    const { change } = questions({ asksOrder: true, asksAddress: 0 });
    fireEvent.click(screen.getByLabelText('The day: 3 April'));
    fireEvent.click(screen.getByLabelText('Where the link leads'));
    expect(change.mock.calls).toEqual([
      [{ kind: 'order', order: 'day-first' }],
      [{ kind: 'role', column: 0, role: 'target' }],
    ]);
  });

  it('asks whether pages and dates are from Search Console where their headings do not tell it', () => {
    const { change } = questions({ format: 'searchConsole', isSure: false });
    expect(screen.getByLabelText<HTMLInputElement>(/^Yes: the dates say/).checked).toBe(true);
    fireEvent.click(screen.getByLabelText('No, it is a list of mine'));
    expect(change.mock.calls).toEqual([[{ kind: 'format', format: 'table' }]]);
  });

  it('says what a row without target means, with and without domains', () => {
    questions({ lacksTarget: true });
    expect(document.body.textContent).toContain('any link to example.com will do');
  });

  it('says what marks mean that a tool saw', () => {
    const { agree } = questions({ saysMarks: true });
    expect(document.body.textContent).toContain('how each link was when Ahrefs saw it');
    fireEvent.click(screen.getByLabelText('Nofollow, ugc and sponsored are as agreed'));
    expect(agree).toHaveBeenCalledWith(true);
  });
});

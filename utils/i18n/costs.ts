import type { Costs } from '../posts/cost.ts';
import { language, number, text } from './text.ts';

/** What costs come to, currency by currency: `€240.00, 80.00`; '' where there are none. */
export function costWords({ sums, unread }: Costs): string {
  const amounts = sums.map(({ unit, amount }) => money(unit, amount));
  return [...amounts, ...(unread > 0 ? [text('reportUnread', number(unread))] : [])].join(', ');
}

function money(unit: string, amount: number): string {
  const digits = Number.isInteger(amount) ? 0 : 2;
  const form = { minimumFractionDigits: digits, maximumFractionDigits: digits } as const;
  if (/^[A-Z]{3}$/.test(unit))
    return new Intl.NumberFormat(language(), { style: 'currency', currency: unit, ...form }).format(amount);
  return `${unit}${new Intl.NumberFormat(language(), form).format(amount)}`;
}

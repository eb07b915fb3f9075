/** Amounts of money in one currency. */
export interface CostSum {
  /** An ISO 4217 code where the sign stands for one currency, else as written; '' where none was. */
  readonly unit: string;
  readonly amount: number;
}

/** What costs come to. Of different currencies there is no one sum. */
export interface Costs {
  readonly sums: readonly CostSum[];
  /** How many were written that are no amount. */
  readonly unread: number;
}

const UNITS: Readonly<Record<string, string>> = {
  '€': 'EUR',
  EURO: 'EUR',
  EUROS: 'EUR',
  '£': 'GBP',
  US$: 'USD',
  DOLLAR: '$',
  DOLLARS: '$',
  '₹': 'INR',
  ZŁ: 'PLN',
};

const NUMBER = /\d[\d.,'’\s]*/gu;

/**
 * Reads a cost as people write it: `120 EUR`, `€1,200.50`, `1.200,50 €`, `80`.
 *
 * @returns null where it is no single amount
 */
export function readCost(cost: string): CostSum | null {
  const text = cost.normalize('NFKC').trim();
  const numbers = text.match(NUMBER) ?? [];
  const [digits] = numbers;
  if (digits === undefined || numbers.length > 1 || text.includes('-')) return null;
  const written = text.replace(digits, ' ').trim().toUpperCase();
  const unit = UNITS[written] ?? written;
  const amount = amountOf(digits.trim());
  return unit.length > 3 || amount === null ? null : { unit, amount };
}

/** A sign with one or two digits behind it, at the end, parts the cents; any other parts thousands. */
function amountOf(digits: string): number | null {
  const [, whole = '', cents = ''] = /^(.*?)(?:[.,](\d{1,2}))?$/s.exec(digits) ?? [];
  const amount = Number(`${whole.replace(/[.,'’\s]/gu, '')}.${cents || '0'}`);
  return Number.isFinite(amount) ? amount : null;
}

/** Adds up costs; empty ones are none. */
export function sumCosts(costs: readonly string[]): Costs {
  const cents = new Map<string, number>();
  let unread = 0;
  for (const cost of costs) {
    if (cost.trim() === '') continue;
    const read = readCost(cost);
    if (read) cents.set(read.unit, (cents.get(read.unit) ?? 0) + Math.round(read.amount * 100));
    else unread++;
  }
  return { sums: Array.from(cents, ([unit, sum]) => ({ unit, amount: sum / 100 })), unread };
}

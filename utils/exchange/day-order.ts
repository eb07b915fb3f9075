/** Which of two numbers in a date is the day, where both may be. */
export const DAY_ORDERS = ['day-first', 'month-first'] as const;
/** One of {@link DAY_ORDERS}. */
export type DayOrder = (typeof DAY_ORDERS)[number];

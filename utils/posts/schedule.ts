/** How often guest posts are checked while all is well; `never`: only when the user asks. */
export const SCHEDULES = ['daily', 'weekly', 'monthly', 'never'] as const;
export type Schedule = (typeof SCHEDULES)[number];

/** Reads what was stored: weekly where it is none. */
export function readSchedule(stored: unknown): Schedule {
  return SCHEDULES.find((each) => each === stored) ?? 'weekly';
}

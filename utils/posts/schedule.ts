/** How often guest posts are checked while all is well; `never`: only when the user asks. */
export const SCHEDULES = ['daily', 'weekly', 'monthly', 'never'] as const;
export type Schedule = (typeof SCHEDULES)[number];

/** Reads a stored schedule; `weekly` where there is none, or it is not one of them. */
export function readSchedule(stored: unknown): Schedule {
  return SCHEDULES.find((each) => each === stored) ?? 'weekly';
}

import { addDays } from '@bell-lap/units/calendar-day'

/** Any Monday: a saved week has weekdays and no dates. */
const A_MONDAY = '2024-01-01'

/** A day for each line of a week from Monday on, to name its weekday by. */
export const WEEK_LINES = Array.from({ length: 7 }, (_, i) => addDays(A_MONDAY, i))

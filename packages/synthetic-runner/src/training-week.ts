import type { CalendarDay, Weekday } from '@bell-lap/units/calendar-day'
import { addDays, daysBetween } from '@bell-lap/units/calendar-day'
import type { RunKind } from './planned-run.ts'
import type { Random } from './random.ts'

/** What the runner means to run on one day. */
export interface DayIntent {
  readonly day: CalendarDay
  readonly kind: Exclude<RunKind, 'race' | 'treadmill'>
  readonly distanceM: number
}

export interface WeekContext {
  readonly monday: CalendarDay
  readonly yearsAgo: number
  /** All marathons of the story. */
  readonly marathons: readonly CalendarDay[]
  readonly random: Random
}

/** The runs that one week was meant to hold; races, gaps and laziness come later. */
export function intendedWeek(context: WeekContext): readonly DayIntent[] {
  const { monday, yearsAgo, random } = context
  const block = marathonBlock(context)
  const weekKm = baseKm(yearsAgo) * season(monday) * block.volume * (1 + 0.06 * random.normal())
  const days = runningDays(yearsAgo)
  const longKm = Math.max(8, Math.min(block.longestKm, weekKm * 0.36))
  const otherKm = (weekKm - longKm) / (days.length - 1)
  return days.map((weekday) => {
    const kind = kindOf(weekday, context)
    const km = kind === 'long' ? longKm : Math.max(4, otherKm * random.between(0.88, 1.12))
    const distanceM = Math.round(km * 20) * 50
    return { day: addDays(monday, weekday - 1), kind, distanceM }
  })
}

/** The plateau of 55 km a week comes out of 64 intended ones. */
function baseKm(yearsAgo: number): number {
  if (yearsAgo > 7) return 20 + 14 * (8 - yearsAgo)
  if (yearsAgo > 4) return 34 + 10 * (7 - yearsAgo)
  return 64
}

/** Most in September, least in March. */
function season(monday: CalendarDay): number {
  const dayOfYear = daysBetween(`${monday.slice(0, 4)}-01-01`, monday)
  return 1 + 0.08 * Math.cos((2 * Math.PI * (dayOfYear - 250)) / 365)
}

function runningDays(yearsAgo: number): readonly Weekday[] {
  if (yearsAgo > 7.4) return [2, 4, 7]
  if (yearsAgo > 5.7) return [2, 4, 6, 7]
  return [2, 3, 4, 6, 7]
}

/** Tempo and repeats belong to the years of gain only: the plateau holds no fast running. */
function kindOf(weekday: Weekday, context: WeekContext): DayIntent['kind'] {
  const { yearsAgo, monday } = context
  if (weekday === 7) return 'long'
  const weekNumber = Math.round(daysBetween('2001-01-01', monday) / 7)
  if (weekday === 4 && yearsAgo <= 7 && yearsAgo > 4.1) return 'tempo'
  if (weekday === 2 && yearsAgo <= 6 && yearsAgo > 4.1 && weekNumber % 2 === 0) return 'intervals'
  return 'easy'
}

function marathonBlock(context: WeekContext): { volume: number; longestKm: number } {
  const ahead = context.marathons.map((day) => Math.floor(daysBetween(context.monday, day) / 7))
  const weeks = ahead.find((value) => value >= -2 && value <= 11)
  if (weeks === undefined) return { volume: 1, longestKm: 21 }
  if (weeks < 0) return { volume: weeks === -1 ? 0.35 : 0.7, longestKm: 14 }
  if (weeks === 0) return { volume: 0.5, longestKm: 10 }
  if (weeks <= 2) return { volume: weeks === 1 ? 0.7 : 0.85, longestKm: weeks === 1 ? 16 : 22 }
  return { volume: 1.12, longestKm: weeks % 3 === 0 ? 32 : 26 }
}

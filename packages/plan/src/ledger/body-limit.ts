/** Days on which the body forbids part of the training, with what it still allows. */
import { addDays } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { ADULT_FROM, CONTACTS_START } from './caps.ts'
import type { ExerciseLoad, PlanRequest } from '../model/plan.ts'
import { returnRow } from './breaks.ts'
import type { Return } from './breaks.ts'

/** What strength work the body allows on a day. */
export interface AllowedStrength {
  /** Ground contacts of a session. */
  readonly contacts: number
  readonly heavy: boolean
  readonly without: readonly ExerciseLoad[]
  /** `false` until the tests before bounds and drop jumps are passed; left out where they may be done. */
  readonly bounds?: false
}

/**
 * What running a state leaves on a day: none, not even a race of the runner's own that lies ahead; rest, which leaves such
 * a race until its day comes; easy running; or everything but what is fast.
 */
export interface AllowedRunning {
  readonly kind: 'none' | 'rest' | 'easy' | 'not-fast' | 'no-sprints'
  /** The longest run; `Infinity` where only the kind is limited. */
  readonly longestMin: number
}

export interface BodyLimit {
  readonly from: CalendarDay
  readonly to: CalendarDay
  /** Whose limit it is: the same case has the same key every day. */
  readonly key: string
  readonly evidence: readonly string[]
  /** What happened, with the runner's numbers, as the beginning of a sentence. */
  readonly because: Message
  /** In force while the case lasts, or on the way up after it. */
  readonly stage: 'now' | 'after'
  /** `null`: no strength at all. */
  readonly strength: AllowedStrength | null
  readonly strides: boolean
  /** Whether a trial that the engine placed may be run. */
  readonly trials: boolean
  /** Left out where a state leaves running as it is. */
  readonly running?: AllowedRunning
}

/** Jumps begin again with 40 contacts and grow by 12 a week (science F: 40, then 10 to 15 a week). */
export const CONTACTS_A_WEEK = 12
const RAMP_WEEKS = 7
const YOUTH_CONTACTS = 60

export const EVERYTHING: AllowedStrength = { contacts: Infinity, heavy: true, without: [] }

/** The weeks from a day on in which jumps come back, step by step. */
export function jumpsComeBack(
  frame: Pick<BodyLimit, 'key' | 'evidence' | 'because'>,
  from: CalendarDay,
  without: { readonly heavyDays: number; readonly jumpDays: number },
): readonly BodyLimit[] {
  return Array.from({ length: RAMP_WEEKS }, (_, week): BodyLimit => {
    const day = addDays(from, 7 * week)
    const grown = CONTACTS_START + CONTACTS_A_WEEK * (week - Math.ceil(without.jumpDays / 7))
    return {
      ...frame,
      from: day,
      to: addDays(day, 6),
      stage: 'after',
      strength: {
        contacts: 7 * week < without.jumpDays ? 0 : grown,
        heavy: 7 * week >= without.heavyDays,
        without: [],
      },
      strides: true,
      trials: true,
    }
  })
}

/** What a break of eight days or more forbids after it. */
export function limitsAfterBreak({ back, runFreeDays, since }: Return): readonly BodyLimit[] {
  const row = returnRow(runFreeDays)
  if (row === null) return []
  const frame = {
    key: `break:${since}`,
    evidence: [],
    because: message('because.break', { days: runFreeDays }),
  }
  const upTo = (days: number, parts: Partial<BodyLimit>): readonly BodyLimit[] =>
    days === 0
      ? []
      : [
          {
            ...frame,
            from: back,
            to: addDays(back, days - 1),
            stage: 'after',
            strength: EVERYTHING,
            strides: true,
            trials: true,
            ...parts,
          },
        ]
  return [
    ...jumpsComeBack(frame, back, {
      heavyDays: row.daysNotHeavy,
      jumpDays: row.daysWithoutJumps,
    }),
    ...upTo(row.daysWithoutStrides, { strides: false }),
    ...upTo(row.daysWithoutTrial, { trials: false }),
  ]
}

/** Under 18 nothing heavy and fewer jumps (science H7 and F; consensus, grade D; the number is X). */
export function limitsOfAge(
  { runner }: PlanRequest,
  { from, to }: { readonly from: CalendarDay; readonly to: CalendarDay },
): readonly BodyLimit[] {
  if (runner.age === null || runner.age >= ADULT_FROM) return []
  return [
    {
      from,
      to,
      key: 'youth',
      evidence: [],
      because: message('because.youth'),
      stage: 'now',
      strength: { contacts: YOUTH_CONTACTS, heavy: false, without: [] },
      strides: true,
      trials: true,
    },
  ]
}

/** The limits that are in force on a day. */
export function limitsOn(limits: readonly BodyLimit[], day: CalendarDay): readonly BodyLimit[] {
  return limits.filter(({ from, to }) => day >= from && day <= to)
}

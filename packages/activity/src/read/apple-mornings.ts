import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { isPossibleMorning } from '../exported-morning.ts'
import type { ExportedMorning } from '../exported-morning.ts'
import { dayAt } from './instants.ts'
import { offsetMinAt } from './local-day.ts'

const RESTING = 'HKQuantityTypeIdentifierRestingHeartRate'
const SDNN = 'HKQuantityTypeIdentifierHeartRateVariabilitySDNN'
const SLEEP = 'HKCategoryTypeIdentifierSleepAnalysis'
/** `Asleep` until iOS 15, `AsleepCore`, `AsleepDeep`, `AsleepREM` and `AsleepUnspecified` since. */
const ASLEEP = /^HKCategoryValueSleepAnalysisAsleep/
export const MORNING_KINDS: ReadonlySet<string> = new Set([RESTING, SDNN, SLEEP])

/** A night belongs to the day on which it ends; what ends after 18:00 is of the next day. */
const EVENING_MIN = 6 * 60
/** Heart rate variability of a morning is measured up to this hour. */
const MORNING_UNTIL_MIN = 12 * 60

/** A record of Apple Health with its times as Unix seconds. */
interface MorningRecord {
  readonly type: string
  readonly startUnixS: number
  readonly endUnixS: number
  readonly value: string
}

/**
 * Gathers resting heart rate, SDNN and sleep by day at home. SDNN is not rMSSD, and the two are never
 * joined. Values that no person has are left out.
 */
export class MorningGatherer {
  readonly #homeZone: string
  readonly #resting = new Map<CalendarDay, number[]>()
  readonly #sdnn = new Map<CalendarDay, number[]>()
  readonly #sleep = new Map<CalendarDay, (readonly [fromS: number, toS: number])[]>()

  constructor(homeZone: string) {
    this.#homeZone = homeZone
  }

  add({ type, startUnixS, endUnixS, value }: MorningRecord): void {
    const offset = offsetMinAt(endUnixS, this.#homeZone)
    const number = Number(value)
    if (type === SLEEP) {
      if (!ASLEEP.test(value) || endUnixS <= startUnixS) return
      push(this.#sleep, dayAt(endUnixS, offset + EVENING_MIN), [startUnixS, endUnixS] as const)
    } else if (type === RESTING) {
      push(this.#resting, dayAt(startUnixS, offset), number)
    } else if (type === SDNN) {
      const day = dayAt(startUnixS, offset)
      if (dayAt(startUnixS, offset + MORNING_UNTIL_MIN) === day) push(this.#sdnn, day, number)
    }
  }

  mornings(): readonly ExportedMorning[] {
    const of = <T>(
      days: ReadonlyMap<CalendarDay, readonly T[]>,
      measure: ExportedMorning['measure'],
      valueOf: (found: readonly T[]) => number,
    ) => [...days].map(([day, found]) => ({ day, measure, value: valueOf(found) }))
    return [
      ...of(this.#resting, 'resting-heart-rate', mean),
      ...of(this.#sdnn, 'hrv-sdnn', mean),
      ...of(this.#sleep, 'sleep', (spans) => unionS(spans) / 3600),
    ]
      .filter(isPossibleMorning)
      .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  }
}

function push<T>(map: Map<CalendarDay, T[]>, day: CalendarDay, value: T): void {
  const known = map.get(day)
  if (known === undefined) map.set(day, [value])
  else known.push(value)
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length
}

/** Watch and phone write the same night twice: what overlaps counts once, seconds. */
function unionS(spans: readonly (readonly [fromS: number, toS: number])[]): number {
  let total = 0
  let until = -Infinity
  for (const [fromS, toS] of spans.toSorted((a, b) => a[0] - b[0])) {
    total += Math.max(0, toS - Math.max(fromS, until))
    until = Math.max(until, toS)
  }
  return total
}

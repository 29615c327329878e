/** What was logged of strength work, as the rules read it. */
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import type { CheckIn, PainReport, TrainingEvent } from '../model/training-event.ts'
import { EXERCISES } from './exercise-data.ts'
import type { LoggedSet, StrengthTest } from './logged-set.ts'

/**
 * One event for each day with sets, one check-in for each sore place of a day, and one for each test. Pain of
 * several sets in one place is one report of the worst, as for a run.
 *
 * @example
 * eventsOfStrength({ sets: [], tests: [] }) // []
 */
export function eventsOfStrength({
  sets,
  tests,
}: {
  readonly sets: readonly LoggedSet[]
  readonly tests: readonly StrengthTest[]
}): readonly TrainingEvent[] {
  const days = new Map<CalendarDay, LoggedSet[]>()
  for (const one of sets) days.set(one.day, [...(days.get(one.day) ?? []), one])
  return [
    ...[...days].map(([day, done]) => doneOn(day, done)),
    ...[...days].flatMap(([day, done]) => painOn(day, done)),
    ...tests.map(({ id, ...test }): TrainingEvent => ({
      kind: 'strength-tested',
      id: `strength-test:${id}`,
      ...test,
    })),
  ]
}

function doneOn(day: CalendarDay, sets: readonly LoggedSet[]): TrainingEvent {
  const isJump = ({ exercise }: LoggedSet) => EXERCISES[exercise]?.measure === 'contacts'
  const lifted = sets.filter((one) => !isJump(one))
  return {
    kind: 'strength-done',
    id: `strength:${day}`,
    day,
    exercises: new Set(lifted.map(({ exercise }) => exercise)).size,
    contacts: sets.filter(isJump).reduce((sum, { reps }) => sum + (reps ?? 0), 0),
    worstPain: Math.max(0, ...sets.map(({ pain }) => pain?.score ?? 0)),
  }
}

const NO_SIGNS = { focalBone: false, limping: false, swelling: false, worseDuringRun: false }

function painOn(day: CalendarDay, sets: readonly LoggedSet[]): readonly CheckIn[] {
  const places = new Map<string, PainReport>()
  for (const { pain } of sets) {
    if (pain === null) continue
    const key = `${pain.site} ${pain.side}`
    const during = Math.max(pain.score, places.get(key)?.during ?? 0)
    places.set(key, {
      site: pain.site,
      side: pain.side,
      during,
      after: null,
      nextMorning: null,
      morningStiffnessMin: null,
      ...NO_SIGNS,
    })
  }
  return [...places].map(([key, pain]) => ({
    kind: 'check-in',
    id: `strength-pain:${day}:${key.replace(' ', ':')}`,
    day,
    effortCr10: null,
    pain: [pain],
    sleepHours: null,
    sleepScore: null,
    soreness: null,
    sorenessOneSided: false,
    stress: null,
    rmssdMs: null,
    restingHeartRateBpm: null,
    redFlags: [],
  }))
}

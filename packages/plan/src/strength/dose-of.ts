/** The dose of a planned exercise as numbers. */
import { isMessage } from '@bell-lap/units/message'
import type { Message, MessageValue } from '@bell-lap/units/message'
import type { StrengthExercise } from '../model/plan.ts'
import { EXERCISES } from './exercise-data.ts'

interface Range {
  readonly least: number
  readonly most: number
}

/** What is asked of one exercise. */
export interface Dose {
  readonly exercise: string
  readonly sets: Range
  readonly reps: Range | null
  readonly holdS: number | null
  /** Ground contacts of all sets together. */
  readonly contacts: number | null
  readonly eachSide: boolean
  readonly heavy: boolean
  readonly jumps: boolean
  /** Effort of ten to choose a first weight by. */
  readonly effort: number | null
  /** Rest between sets. */
  readonly restS: number
}

/** Heavy lifts have three minutes and more (science F); the others are coaching practice (X). */
const REST_S = { heavy: 180, jumps: 60, light: 75 } as const
/** Jumps lose their spring in longer sets (coaching practice, X). */
const CONTACTS_A_SET = 20

/**
 * The doses of a planned exercise: one, or two where the plan names two in a line. None for an exercise
 * of a plan of engine 5 and earlier, which is only a sentence.
 *
 * @example
 * import { message } from '@bell-lap/units/message'
 * const squat = { name: message('exercise.squat'), dose: message('sets.reps', { sets: 3, reps: '8–12' }), loads: [] }
 * dosesOf(squat)[0]?.reps // { least: 8, most: 12 }
 */
export function dosesOf({ name, dose, loads, contacts }: StrengthExercise): readonly Dose[] {
  const exercise = exerciseOf(name)
  const heavy = loads?.includes('heavy') === true
  const jumps = contacts !== undefined
  const frame = { heavy, jumps, restS: REST_S[heavy ? 'heavy' : jumps ? 'jumps' : 'light'] }
  if (exercise === null) return []
  if (jumps) {
    const count = Math.max(1, Math.ceil(contacts / CONTACTS_A_SET))
    const perSet = Math.max(1, Math.floor(contacts / count))
    const reps = { least: perSet, most: perSet }
    return [{ ...frame, exercise, sets: { least: count, most: count }, reps, contacts, ...NO_HOLD }]
  }
  if (exercise === 'bridge-and-side-plank') {
    const { first, next } = dose.values
    return [
      ...(first !== undefined && isMessage(first)
        ? [{ ...frame, exercise: 'bridge', ...numbersOf(first) }]
        : []),
      ...(next !== undefined && isMessage(next)
        ? [{ ...frame, exercise: 'side-plank', ...numbersOf(next), eachSide: true }]
        : []),
    ]
  }
  if (EXERCISES[exercise] === undefined) return []
  return [{ ...frame, exercise, ...numbersOf(dose) }]
}

const NO_HOLD = { holdS: null, eachSide: false, effort: null } as const

function numbersOf(
  dose: Message,
): Pick<Dose, 'sets' | 'reps' | 'holdS' | 'contacts' | 'eachSide' | 'effort'> {
  const { code, values } = dose
  const { first, next } = values
  if (first !== undefined && next !== undefined && isMessage(first) && isMessage(next)) {
    const [a, b] = [numbersOf(first), numbersOf(next)]
    return { ...a, sets: join(a.sets, b.sets), reps: join(a.reps ?? b.sets, b.reps ?? a.sets) }
  }
  const holdS = typeof values['holdS'] === 'number' ? values['holdS'] : null
  return {
    sets: rangeOf(values['sets']) ?? { least: 1, most: 1 },
    reps: holdS === null ? rangeOf(values['reps']) : null,
    holdS,
    contacts: null,
    eachSide: code === 'sets.each-leg' || code === 'sets.hold-each-side',
    effort: typeof values['effort'] === 'number' ? values['effort'] : null,
  }
}

const join = (a: Range, b: Range): Range => ({
  least: Math.min(a.least, b.least),
  most: Math.max(a.most, b.most),
})

/** 3, or "8–12". */
function rangeOf(value: MessageValue | undefined): Range | null {
  if (typeof value === 'number') return { least: value, most: value }
  const [, least, most] = typeof value === 'string' ? (/^(\d+)–(\d+)$/.exec(value) ?? []) : []
  return least === undefined || most === undefined
    ? null
    : { least: Number(least), most: Number(most) }
}

/** `squat` for `exercise.squat`; `null` for a sentence of an old plan. */
export function exerciseOf({ code }: Message): string | null {
  return code.startsWith('exercise.') ? code.slice('exercise.'.length) : null
}

import { titleOf } from '@bell-lap/workout/describe/title'
import { addDays } from '@bell-lap/units/calendar-day'
import { message } from '@bell-lap/units/message'
import { mean } from 'simple-statistics'
import type { KeptPlan } from '../plan/index.ts'
import type { Outcome, WayBack } from './schema.ts'
import { mileTouches, wholeOf } from './way-back-plan.ts'
import type { WeeksBack } from './way-back-plan.ts'

/** By so much the mile may slip on the way back (X). */
const ALLOWED_SLIP = 0.02
/** When it is looked at: after four weeks, or with the last race where that comes sooner. */
const CHECK_AFTER_DAYS = 28
const REP_M = 300

interface Kept {
  readonly block: KeptPlan
  readonly back: WeeksBack
  readonly outcome: Outcome | null
  /** Today's forecast over the distance of the block's race. */
  readonly nowS: number | null
}

/** Which speed is kept: fast metres, mile pace, strength, and the check. */
export function keptSpeed({ block, back, outcome, nowS }: Kept): WayBack['keeps'] {
  return [...(back.plan === null ? [] : ofPlan(back.plan, block)), ...checkOf(back, outcome, nowS)]
}

type Weeks = readonly { readonly fastM: number }[]
const meanFastM = (weeks: Weeks) =>
  weeks.length === 0 ? 0 : 50 * Math.round(mean(weeks.map(({ fastM }) => fastM)) / 50)

function ofPlan(plan: NonNullable<WeeksBack['plan']>, block: KeptPlan): WayBack['keeps'] {
  // The week after the mile is easy, and the race fills the last.
  const whole = wholeOf(plan)
  const inner = whole.length > 2 ? whole.slice(1, -1) : whole
  const full = block.plan.weeks.filter(({ phase, cutBack }) => phase === 'specific' && !cutBack)
  const fastM = meanFastM(inner)
  const blockM = meanFastM(full)
  const [touch] = mileTouches(plan)
  const { slowMps, fastMps } = plan.paces.MI
  const strength = inner.flatMap((week) => week.strength)
  const blockStrength = full.flatMap((week) => week.strength)
  return [
    line('fast', { fastM, blockM, fastShare: blockM === 0 ? 0 : fastM / blockM }),
    ...(touch === undefined
      ? []
      : [
          line('mile-pace', {
            session: titleOf(touch.workout),
            repM: REP_M,
            repS: { low: REP_M / fastMps, high: REP_M / slowMps },
          }),
        ]),
    ...(strength.length === 0
      ? []
      : [
          line('strength', {
            times: perWeek(strength.length, inner.length),
            minutes: Math.round(mean(strength.map(({ minutes }) => minutes))),
            blockTimes: perWeek(blockStrength.length, full.length),
          }),
        ]),
  ]
}

const perWeek = (count: number, weeks: number) => Math.round(count / Math.max(1, weeks))

function checkOf(
  { plan }: WeeksBack,
  outcome: Outcome | null,
  nowS: number | null,
): WayBack['keeps'] {
  const ran = outcome?.ran ?? null
  if (outcome === null || ran === null || nowS === null) return []
  const month = addDays(ran.day, CHECK_AFTER_DAYS)
  const day = plan !== null && plan.raceDay < month ? plan.raceDay : month
  const limitS = Math.floor(ran.timeS * (1 + ALLOWED_SLIP))
  const values = { event: outcome.name, limitS, day, allowedShare: ALLOWED_SLIP, nowS }
  // What to do is the touch of speed that H2 keeps through the year.
  return [line(Math.floor(nowS) > limitS ? 'slipped' : 'check', values)]
}

function line(
  id: string,
  values: NonNullable<Parameters<typeof message>[1]>,
): WayBack['keeps'][number] {
  return {
    id,
    label: message(`way-back.keep.${id}.label`),
    figure: message(`way-back.keep.${id}.figure`, values),
    text: message(`way-back.keep.${id}.text`, values),
  }
}

import type { OpenState } from '@bell-lap/plan/adapt/open-states'
import { eventsOf } from '@bell-lap/plan/model/training-event'
import { dayProgram, SHORT_MINUTES, SHORT_SETS } from '@bell-lap/plan/strength/day-program'
import { judgeGate } from '@bell-lap/plan/strength/sprint-gate'
import { testsDueUntil } from '@bell-lap/plan/strength/tests-due'
import { addDays } from '@bell-lap/units/calendar-day'
import { message } from '@bell-lap/units/message'
import type { Context } from '../../context.ts'
import { standingPlan } from '../plan/index.ts'
import { loadTodayFacts } from '../reports/index.ts'
import type { TodayFacts } from '../reports/index.ts'
import { loadSets, loadStrengthTests } from '../strength-log/index.ts'
import type { StrengthView } from './schema.ts'

/** Kept on the phone for days without a connection, and open for what was forgotten to be logged. */
const DAYS_AHEAD = 7
const DAYS_BACK = 7
const HISTORY_DAYS = 182
/** Where the return to sprinting is gated; see `adapt/strength-limits.ts`. */
const GATED_SITES: ReadonlySet<string> = new Set(['calf', 'achilles', 'thigh-back'])

/** Everything that the strength pages and the command line show. */
export async function showStrength(context: Context, athleteId: string): Promise<StrengthView> {
  const { database } = context.store
  const facts = await loadTodayFacts(context, athleteId)
  const { today, settings, states } = facts
  const plan = (await standingPlan(database, facts))?.kept?.plan
  const sets = await loadSets(database, athleteId)
  const tests = await loadStrengthTests(database, athleteId)
  const planned = (plan?.weeks ?? []).flatMap(({ phase, strength }) =>
    strength.map((session) => ({ phase, session })),
  )
  const [from, to] = [addDays(today, -DAYS_BACK), addDays(today, DAYS_AHEAD)]
  const since = gatedSince(facts)
  const gate = judgeGate(tests, { today, since })
  return {
    today,
    timeZone: settings.timeZone,
    equipment: settings.strengthEquipment,
    units: settings.units,
    days: planned
      .filter(({ session: { day } }) => day >= from && day <= to)
      .map(({ phase, session }) => {
        const { exercises, short, notes } = dayProgram(session, sets, {
          today,
          phase,
          equipment: settings.strengthEquipment,
          units: settings.units,
          bodyIsOpen: states.some(isOfBody),
        })
        return {
          session,
          exercises: exercises.map((one) => ({
            ...one,
            name: message(`exercise.${one.exercise}`),
          })),
          short: { minutes: SHORT_MINUTES, sets: SHORT_SETS, exercises: short },
          notes,
        }
      }),
    nextDay:
      planned
        .map(({ session }) => session.day)
        .filter((day) => day > today)
        .toSorted()[0] ?? null,
    sets: sets.filter(({ day }) => day >= addDays(today, -HISTORY_DAYS)),
    tests,
    testsDueUntil: testsDueUntil(
      planned.map(({ session }) => session),
      tests.map(({ day }) => day),
      today,
    ),
    gate: { ...gate, since: since ?? null },
    stopped: stoppedBy(states),
  }
}

const isOfBody = ({ kind }: OpenState) =>
  kind === 'pain' || kind === 'injury' || kind === 'illness' || kind === 'red-flag'

/** What forbids all strength work: the first state that stops running. */
function stoppedBy(states: readonly OpenState[]): StrengthView['stopped'] {
  const state = states.find(
    ({ kind, running }) => running === 'none' && kind !== 'away' && kind !== 'injury',
  )
  if (state === undefined) return null
  const { what, means, ends } = state
  return { what, means, ends }
}

/** Tests from before an injury do not count for the return to sprinting. */
function gatedSince({ reported, today }: TodayFacts) {
  return eventsOf(reported, 'injury')
    .filter(({ site, day }) => GATED_SITES.has(site) && day <= today)
    .map(({ day }) => day)
    .at(-1)
}

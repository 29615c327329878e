import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { titleOf } from '@bell-lap/workout/describe/title'
import { workoutLines } from '@bell-lap/workout/write/plain-text'
import type { Caller } from '../../contract/caller.ts'
import type { Context } from '../../context.ts'
import { editByHand } from '../adaptation/index.ts'
import { gatherFacts } from '../athlete/index.ts'
import type { KeptPlan } from '../plan/index.ts'
import { loadText } from '../settings/index.ts'
import { runsOfText } from '../shorthand/index.ts'
import { forEachAthlete, refused } from './for-each-athlete.ts'
import type { Answer, Group } from './for-each-athlete.ts'
import { mainOn } from './main-session.ts'
import { whyRefused } from './why-refused.ts'

type Edit = Parameters<typeof editByHand>[2]['edit']

/** A typed workout on a day for each athlete: in place of that day's main session, or as a new one. */
export function giveToGroup(
  context: Context,
  group: Group & { readonly day: CalendarDay; readonly text: string },
): Promise<readonly Answer[]> {
  const { day, text } = group
  const give = async (caller: Caller, kept: KeptPlan) => {
    const { say } = await loadText(context, group.caller.athleteId)
    const [run] = runsOfText(text, kept.request)
    if (run === undefined) return refused([message('invalid.free-day')])
    const there = mainOn(kept.plan, day)
    if (there?.role === 'race') return refused([message('squad.race-that-day')])
    const edit: Edit =
      there === undefined
        ? { kind: 'add-typed', day, text }
        : { kind: 'change-typed', sessionId: there.id, text }
    const { why, revision } = await tryEdit(context, { caller, edit, onlyCheck: group.onlyCheck })
    const lines = workoutLines(run.workout, say)
    return { ok: why.length === 0, title: titleOf(run.workout), lines, why, revision }
  }
  return forEachAthlete(
    context,
    { ...group, action: 'giveWorkout' },
    { edit: give, refuse: refused },
  )
}

/** The main session of a day goes to another day, for each athlete. */
export function moveForGroup(
  context: Context,
  group: Group & { readonly fromDay: CalendarDay; readonly toDay: CalendarDay },
): Promise<readonly Answer[]> {
  const { fromDay, toDay } = group
  const move = async (caller: Caller, kept: KeptPlan) => {
    const there = mainOn(kept.plan, fromDay)
    if (there === undefined) return refused([message('squad.nothing-that-day')])
    const edit: Edit = { kind: 'move', sessionId: there.id, day: toDay }
    const { why, revision } = await tryEdit(context, { caller, edit, onlyCheck: group.onlyCheck })
    return { ok: why.length === 0, title: titleOf(there.workout), lines: [], why, revision }
  }
  return forEachAthlete(context, { ...group, action: 'moveDay' }, { edit: move, refuse: refused })
}

/** Tries an edit, and does it unless only asked. Gives the new revision of the plan, and why not, if it cannot be done. */
export async function tryEdit(
  context: Context,
  asked: { readonly caller: Caller; readonly edit: Edit; readonly onlyCheck: boolean },
): Promise<{ readonly why: readonly Message[]; readonly revision: number | null }> {
  const { caller, edit, onlyCheck } = asked
  const { athleteId } = caller
  const { ok, breaks, revision } = await editByHand(
    context,
    await gatherFacts(context, athleteId),
    {
      edit,
      overrule: false,
      onlyCheck,
      takeNearest: false,
      byCoach: caller.grant !== null,
    },
  )
  return { why: ok ? [] : whyRefused(caller, breaks), revision }
}

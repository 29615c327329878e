/** A5 to A8 and A16: what the repetitions say, and form that goes. */
import { joined } from '@bell-lap/units/message'
import { titleOf } from '@bell-lap/workout/describe/title'
import { addDays, daysBetween, mondayOf } from '@bell-lap/units/calendar-day'
import { sessionSpec } from '@bell-lap/workout/library/sessions'
import { sessionsOf } from '../../model/with-sessions.ts'
import { sessionFacts } from '../../ledger/session-facts.ts'
import { finding, tell } from '../rule.ts'
import type { Rule } from '../rule.ts'
import { nextQuality } from '../situation.ts'
import type { Situation } from '../situation.ts'
import type { SessionDone } from '../../model/training-event.ts'

const FASTER = 0.02
const TWICE_WITHIN_DAYS = 14
const HARDER_CR10 = 2
const SLOW_SHARE = 0.5
const LESS_VOLUME = 0.8
const NEXT_WITHIN_DAYS = 10
const SLOW_TWICE_DAYS = 10
const EASY_DAYS = 5
const RECENT_DAYS = 3
const FORM_CHANGED = 3
/** Paces move at most so much a week by training alone. */
export const PACE_STEP = 0.01

function plannedCr10(run: SessionDone, { plan }: Situation): number | null {
  const session = sessionsOf(plan).find(({ id }) => id === run.sessionId)
  return session?.workout.expectedCr10 ?? null
}

function withReps({ done, today }: Situation, days: number): readonly SessionDone[] {
  return done.filter(({ reps, day }) => reps !== null && daysBetween(day, today) <= days)
}

const isFaster = ({ reps }: SessionDone) => reps !== null && reps.fasterBy > FASTER
const isSlow = ({ reps, heatOrWind }: SessionDone) =>
  reps !== null && reps.slowShare >= SLOW_SHARE && !heatOrWind

export const FASTER_THAN_TARGET: Rule = {
  id: 'A5',
  name: 'Faster than the target, and not harder',
  condition: 'more than 2 % faster at the planned effort or less, twice in 14 days',
  action: 'counted as a lower bound of what you can do; paces move by at most 1 % a week',
  source: 'science A8, one-sided evidence; the step is X',
  grade: 'X',
  find: (situation) => {
    const runs = withReps(situation, TWICE_WITHIN_DAYS).filter((run) => {
      const planned = plannedCr10(run, situation)
      const easyEnough = run.effortCr10 !== null && planned !== null && run.effortCr10 <= planned
      return isFaster(run) && easyEnough
    })
    const [first, second] = runs
    const ability = situation.abilityNow
    if (first === undefined || second === undefined) return []
    const sentence = `Two sessions were more than 2 % faster than their target and felt no harder than planned. Your curve counts them; the paces move by at most 1 % from Monday.`
    const evidence = runs.map(({ id }) => id)
    if (ability === null) return [tell('A5', second.id, { text: sentence, evidence })]
    const from = addDays(mondayOf(situation.today), 7)
    return [
      finding('A5', second.id, {
        sentence,
        evidence,
        action: { kind: 'new-paces', ability, from, mostChange: PACE_STEP },
      }),
    ]
  },
}

export const FASTER_BUT_HARDER: Rule = {
  id: 'A6',
  name: 'Faster than the target, and much harder',
  condition: 'more than 2 % faster at an effort of 2 or more above the planned one',
  action: 'nothing is updated; a note to hold back',
  source: 'coaching practice',
  grade: 'D',
  find: (situation) =>
    withReps(situation, RECENT_DAYS)
      .filter((run) => {
        const planned = plannedCr10(run, situation)
        const hard =
          run.effortCr10 !== null && planned !== null && run.effortCr10 >= planned + HARDER_CR10
        return isFaster(run) && hard
      })
      .map((run) =>
        tell('A6', run.id, {
          text: `Your repetitions were ${(100 * (run.reps?.fasterBy ?? 0)).toFixed(0)} % faster than the target at effort ${run.effortCr10} of 10. Hold back: the target is the training, faster is only more tiring.`,
          evidence: [run.id],
        }),
      ),
}

export const SLOWER: Rule = {
  id: 'A7',
  name: 'Slower than the target',
  condition: 'more than 3 % slower in half of the repetitions or more, without heat or wind',
  action: 'the next quality session has a fifth less',
  source: 'coaching practice',
  grade: 'D',
  find: (situation) =>
    withReps(situation, RECENT_DAYS)
      .filter(isSlow)
      .flatMap((run) => {
        const next = nextQuality(situation, NEXT_WITHIN_DAYS)
        if (next === undefined) return []
        return [
          finding('A7', run.id, {
            sentence: joined`${Math.round(100 * (run.reps?.slowShare ?? 0))} % of the repetitions of ${run.day} were more than 3 % slower than the target: “${titleOf(next.workout)}” gets a fifth less.`,
            evidence: [run.id],
            action: { kind: 'fewer-reps', sessionId: next.id, share: LESS_VOLUME },
          }),
        ]
      }),
}

export const SLOWER_AGAIN: Rule = {
  id: 'A8',
  name: 'Slower twice',
  condition: 'rule A7 twice in 10 days',
  action: 'five easy days and a question how you are; the curve trusts itself less',
  source: 'coaching practice',
  grade: 'D',
  find: (situation) => {
    const runs = withReps(situation, SLOW_TWICE_DAYS).filter(isSlow)
    const last = runs.at(-1)
    if (runs.length < 2 || last === undefined) return []
    const to = addDays(last.day, EASY_DAYS)
    if (to < situation.today) return []
    const text = `Two sessions within ${SLOW_TWICE_DAYS} days were clearly slower than their target: five easy days. Is anything the matter – sleep, illness, stress, food?`
    return [
      finding('A8', last.id, {
        sentence: text,
        evidence: runs.map(({ id }) => id),
        action: {
          kind: 'limit',
          limits: [
            { kind: 'easy', longestMin: null, strides: false, from: addDays(last.day, 1), to },
          ],
        },
        advice: { text, seeClinician: false, asks: 'wellness' },
      }),
    ]
  },
}

function isMile(run: SessionDone, { plan, request }: Situation): boolean {
  const session = sessionsOf(plan).find(({ id }) => id === run.sessionId)
  return session !== undefined && sessionFacts(session.workout, request.ability).mile
}

export const FORM_GOES: Rule = {
  id: 'A16',
  name: 'Form that changes late',
  condition: 'form-breakdown index of 3 or more in two mile sessions in a row',
  action: 'a fifth fewer repetitions in the next one, at the same speed',
  source: 'Willer 2021 for the direction; the index is ours (science E4)',
  grade: 'X',
  find: (situation) => {
    const mile = situation.done.filter(
      (run) => run.formBreakdown !== null && isMile(run, situation),
    )
    const last = mile.slice(-2)
    const both = last.length === 2 && last.every((run) => (run.formBreakdown ?? 0) >= FORM_CHANGED)
    const latest = last.at(-1)
    const next = nextQuality(situation, NEXT_WITHIN_DAYS)
    if (!both || latest === undefined || next === undefined) return []
    if (daysBetween(latest.day, situation.today) > NEXT_WITHIN_DAYS) return []
    if (!sessionSpec(next.workout.sessionId).hard) return []
    return [
      finding('A16', latest.id, {
        sentence: joined`Your form changed clearly late in two mile sessions in a row: “${titleOf(next.workout)}” has a fifth fewer repetitions, at the same speed. Change is not damage.`,
        evidence: last.map(({ id }) => id),
        action: { kind: 'fewer-reps', sessionId: next.id, share: LESS_VOLUME },
      }),
    ]
  },
}

/** A5 to A8 and A16: what the repetitions say, and form that goes. */
import { message } from '@bell-lap/units/message'
import { titleOf } from '@bell-lap/workout/describe/title'
import { addDays, daysBetween, mondayOf } from '@bell-lap/units/calendar-day'
import { sessionSpec } from '@bell-lap/workout/library/sessions'
import { sessionsOf } from '../../model/with-sessions.ts'
import { sessionFacts } from '../../ledger/session-facts.ts'
import { finding, ruleText, tell } from '../rule.ts'
import type { Rule } from '../rule.ts'
import { nextQuality } from '../situation.ts'
import type { Situation } from '../situation.ts'
import type { SessionDone } from '../../model/training-event.ts'

const FASTER = 0.02
const TWICE_WITHIN_DAYS = 14
const HARDER_CR10 = 2
const SLOW_SHARE = 0.5
/** A repetition is slow from so much under its target on; see `match/compare-session.ts`. */
const SLOWER_BY = 0.03
const LESS_VOLUME = 0.8
const NEXT_WITHIN_DAYS = 10
const SLOW_TWICE_DAYS = 10
const EASY_DAYS = 5
const RECENT_DAYS = 3
const FORM_CHANGED = 3
/** Paces move at most so much a week by training alone. */
const PACE_STEP = 0.01

function plannedCr10(run: SessionDone, { plan }: Situation): number | null {
  const session = sessionsOf(plan).find(({ id }) => id === run.sessionId)
  return session?.workout.expectedCr10 ?? null
}

function withReps({ done, today }: Situation, days: number): readonly SessionDone[] {
  return done.filter(({ reps, day }) => reps !== null && daysBetween(day, today) <= days)
}

const isFaster = ({ reps }: SessionDone) => reps !== null && reps.fasterBy > FASTER
const isSlow = ({ reps, inHeat }: SessionDone) =>
  reps !== null && reps.slowShare >= SLOW_SHARE && !inHeat

export const FASTER_THAN_TARGET: Rule = {
  id: 'A5',
  ...ruleText('A5'),
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
    const from = addDays(mondayOf(situation.today), 7)
    const sentence = message('reason.faster', {
      fasterShare: FASTER,
      mostShare: PACE_STEP,
      fromDay: from,
    })
    const evidence = runs.map(({ id }) => id)
    if (ability === null) return [tell('A5', second.id, { text: sentence, evidence })]
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
  ...ruleText('A6'),
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
          text: message('reason.faster-but-harder', {
            fasterShare: run.reps?.fasterBy ?? 0,
            effort: run.effortCr10,
          }),
          evidence: [run.id],
        }),
      ),
}

export const SLOWER: Rule = {
  id: 'A7',
  ...ruleText('A7'),
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
            sentence: message('reason.slower', {
              slowShare: run.reps?.slowShare ?? 0,
              slowerShare: SLOWER_BY,
              day: run.day,
              session: titleOf(next.workout),
            }),
            evidence: [run.id],
            action: { kind: 'fewer-reps', sessionId: next.id, share: LESS_VOLUME },
          }),
        ]
      }),
}

export const SLOWER_AGAIN: Rule = {
  id: 'A8',
  ...ruleText('A8'),
  source: 'coaching practice',
  grade: 'D',
  find: (situation) => {
    const runs = withReps(situation, SLOW_TWICE_DAYS).filter(isSlow)
    const last = runs.at(-1)
    if (runs.length < 2 || last === undefined) return []
    const to = addDays(last.day, EASY_DAYS)
    if (to < situation.today) return []
    const text = message('reason.slower-again', {
      withinDays: SLOW_TWICE_DAYS,
      easyDays: EASY_DAYS,
    })
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
  ...ruleText('A16'),
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
        sentence: message('reason.form', { session: titleOf(next.workout) }),
        evidence: last.map(({ id }) => id),
        action: { kind: 'fewer-reps', sessionId: next.id, share: LESS_VOLUME },
      }),
    ]
  },
}

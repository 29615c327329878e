/** Twelve weeks of one athlete under one arm. */
import type { Plan, PlanRequest } from '@bell-lap/plan/model/plan'
import type { Evidence } from '@bell-lap/fitness/evidence/evidence'
import { addDays } from '@bell-lap/units/calendar-day'
import { adaptivePlan, bringUpToDate, SITE_OF, tellPlan } from './adaptive-plan.ts'
import { askedByPlan } from './asked.ts'
import type { Asked, AskedDay } from './asked.ts'
import type { Athlete } from './athlete.ts'
import {
  afterDay,
  curveNow,
  NO_DOSE,
  steadyState,
  trueMileS,
  trueThresholdMps,
} from './fitness-state.ts'
import type { DayDose } from './fitness-state.ts'
import type { Body, Day, Life } from './life.ts'
import type { DayLuck } from './luck.ts'
import { runAsked } from './run-asked.ts'
import type { Run } from './run-asked.ts'
import { painOf, report, STRESS_TELLS, tellLife, tellRun } from './tell-coach.ts'
import {
  damageOf,
  injuryRisk,
  isOverload,
  mostLoaded,
  NO_DAMAGE,
  strainedBy,
  usedTo,
  weakened,
} from './tissue-state.ts'
import { topMps, usualWeek } from './usual-week.ts'

export interface Outcome {
  /** On race day against the first day: −0.03 is 3 % faster. */
  readonly mileChange: number
  /** Speed at the threshold: 0.03 is 3 % faster. */
  readonly thresholdChange: number
  readonly overloadDays: number
  readonly injured: boolean
  /** Share of the sessions asked for that were run. */
  readonly adherence: number
  readonly changes: number
  readonly km: number
  /** Fast metres that were run, races and tests too. */
  readonly fastM: number
  /** Fast metres that the rules of the adaptation took and did not give back, by rule. */
  readonly fastTakenM: Readonly<Record<string, number>>
  /** Largest change of the mile time that paces come from, from one week to the next. */
  readonly largestPaceStep: number
}

export type Course =
  | {
      readonly kind: 'adaptive'
      readonly plan: Plan
      readonly request: PlanRequest
      readonly evidence: readonly Evidence[]
    }
  | { readonly kind: 'fixed'; readonly askedOn: (day: string) => AskedDay }

const STRESS_COSTS = 0.2
const MISSES_COST = 0.1
/** Nobody runs with it, whatever is planned. */
const PAIN_STOPS = 6
const SPIKE_DAYS = 30
/** After an injury the tissue bears less, and for four weeks it is hurt again more easily (X). */
const CAPACITY_LEFT = 0.7
const AGAIN_TIMES = 2.5
const AGAIN_DAYS = 28

const wasHurt = ({ injuries, offUntil }: Body, index: number) =>
  injuries > 0 && index <= offUntil + AGAIN_DAYS

/**
 * Lives the days one by one. Deterministic: the luck is given.
 *
 * @example
 * import { seededRandom } from '@bell-lap/synthetic-runner/random'
 * import { drawAthlete } from '@bell-lap/plan-trials/athlete'
 * const athlete = drawAthlete(seededRandom(7), 7)
 * const period = { firstDay: '2026-11-30', days: 0, luck: [] }
 * const { mileChange } = live(athlete, { kind: 'fixed', askedOn: () => ({ runs: [], gym: 0 }) }, period)
 */
export function live(
  athlete: Athlete,
  course: Course,
  {
    firstDay,
    days,
    luck,
  }: { readonly firstDay: string; readonly days: number; readonly luck: readonly DayLuck[] },
): Outcome {
  const start = steadyState(usualWeek(athlete).map(({ dose }) => dose))
  const life = lifeOf(athlete, course, start)
  const before = curveNow(athlete, start, start)
  const { adaptive } = life
  let paceS = adaptive?.request.ability.mileTimeS ?? 0
  let largestPaceStep = 0
  for (let index = 0; index < days; index++) {
    const today = addDays(firstDay, index)
    if (adaptive !== null) {
      bringUpToDate(adaptive, today)
      if (index % 7 === 0) {
        const nowS = adaptive.request.ability.mileTimeS
        largestPaceStep = Math.max(largestPaceStep, Math.abs(nowS / paceS - 1))
        paceS = nowS
      }
    }
    const asked =
      course.kind === 'fixed'
        ? course.askedOn(today)
        : askedByPlan(adaptive?.plan ?? course.plan, today)
    liveDay(life, asked, { index, today, luck: luck[index] as DayLuck })
  }
  const after = curveNow(athlete, start, life.body.fitness)
  return {
    mileChange: trueMileS(after) / trueMileS(before) - 1,
    thresholdChange: trueThresholdMps(after) / trueThresholdMps(before) - 1,
    overloadDays: life.overload,
    injured: life.body.injuries > 0,
    adherence: life.asked === 0 ? 1 : life.run / life.asked,
    changes: adaptive?.changes ?? 0,
    km: life.km,
    fastM: life.fastM,
    fastTakenM: Object.fromEntries(adaptive?.fastTakenM ?? []),
    largestPaceStep,
  }
}

function lifeOf(athlete: Athlete, course: Course, start: Life['start']): Life {
  const week = usualWeek(athlete)
  const adaptive = course.kind === 'adaptive' ? adaptivePlan(course.plan, course.request) : null
  return {
    athlete,
    start,
    body: {
      fitness: start,
      tissues: usedTo(week.map(({ damage }) => damage)),
      longest: [{ day: -1, km: Math.max(...week.map(({ km }) => km)) }],
      offUntil: -1,
      injuries: 0,
      hurt: null,
      told: null,
    },
    adaptive,
    evidence: course.kind === 'adaptive' ? [...course.evidence] : [],
    asked: 0,
    run: 0,
    misses: 0,
    stressTold: 0,
    overload: 0,
    km: 0,
    fastM: 0,
  }
}

function liveDay(life: Life, asked: AskedDay, day: Day): void {
  const { body, adaptive } = life
  tellLife(life, day)
  const felt = painOf(body.tissues, day.luck)
  const sore = felt !== null && felt.score >= PAIN_STOPS && !life.athlete.habits.hidesPain
  const away = day.luck.ill !== null || day.index <= body.offUntil || sore
  let dose: DayDose = NO_DOSE
  let damage = NO_DAMAGE
  let effort: number | null = null
  for (const run of asked.runs) {
    life.asked += 1
    if (away || !isRun(life, day)) {
      life.misses += 1
      if (adaptive !== null && run.sessionId !== null) {
        tellPlan(
          adaptive,
          {
            kind: 'session-missed',
            id: `missed ${run.sessionId} ${day.today}`,
            day: day.today,
            sessionId: run.sessionId,
          },
          run.hard,
        )
      }
      continue
    }
    life.run += 1
    life.misses = Math.max(0, life.misses - 1)
    const done = doRun(life, run, day)
    dose = added(dose, done.dose)
    damage = damageOf(done.stretches, topMps(life.athlete))
    effort = done.effortCr10
  }
  const gym = away || day.luck.willing > life.athlete.habits.adherence ? 0 : asked.gym
  body.fitness = afterDay(body.fitness, { ...dose, gym })
  body.tissues = strainedBy(body.tissues, damage)
  if (isOverload(body.tissues)) life.overload += 1
  if (adaptive === null) return
  report(life, day, effort)
  // The product looks at the plan when something is reported, and again in the morning.
  if (adaptive.news) bringUpToDate(adaptive, day.today)
}

function isRun({ athlete, misses }: Life, { luck }: Day): boolean {
  const { adherence } = athlete.habits
  const stressed = luck.stress > STRESS_TELLS ? STRESS_COSTS : 0
  return luck.willing < adherence - (misses > 1 ? MISSES_COST : 0) - stressed
}

function doRun(life: Life, asked: Asked, day: Day): Run {
  const { athlete, body, start, adaptive } = life
  const curve = curveNow(athlete, start, body.fitness)
  const run = runAsked(asked, { athlete, curve, luck: day.luck })
  const km = run.distanceM / 1000
  life.km += km
  life.fastM += run.fastM
  body.longest = body.longest.filter((one) => one.day >= day.index - SPIKE_DAYS)
  const longest = Math.max(1, ...body.longest.map((one) => one.km))
  const risk = injuryRisk(body.tissues, {
    hours: run.durationS / 3600,
    spike: km / longest,
    hazardPerHour: athlete.hazardPerHour * (wasHurt(body, day.index) ? AGAIN_TIMES : 1),
  })
  body.longest.push({ day: day.index, km })
  if (adaptive !== null) tellRun(life, { asked, run }, day)
  if (day.luck.injury < risk) hurt(life, day)
  return run
}

function hurt(life: Life, { index, today, luck }: Day): void {
  const { body, adaptive, athlete } = life
  const { tissue } = mostLoaded(body.tissues)
  body.injuries += 1
  body.offUntil = index + luck.daysOff
  body.hurt = tissue
  body.tissues = weakened(body.tissues, tissue, CAPACITY_LEFT)
  if (adaptive === null) return
  const daysOff = luck.daysOff
  tellPlan(
    adaptive,
    { kind: 'away', id: `off ${today}`, day: addDays(today, 1), lastDay: addDays(today, daysOff) },
    true,
  )
  tellPlan(
    adaptive,
    {
      kind: 'injury',
      id: `injury ${today}`,
      day: addDays(today, daysOff + 1),
      site: SITE_OF[tissue],
      side: 'left',
      runFreeDays: daysOff,
      knownAndStable: false,
      morningStiffnessMin: null,
    },
    !athlete.habits.hidesPain,
  )
}

function added(a: DayDose, b: DayDose): DayDose {
  return {
    easyMin: a.easyMin + b.easyMin,
    thresholdMin: a.thresholdMin + b.thresholdMin,
    fastM: a.fastM + b.fastM,
    longMin: a.longMin + b.longMin,
    gym: a.gym + b.gym,
  }
}

import { SAME_PACE_S_PER_KM, samenessOf } from '@bell-lap/fitness/plateau/sameness'
import type { Sameness } from '@bell-lap/fitness/plateau/sameness'
import { addDays, mondayOf } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { message } from '@bell-lap/units/message'
import type { RunFacts } from '../activities/index.ts'
import type { AthleteFacts } from '../athlete/index.ts'
import { fastMetresIn } from '../load/index.ts'
import { routesOf, runsBetween } from './sameness-of-runs.ts'
import type { Cause } from './schema.ts'

export const CAUSE_WEEKS = 12
const KM_M = 1000
const PACE_STEP_S = 15
const PACE_BINS = 4
const MOST_ROUTE_BARS = 12

/** At most three things that have not changed in the last twelve weeks, with the runs behind them. */
export function causesOfCase(facts: AthleteFacts): readonly Cause[] {
  const last = addDays(mondayOf(facts.today), -1)
  const runs = runsBetween(facts, addDays(last, -7 * CAUSE_WEEKS), last)
  const routes = routesOf(runs)
  const found = samenessOf(
    runs.map((run) => ({
      id: run.id,
      day: run.day,
      distanceM: run.distanceM,
      movingTimeS: run.movingTimeS,
      fastM: fastMetresIn(run, facts.measures),
      route: routes.get(run.id) ?? null,
    })),
    CAUSE_WEEKS,
  )
  const byId = new Map(runs.map((run) => [run.id, run]))
  // Without a mile nothing is known to be fast.
  const known = found.filter(
    ({ id }) => id !== 'little-fast' || facts.measures.mileSpeedMps !== null,
  )
  return known.map((one) => causeOf(one, runs, { byId, routes, last }))
}

interface Known {
  readonly byId: ReadonlyMap<string, RunFacts>
  /** The way of each run, where it is known. */
  readonly routes: ReadonlyMap<string, string>
  readonly last: CalendarDay
}

function causeOf(one: Sameness, runs: readonly RunFacts[], known: Known): Cause {
  const { byId } = known
  const weekM = runs.reduce((sum, run) => sum + run.distanceM, 0) / CAUSE_WEEKS
  const listed = one.runIds.flatMap((id) => byId.get(id) ?? [])
  return {
    id: one.id,
    title: message(`case.cause.${one.id}.title`),
    ...wordsOf(one, weekM),
    seeRuns: message('case.cause.see-runs', { count: listed.length }),
    runs: listed.map(({ id, day, distanceM, movingTimeS }) => {
      return { id, day, distanceM, speedMps: distanceM / movingTimeS }
    }),
    bars: barsOf(one, runs, known),
    weekdays: one.id === 'same-week' ? one.weekdays : [],
  }
}

/** The speed of a pace that is as much slower as still counts as the same; -1 for as much faster. */
const off = (speedMps: number, sign: 1 | -1) => KM_M / (KM_M / speedMps + sign * SAME_PACE_S_PER_KM)

function wordsOf(one: Sameness, weekM: number): Pick<Cause, 'figure' | 'text'> {
  switch (one.id) {
    case 'one-pace': {
      const values = { count: one.count, of: one.runs, speedMps: one.speedMps }
      return {
        figure: message('case.cause.count-of', values),
        text: message('case.cause.one-pace.text', {
          ...values,
          aroundMps: { low: off(one.speedMps, 1), high: off(one.speedMps, -1) },
        }),
      }
    }
    case 'little-fast': {
      const values = { fastM: 10 * Math.round(one.fastMPerWeek / 10), fastShare: one.share, weekM }
      const block = { blockLowM: one.blockM.low, blockHighM: one.blockM.high }
      return {
        figure: message('case.cause.little-fast.figure', values),
        text: message('case.cause.little-fast.text', { ...values, ...block }),
      }
    }
    case 'same-routes': {
      const values = { count: one.count, of: one.runs, routes: one.routes }
      return {
        figure: message('case.cause.count-of', values),
        text: message('case.cause.same-routes.text', values),
      }
    }
    case 'same-week': {
      const values = { count: one.count, of: one.weeks, days: one.weekdays.length }
      return {
        figure: message('case.cause.count-of', values),
        text: message('case.cause.same-week.text', values),
      }
    }
    case 'one-distance': {
      const values = { count: one.count, of: one.runs, distanceM: one.distanceM }
      return {
        figure: message('case.cause.count-of', values),
        text: message('case.cause.one-distance.text', values),
      }
    }
  }
}

function barsOf(one: Sameness, runs: readonly RunFacts[], { routes, last }: Known): Cause['bars'] {
  switch (one.id) {
    case 'one-pace':
      return paceBars(runs, one.speedMps)
    case 'little-fast':
      return [
        { label: message('case.cause.you-now'), value: one.fastMPerWeek, marked: true },
        { label: message('case.cause.block-from'), value: one.blockM.low, marked: false },
        { label: message('case.cause.block-to'), value: one.blockM.high, marked: false },
      ]
    case 'same-routes':
      return routeBars(one, routes)
    case 'same-week':
      return dayBars(runs, one, last)
    case 'one-distance':
      return runs.map(({ id, distanceM }) => {
        return { label: null, value: distanceM, marked: one.runIds.includes(id) }
      })
  }
}

/** Runs by pace, in steps of 15 s/km, fastest first. */
function paceBars(runs: readonly RunFacts[], speedMps: number): Cause['bars'] {
  const usual = 1000 / speedMps
  const bins = Array.from({ length: 2 * PACE_BINS + 1 }, (_, i) => i - PACE_BINS)
  const binOf = ({ distanceM, movingTimeS }: RunFacts) => {
    const off = Math.round(((1000 * movingTimeS) / distanceM - usual) / PACE_STEP_S)
    return Math.min(PACE_BINS, Math.max(-PACE_BINS, off))
  }
  return bins.map((bin) => {
    const ends = bin === -PACE_BINS || bin === 0 || bin === PACE_BINS
    const speed = 1000 / (usual + bin * PACE_STEP_S)
    return {
      label: ends ? message('case.cause.pace', { speedMps: speed }) : null,
      value: runs.filter((run) => binOf(run) === bin).length,
      marked: bin === 0,
    }
  })
}

/** How often each way was run, the most usual first; marked are those that make the cause. */
function routeBars(
  { runIds }: Pick<Sameness, 'runIds'>,
  routes: ReadonlyMap<string, string>,
): Cause['bars'] {
  const usual = new Set(runIds.map((id) => routes.get(id)))
  const times = new Map<string, number>()
  for (const route of routes.values()) times.set(route, (times.get(route) ?? 0) + 1)
  return [...times]
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, MOST_ROUTE_BARS)
    .map(([route, value], i) => {
      const label = i === 0 ? message('case.cause.route-runs', { count: value }) : null
      return { label, value, marked: usual.has(route) }
    })
}

/** The distance of each day of the twelve weeks; marked in the weeks that are alike. */
function dayBars(
  runs: readonly RunFacts[],
  { runIds }: Pick<Sameness, 'runIds'>,
  last: CalendarDay,
): Cause['bars'] {
  const first = addDays(last, 1 - 7 * CAUSE_WEEKS)
  return Array.from({ length: 7 * CAUSE_WEEKS }, (_, i) => {
    const day = addDays(first, i)
    const own = runs.filter((run) => run.day === day)
    return {
      label: i === 0 || i === 7 * CAUSE_WEEKS - 1 ? message('case.cause.day', { day }) : null,
      value: own.reduce((sum, run) => sum + run.distanceM, 0),
      marked: own.some(({ id }) => runIds.includes(id)),
    }
  })
}

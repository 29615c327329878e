import { LONG_RACE_M } from '@bell-lap/fitness/plateau/long-races'
import type { GateFacts } from '@bell-lap/fitness/plateau/not-now'
import type { TrendAnswer } from '@bell-lap/fitness/plateau/judge-trend'
import { usualWeek } from '@bell-lap/load/history/usual-week'
import { eventsOf } from '@bell-lap/plan/model/training-event'
import { addDays } from '@bell-lap/units/calendar-day'
import { goalEvent } from '@bell-lap/units/goal-event'
import type { AthleteFacts } from '../athlete/index.ts'
import type { KeptPlan } from '../plan/index.ts'

const LEGS = new Set<string>(['achilles', 'calf', 'thigh-back'])
const WEEKS_12_DAYS = 84
const RETURN_DAYS = 28
const ILL_DAYS = 7
const HOT_WBGT_C = 28
const RECENT_WEEKS = 8
/** A bone that hurts in one place stops a block at any score. */
const BONE_PAIN = 10
const AMBER_PAIN = 3

/** The next race of 10 km or more: what the runner said on this page, a race that was added, or one of the plan. */
export function nextLongRace(
  { settings, reported, today }: Pick<AthleteFacts, 'settings' | 'reported' | 'today'>,
  kept: KeptPlan | null,
): GateFacts['longRace'] {
  const { longRace } = settings.mileCase
  const added = eventsOf(reported, 'race-added').map(({ raceDay, distanceM }) => {
    return { day: raceDay, distanceM }
  })
  const planned = kept === null ? [] : [...kept.input.races, ...towardsOf(kept)]
  const [next] = [...(longRace === null ? [] : [longRace]), ...added, ...planned]
    .filter(({ day, distanceM }) => day >= today && distanceM >= LONG_RACE_M)
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
  return next === undefined ? null : { day: next.day, distanceM: next.distanceM }
}

/** The race that ends a return to longer races. */
function towardsOf({ plan, input }: KeptPlan) {
  const distanceM = goalEvent(input.event).distanceM
  return [{ day: plan.raceDay, distanceM }]
}

/** What the gates ask, from settings, reports, open states, runs and the plan. */
export function gateFacts(
  facts: AthleteFacts,
  kept: KeptPlan | null,
  { answer, years }: { readonly answer: TrendAnswer; readonly years: number },
): GateFacts {
  const { settings, states, today, fitness } = facts
  const { health } = settings
  const isOpen = (kind: (typeof states)[number]['kind']) =>
    states.some((state) => state.kind === kind)
  return {
    today,
    answer,
    pain: Math.max(health.painNow, ...painsOf(facts)),
    injury: injuryOf(facts),
    warningSign: health.redFlag || isOpen('red-flag'),
    ill: isOpen('illness') || wasIll(facts),
    needsClearance: health.needsClearance && !isOpen('clearance'),
    pregnantOrPostpartum: health.pregnantOrPostpartum,
    ageYears: fitness.profile.age,
    yearsRunning: years,
    ...ordinaryWeek(facts),
    longRace: nextLongRace(facts, kept),
    hotWithoutAlternative: isHot(facts),
  }
}

function painsOf({ states }: AthleteFacts): readonly number[] {
  return states
    .filter(({ kind }) => kind === 'pain')
    .map(({ what }) => {
      const score = what.values['score']
      return typeof score === 'number' ? Math.max(AMBER_PAIN, score) : BONE_PAIN
    })
}

function injuryOf({ states, settings, reported, today }: AthleteFacts): GateFacts['injury'] {
  if (states.some(({ kind }) => kind === 'injury')) return 'open'
  if (states.some(({ kind }) => kind === 'clearance')) return 'none'
  const { health, healthAnsweredOn } = settings
  const since = addDays(today, -WEEKS_12_DAYS)
  const told = healthAnsweredOn !== null && healthAnsweredOn >= since
  const injuries = eventsOf(reported, 'injury')
  const leg = injuries.some(({ site, day }) => LEGS.has(site) && day >= since && day <= today)
  if (leg || (told && health.calfAchillesHamstring12Weeks)) return 'calf-achilles-hamstring'
  const ended = new Map(eventsOf(reported, 'cleared').map(({ about, day }) => [about, day]))
  const back = injuries.some(({ id }) => (ended.get(id) ?? '') >= addDays(today, -RETURN_DAYS))
  return back ? 'returning' : 'none'
}

function wasIll({ settings, reported, today }: AthleteFacts): boolean {
  const since = addDays(today, -ILL_DAYS)
  const { health, healthAnsweredOn } = settings
  if (health.illInLast7Days && healthAnsweredOn !== null && healthAnsweredOn >= since) return true
  const ended = new Map(eventsOf(reported, 'cleared').map(({ about, day }) => [about, day]))
  return eventsOf(reported, 'illness').some(({ id, day, lastDay }) => {
    const last = ended.get(id) ?? lastDay ?? day
    return last >= since && day <= today
  })
}

/**
 * The usual week that the form of a plan shows as well; with fewer than four weeks of runs, the mean of the last
 * eight, and without runs what the runner told.
 */
function ordinaryWeek({
  runs,
  today,
  fitness,
  settings,
}: AthleteFacts): Pick<GateFacts, 'weeklyKm' | 'runsPerWeek' | 'weeksRead'> {
  const counted = runs.filter(({ excluded, day }) => !excluded && day <= today)
  const usual = usualWeek(counted, today)
  if (usual !== null) {
    return {
      weeklyKm: usual.distanceM / 1000,
      runsPerWeek: usual.runDays,
      weeksRead: usual.weeks,
    }
  }
  const since = addDays(today, -7 * RECENT_WEEKS)
  const recent = runs.filter(({ day }) => day > since && day <= today)
  if (recent.length === 0) {
    const { weeklyKm } = settings.usualTraining
    return { weeklyKm, runsPerWeek: null, weeksRead: null }
  }
  return {
    weeklyKm: fitness.profile.weeklyKm,
    runsPerWeek: recent.length / RECENT_WEEKS,
    weeksRead: RECENT_WEEKS,
  }
}

function isHot({ reported, settings, today }: AthleteFacts): boolean {
  if (settings.places.treadmill !== null) return false
  const since = addDays(today, -ILL_DAYS)
  return eventsOf(reported, 'heat').some(
    ({ day, wbgtC }) => wbgtC >= HOT_WBGT_C && day >= since && day <= today,
  )
}

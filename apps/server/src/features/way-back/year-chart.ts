import { READY_FOR } from '@bell-lap/plan/ledger/earliest-race'
import { wholeWeeks } from '@bell-lap/plan/model/week-numbers'
import { racePerformances } from '@bell-lap/fitness/plateau/performance'
import { addDays, mondayOf } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { message } from '@bell-lap/units/message'
import { eventName, nameOfDistance, raceEvent } from '@bell-lap/units/race-event'
import type { AthleteFacts } from '../athlete/index.ts'
import { mainEvent } from '../case/index.ts'
import { forecastsOn, racesWorth } from '../estimate/index.ts'
import { sumWeeks } from '../load/index.ts'
import type { MileBlock } from './find-block.ts'
import type { BeforeBlock } from './outcome.ts'
import type { Outcome, YearChart } from './schema.ts'
import { longestOf, wholeOf } from './way-back-plan.ts'
import type { WeeksBack } from './way-back-plan.ts'

const WEEKS_BEFORE = 26
const STEP_DAYS = 14
const SHOWN_AS = '10k'
const NEEDS = ['10k', 'half', 'marathon'] as const

export interface Year {
  readonly facts: AthleteFacts
  readonly block: MileBlock
  readonly back: WeeksBack
  readonly before: BeforeBlock
  readonly outcome: Outcome | null
}

/** The whole year: before the block, the block, its race, and the way back. */
export function yearChart(year: Year): YearChart | null {
  const { facts, block, back } = year
  const { plan } = block.kept
  const from = addDays(mondayOf(plan.startDay), -7 * WEEKS_BEFORE)
  const end = block.stoppedOn ?? plan.raceDay
  const backEnd = back.plan?.raceDay ?? null
  const to = [facts.today, end, ...(backEnd === null ? [] : [backEnd])].toSorted().at(-1) ?? end
  const form = formOf(year, from)
  if (form.length === 0) return null
  const weeks = weeksOf(year, from)
  return {
    title: message('way-back.chart.title'),
    caption: message('way-back.chart.caption', { event: eventName(SHOWN_AS) }),
    from,
    to,
    phases: phasesOf(year, { from, end, backEnd }),
    form,
    ahead: aheadOf(form.at(-1), backEnd, facts.today),
    races: racesOf(year, from),
    weeks,
    needs: NEEDS.map((eventId) => {
      return { eventId, name: eventName(eventId), longM: 1000 * READY_FOR[eventId].longKm }
    }),
  }
}

interface Ends {
  readonly from: CalendarDay
  readonly end: CalendarDay
  readonly backEnd: CalendarDay | null
}

function phasesOf({ facts, block, back }: Year, ends: Ends): YearChart['phases'] {
  const { startDay } = block.kept.plan
  const { from, end, backEnd } = ends
  const weeks = wholeWeeks(block.kept.plan)
  return [
    {
      id: 'before',
      from,
      to: startDay,
      title: message(`way-back.phase.before-${trainedFor(facts, startDay)}`),
      text: message('way-back.phase.weeks', { weeks: WEEKS_BEFORE }),
    },
    {
      id: 'block',
      from: startDay,
      to: end,
      title: message('way-back.phase.block'),
      text: message('way-back.phase.weeks', { weeks }),
    },
    ...(backEnd === null
      ? []
      : [
          {
            id: 'way-back' as const,
            from: end,
            to: backEnd,
            title: message('way-back.phase.back'),
            text: message(back.saved ? 'way-back.phase.weeks' : 'way-back.phase.possible', {
              weeks: back.plan === null ? 0 : wholeOf(back.plan).length,
            }),
          },
        ]),
  ]
}

/** What most of the races before the block were. */
function trainedFor({ fitness }: AthleteFacts, until: CalendarDay) {
  const races = fitness.sorted.results.filter(({ day }) => day < until)
  if (races.length === 0) return 'any'
  const event = mainEvent(racePerformances(races, fitness.profile))
  return event === 'marathon' || event === 'half' ? event : 'any'
}

/** Form every other week; the day of the plan as it was said then, and today as on every screen. */
function formOf({ facts, before }: Year, from: CalendarDay): YearChart['form'] {
  const { distanceM } = raceEvent(SHOWN_AS)
  const days = new Set([before.day, facts.today].filter((day) => day >= from))
  for (let day = from; day < facts.today; day = addDays(day, STEP_DAYS)) days.add(day)
  const sorted = [...days].toSorted()
  return forecastsOn(facts.fitness, sorted).flatMap((over, i) => {
    const day = sorted[i] ?? facts.today
    const one = day === before.day ? before.over(SHOWN_AS, distanceM) : over(distanceM)
    if (one === null) return []
    const { timeS, lowS, highS } = one
    const says = message('way-back.chart.form-says', {
      day,
      event: eventName(SHOWN_AS),
      timeS,
      lowS,
      highS,
    })
    return [{ day, timeS, lowS, highS, says }]
  })
}

function aheadOf(
  last: YearChart['form'][number] | undefined,
  backEnd: CalendarDay | null,
  today: CalendarDay,
): YearChart['ahead'] {
  if (last === undefined || backEnd === null || backEnd <= today) return []
  const { timeS, lowS, highS } = last
  return [today, backEnd].map((day) => ({ day, timeS, lowS, highS }))
}

function racesOf({ facts, outcome }: Year, from: CalendarDay): YearChart['races'] {
  return racesWorth(facts.fitness, raceEvent(SHOWN_AS).distanceM)
    .filter(({ race }) => race.day >= from)
    .map(({ race: { id, day, distanceM, timeS }, valueS }) => {
      const event = nameOfDistance(distanceM)
      return {
        id,
        day,
        worthS: valueS,
        label: message('way-back.chart.race', { event, timeS }),
        says: message('case.chart.race-says', { day, event, timeS, worthS: valueS }),
        isGoal: id === outcome?.ran?.id,
      }
    })
}

/** The longest run and the fast metres of each week: as run, and from this week on as planned. */
function weeksOf({ facts, back }: Year, from: CalendarDay): YearChart['weeks'] {
  const { runs, measures, today } = facts
  const counted = runs.filter(({ day, excluded }) => day >= from && !excluded)
  const ran = sumWeeks(counted, measures, { first: from, last: today }).map(
    ({ startDay, fastM }) => {
      const own = counted.filter(({ day }) => mondayOf(day) === startDay)
      const longM = Math.max(0, ...own.map(({ distanceM }) => distanceM))
      return weekOf({ startDay, longM, fastM, planned: false })
    },
  )
  const thisWeek = mondayOf(today)
  const planned = (back.plan?.weeks ?? [])
    .filter(({ startDay }) => startDay > thisWeek)
    .map(({ startDay, sessions, fastM }) =>
      weekOf({ startDay, longM: longestOf(sessions), fastM, planned: true }),
    )
  return counted.length === 0 ? planned : [...ran, ...planned]
}

function weekOf(week: Omit<YearChart['weeks'][number], 'says'>): YearChart['weeks'][number] {
  const { startDay, longM, fastM, planned } = week
  const says = message(planned ? 'way-back.chart.week-planned' : 'way-back.chart.week-ran', {
    day: startDay,
    longM,
    fastM: 10 * Math.round(fastM / 10),
  })
  return { ...week, says }
}

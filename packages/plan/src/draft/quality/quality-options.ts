/** What the quality days of a week can hold, for the placement to choose from. */
import { addDays } from '@bell-lap/units/calendar-day'
import { sessionSpec } from '@bell-lap/workout/library/sessions'
import { chooseQuality, leastCost } from './choose-quality.ts'
import type { ChosenQuality, QualityWish } from './choose-quality.ts'
import type { FittedSession } from '../../session/fit-session.ts'
import { mayBeHard } from '../../ledger/hard-days.ts'
import type { HardDay } from '../../ledger/hard-days.ts'
import { qualityCapsOn } from '../../ledger/quality-caps.ts'
import type { QualityCaps } from '../../ledger/quality-caps.ts'
import type { MenuEntry } from '../frame/quality-menu.ts'
import { aimM, qualityWeek } from './quality-week.ts'
import type { Known, QualityWeek } from './quality-week.ts'
import type { Places, WeekToPlace } from '../frame/week-to-place.ts'
import type { Budget } from '../frame/week-order.ts'
import type { QualityChoice, QualityOptions } from '../frame/quality-choice.ts'
import type { TermValues } from '../../model/term-values.ts'

export interface QualityPair {
  readonly first: FittedSession | null
  readonly second: FittedSession | null
}

type Options = QualityOptions<QualityPair> & {
  /** For days that are given: what fits there, where not all of it does. */
  readonly asMuchAsFits: (places: Places) => QualityChoice<QualityPair>
}

/** Two days of a week as one number. */
const WEEK_KEY = 10

/** One filling of a week, with what was fitted so far. */
interface Filling extends Known {
  readonly quality: QualityWeek
  readonly firsts: Map<number, ChosenQuality | null>
  readonly seconds: Map<number, ChosenQuality | null>
  readonly chosen: Chosen[]
}

/** What was chosen for a day, and all that days differ in: most days of a week allow the same. */
interface Chosen {
  readonly entry: MenuEntry
  readonly caps: QualityCaps
  readonly left: Budget
  readonly may: QualityWish['mayBeHard']
  readonly quality: ChosenQuality | null
}

/** Each session is fitted at most once for each day, and once for days that allow the same. */
export function qualityOptions(week: WeekToPlace, known: Known): Options {
  const filling: Filling = {
    ...known,
    quality: qualityWeek(week, known),
    firsts: new Map(),
    seconds: new Map(),
    chosen: [],
  }
  return {
    bounds: () => ({
      first: least(filling.quality.first, filling),
      second: least(filling.quality.second, filling),
    }),
    on: (firstDay, secondDay) => {
      const one = firstDay === null ? null : firstOn(firstDay, filling)
      if (firstDay !== null && one === null) return null
      const two = secondDay === null ? null : secondOn(secondDay, firstDay, filling)
      return secondDay !== null && two === null ? null : together(one, two)
    },
    asMuchAsFits: ({ first: firstDay, second: secondDay }) => {
      const one = firstDay === null ? null : firstOn(firstDay, filling)
      return together(one, secondDay === null ? null : secondOn(secondDay, firstDay, filling))
    },
  }
}

function firstOn(offset: number, filling: Filling): ChosenQuality | null {
  const { firsts, quality, budget } = filling
  const known = firsts.get(offset)
  if (known !== undefined) return known
  const left = { fastM: budget.fastM - quality.reserveM, hillS: budget.hillS }
  const chosen = chosenOn(offset, quality.first, { filling, left, hard: quality.hardDays })
  firsts.set(offset, chosen)
  return chosen
}

function secondOn(offset: number, firstDay: number | null, filling: Filling): ChosenQuality | null {
  const { seconds, quality, budget, order } = filling
  const key = WEEK_KEY * ((firstDay ?? -1) + 1) + offset
  const known = seconds.get(key)
  if (known !== undefined) return known
  const before = firstDay === null ? null : firstOn(firstDay, filling)
  const facts = before?.fitted.facts
  const left = {
    fastM: budget.fastM - (facts?.weekFastM ?? 0),
    hillS: budget.hillS - (facts?.hillS ?? 0),
  }
  const hard: readonly HardDay[] =
    before !== null && firstDay !== null && sessionSpec(before.fitted.workout.sessionId).hard
      ? [
          ...quality.hardDays,
          {
            day: addDays(order.frame.startDay, firstDay),
            mile: before.fitted.facts.mile,
            race: null,
          },
        ]
      : quality.hardDays
  const chosen = chosenOn(offset, quality.second, { filling, left, hard })
  seconds.set(key, chosen)
  return chosen
}

function chosenOn(
  offset: number,
  entry: MenuEntry | undefined,
  given: {
    readonly filling: Filling
    readonly left: Budget
    readonly hard: readonly HardDay[]
  },
): ChosenQuality | null {
  if (entry === undefined) return null
  const { filling, left, hard } = given
  const { request } = filling.progress
  const day = addDays(filling.order.frame.startDay, offset)
  const caps = qualityCapsOn(day, filling.progress)
  const may = {
    other: mayBeHard({ day, mile: false }, hard, request),
    mile: mayBeHard({ day, mile: true }, hard, request),
  }
  const known = filling.chosen.find(
    (one) =>
      one.entry === entry &&
      one.caps === caps &&
      one.left.fastM === left.fastM &&
      one.left.hillS === left.hillS &&
      one.may.other === may.other &&
      one.may.mile === may.mile,
  )
  if (known !== undefined) return known.quality
  const wished = { ...wish(entry, left, { filling, caps }), mayBeHard: may }
  const quality = chooseQuality(wished, request)
  filling.chosen.push({ entry, caps, left, may, quality })
  return quality
}

/** No session of a slot costs less, whatever its day; `null` where the slot is not wanted. */
function least(entry: MenuEntry | undefined, { quality, progress }: Filling): number | null {
  if (entry === undefined) return null
  const { turn, ranLately } = quality
  return leastCost({ entry, turn, ranLately }, progress.request)
}

function wish(
  entry: MenuEntry,
  left: Budget,
  { filling, caps }: { readonly filling: Filling; readonly caps: QualityCaps },
): QualityWish {
  const { levelShift, mostKm, ranLately, turn, knownFastM, nextStep, touchesM } = filling.quality
  return {
    entry,
    levelShift,
    aimM: aimM(entry, filling),
    fastM: left.fastM - touchesM,
    hillS: left.hillS,
    mostKm,
    short: filling.order.cutBack || filling.order.taper,
    caps,
    ranLately,
    turn,
    knownFastM,
    nextStep,
    mayBeHard: { mile: true, other: true },
  }
}

function together(
  one: ChosenQuality | null,
  two: ChosenQuality | null,
): QualityChoice<QualityPair> {
  const values: Record<string, number> = {}
  for (const chosen of [one, two]) {
    for (const [id, value] of Object.entries(chosen?.values ?? {})) {
      values[id] = (values[id] ?? 0) + value
    }
  }
  return {
    values: values as TermValues,
    sessions: { first: one?.fitted ?? null, second: two?.fitted ?? null },
  }
}

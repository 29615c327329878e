import { replay } from '@bell-lap/fitness/curve/estimate'
import { monthEnds } from '@bell-lap/fitness/curve/month-ends'
import { predictTime } from '@bell-lap/fitness/curve/predict'
import { dayNumber, type CalendarDay } from '@bell-lap/units/calendar-day'
import { MILE_M } from '@bell-lap/units/length'
import { formatTime } from '@bell-lap/units/time'
import type { DatedHistory, Replayed } from './replay.ts'

const WIDTH = 900
const HEIGHT = 420
const MARGIN = 56
const TICKS = 5

/**
 * The mile month by month with its 80 % band, and each result that followed, brought to the mile by
 * its ratio to what was foretold: filled inside the interval, hollow outside.
 */
export function drawReplay(
  history: DatedHistory,
  results: readonly Replayed[],
  span: { readonly from: CalendarDay; readonly to: CalendarDay },
): string {
  const { from, to } = span
  const days = monthEnds(history.evidenceBy(to), to)
  const context = { profile: history.profile, today: to }
  const known = replay(history.evidenceBy(to), context, days).flatMap((one, i) =>
    one === null ? [] : [{ day: days[i] ?? to, ...predictTime(one, MILE_M) }],
  )
  const at = (day: CalendarDay) =>
    known.findLast((one) => one.day < day)?.timeS ?? known[0]?.timeS ?? 0
  const dots = results.map((one) => ({ ...one, mileS: (at(one.day) * one.ranS) / one.expectedS }))
  const times = [...known.flatMap((one) => [one.lowS, one.highS]), ...dots.map((one) => one.mileS)]
  const [fastest, slowest] = [Math.min(...times), Math.max(...times)]
  const x = (day: CalendarDay) =>
    MARGIN +
    ((WIDTH - 2 * MARGIN) * (dayNumber(day) - dayNumber(from))) /
      Math.max(1, dayNumber(to) - dayNumber(from))
  const y = (timeS: number) =>
    MARGIN + ((HEIGHT - 2 * MARGIN) * (timeS - fastest)) / Math.max(1, slowest - fastest)
  const point = (day: CalendarDay, timeS: number) => `${x(day).toFixed(1)},${y(timeS).toFixed(1)}`
  const band = [
    ...known.map((one) => point(one.day, one.lowS)),
    ...known.toReversed().map((one) => point(one.day, one.highS)),
  ]
  const ticks = Array.from(
    { length: TICKS },
    (_, i) => fastest + (i * (slowest - fastest)) / (TICKS - 1),
  )
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="13">`,
    `<title>${history.name}: the mile month by month, and the results that followed</title>`,
    `<rect width="${WIDTH}" height="${HEIGHT}" fill="white"/>`,
    `<polygon points="${band.join(' ')}" fill="#cfe3f5"/>`,
    `<polyline points="${known.map((one) => point(one.day, one.timeS)).join(' ')}" fill="none" stroke="#1f5f99" stroke-width="2"/>`,
    ...dots.map((one) => {
      const inside = one.ranS >= one.lowS && one.ranS <= one.highS
      const [cx = '', cy = ''] = point(one.day, one.mileS).split(',')
      return `<circle cx="${cx}" cy="${cy}" r="5" fill="${inside ? '#b3261e' : 'white'}" stroke="#b3261e" stroke-width="2"><title>${one.day}, ${Math.round(one.distanceM)} m in ${formatTime(one.ranS)}, expected ${formatTime(one.expectedS)}</title></circle>`
    }),
    ...ticks.map(
      (timeS) => `<text x="8" y="${(y(timeS) + 4).toFixed(1)}">${formatTime(timeS)}</text>`,
    ),
    `<text x="${MARGIN}" y="${HEIGHT - 18}">${from}</text>`,
    `<text x="${WIDTH - MARGIN}" y="${HEIGHT - 18}" text-anchor="end">${to}</text>`,
    `<text x="${MARGIN}" y="26">${history.name}: mile with its 80 % band; results as miles, hollow outside their interval</text>`,
    '</svg>',
    '',
  ].join('\n')
}

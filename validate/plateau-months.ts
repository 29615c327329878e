import { findOnset } from '@bell-lap/fitness/plateau/find-onset'
import { findPlateau } from '@bell-lap/fitness/plateau/find-plateau'
import { leansDown } from '@bell-lap/fitness/plateau/judge-trend'
import { dayNumber } from '@bell-lap/units/calendar-day'
import type { FormHistory } from './plateau-histories.ts'

/** What the page would have said at the end of each month of a recorded history. */
export function monthsOf({ name, points, firstDay, lastDay }: FormHistory): readonly string[] {
  const lines = [`\n${name}: ${firstDay} to ${lastDay}, ${points.length} points`]
  let [year, month] = [Number(firstDay.slice(0, 4)), Number(firstDay.slice(5, 7))]
  for (;;) {
    const end = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10)
    if (end.slice(0, 7) > lastDay.slice(0, 7)) return lines
    const seen = points.filter(({ day }) => day <= end)
    const judged = findPlateau(seen, dayNumber(end))
    const { windowWeeks, races, indexWeeks, trend } = judged
    const answer = leansDown(judged) ? 'leans down' : judged.answer
    const onset = answer === 'plateau' && trend !== null ? findOnset(seen, trend.noise) : null
    const change =
      trend === null
        ? 'no line'
        : `${(100 * trend.slope).toFixed(1)} ± ${(100 * trend.error).toFixed(1)} % in 26 weeks`
    const since =
      answer !== 'plateau'
        ? ''
        : onset === null
          ? ', from the start'
          : `, since ${onset.from} to ${onset.to}`
    lines.push(
      `${end.slice(0, 7)}  ${answer.padEnd(10)} ${change} (${windowWeeks} weeks, ${races} races, ${indexWeeks} index weeks)${since}`,
    )
    month += 1
    if (month > 12) [year, month] = [year + 1, 1]
  }
}

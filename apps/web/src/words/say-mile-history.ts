import { sayMonth } from './say-day.ts'

interface MileMonth {
  readonly day: string
  readonly mileS: number
  readonly lowS: number
  readonly highS: number
}

/** What became of the mile over the months, and whether that is sure. */
export function sayMileHistory(months: readonly MileMonth[]): string {
  const first = months[0]
  const last = months.at(-1)
  if (first === undefined || last === undefined || first === last) {
    return 'One month so far; the line grows with every month.'
  }
  const faster = Math.round(first.mileS - last.mileS)
  const apart = last.highS < first.lowS || last.lowS > first.highS
  const change =
    faster === 0 ? 'the same' : `${Math.abs(faster)} s ${faster > 0 ? 'faster' : 'slower'}`
  const certainty = apart || faster === 0 ? '' : ' The bands overlap, so this is not certain.'
  return `Since ${sayMonth(first.day)} your mile is ${change}. The band holds four times in five.${certainty}`
}

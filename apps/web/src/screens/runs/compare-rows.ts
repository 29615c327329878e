import { sayClock, sayDistance, sayHeight, sayNumber, sayPace } from '@bell-lap/text/numbers'
import type { ActivityDetail, RunSplits } from '../../api/activities.ts'
import type { WebText } from '../../text/shown-reader.ts'
import { sayShortTime } from '../../words/say-short-time.ts'

/** A line of the comparison: both values and how the first differs from the second. */
export interface CompareRow {
  readonly name: string
  readonly values: readonly [string, string]
  readonly difference: string
}

interface Measured {
  readonly run: ActivityDetail
  readonly splits: RunSplits
}

const MINUS = '−'
/** Two runs within a second a kilometre are as fast as each other. */
const AS_FAST_SHARE = 0.004

const speedOf = ({ distanceM, movedS, reps }: ActivityDetail) =>
  reps?.meanMps ?? (movedS > 0 ? distanceM / movedS : 0)

/** What the comparison finds: faster, slower, or as fast. */
export function compareTitle(run: ActivityDetail, other: ActivityDetail, { t }: WebText): string {
  const [speed, before] = [speedOf(run), speedOf(other)]
  if (speed <= 0 || before <= 0) return t('runs.compare')
  const share = speed / before - 1
  const day = other.localDay
  if (Math.abs(share) < AS_FAST_SHARE) return t('runs.compare-as-fast', { day })
  const values = { day, fasterShare: Math.abs(share) }
  return share > 0 ? t('runs.compare-faster', values) : t('runs.compare-slower', values)
}

/** The sums of both runs. */
export function factRows(
  run: ActivityDetail,
  other: ActivityDetail,
  text: WebText,
): readonly CompareRow[] {
  const { t, reader } = text
  const time = (timeS: number) => sayClock(timeS, reader.locale)
  const count = (value: number) => sayNumber(Math.round(value), reader.locale)
  const rows: readonly [
    string,
    (one: ActivityDetail) => number | null,
    (value: number) => string,
  ][] = [
    [t('runs.distance'), (one) => one.distanceM, (m) => sayDistance(m, reader, 'run')],
    [t('runs.moving'), (one) => one.movedS, time],
    [t('runs.heart-rate'), (one) => one.averageHeartRateBpm, count],
    [t('runs.highest'), (one) => one.maximumHeartRateBpm, count],
    [t('runs.cadence'), (one) => one.averageCadenceSpm, count],
    [t('runs.ascent'), (one) => one.ascentM, (m) => sayHeight(m, reader)],
    [t('runs.effort'), (one) => one.effortCr10, count],
  ]
  const plain = rows.flatMap(([name, read, say]) => rowOf(name, [read(run), read(other)], say))
  const [speed, before] = [speedOf(run), speedOf(other)]
  if (speed <= 0 || before <= 0) return plain
  const pace: CompareRow = {
    name: t(run.reps !== null && other.reps !== null ? 'runs.pace-of-reps' : 'runs.pace'),
    values: [sayPace(speed, reader), sayPace(before, reader)],
    difference: paceDifference(speed, before, text),
  }
  return [...plain.slice(0, 2), pace, ...plain.slice(2)]
}

function rowOf(
  name: string,
  [value, before]: readonly [number | null, number | null],
  say: (value: number) => string,
): readonly CompareRow[] {
  if (value === null && before === null) return []
  return [
    {
      name,
      values: [value === null ? '–' : say(value), before === null ? '–' : say(before)],
      difference: value === null || before === null ? '–' : signed(value - before, say),
    },
  ]
}

function signed(difference: number, say: (value: number) => string): string {
  const text = say(Math.abs(difference))
  if (text === say(0)) return text
  return `${difference < 0 ? MINUS : '+'}${text}`
}

/** Seconds a kilometre or a mile; less is faster. */
function paceDifference(speed: number, before: number, { reader }: WebText): string {
  const unitM = reader.units === 'imperial' ? 1609.344 : 1000
  const seconds = Math.round(unitM / speed - unitM / before)
  const sign = seconds < 0 ? MINUS : seconds > 0 ? '+' : ''
  return `${sign}${Math.abs(seconds)} s ${reader.units === 'imperial' ? '/mi' : '/km'}`
}

/** Repetitions against repetitions where both have them, else split against split. */
export function pieceRows(
  one: Measured,
  other: Measured,
  text: WebText,
): { readonly are: 'reps' | 'splits'; readonly rows: readonly CompareRow[] } {
  const isReps = one.run.kind === 'reps' && other.run.kind === 'reps'
  const [mine, theirs] = isReps
    ? [one.splits.repetitions, other.splits.repetitions].map((reps) =>
        reps.map(({ timeS }) => timeS),
      )
    : [one.splits, other.splits].map(({ splits }) => splits.map(({ movedS }) => movedS))
  const count = Math.max(mine?.length ?? 0, theirs?.length ?? 0)
  const say = (timeS: number) =>
    sayShortTime(isReps ? timeS : Math.round(timeS), text.reader.locale)
  const rows = Array.from({ length: count }, (_, index) =>
    rowOf(String(index + 1), [mine?.[index] ?? null, theirs?.[index] ?? null], say),
  ).flat()
  return { are: isReps ? 'reps' : 'splits', rows }
}

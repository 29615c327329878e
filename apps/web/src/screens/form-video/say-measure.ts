/** Measures of form in the reader's language. */
import type { MeasureName } from '@bell-lap/form/video/form-measures'
import { sayNumber } from '@bell-lap/text/numbers'
import type { WebText } from '../../text/shown-reader.ts'

type Unit = 'spm' | 'ms' | 'share' | 'legs' | 'deg'

const MS_PER_S = 1000

function unitOf(name: MeasureName): Unit {
  if (name.endsWith('Spm')) return 'spm'
  if (name.endsWith('Deg')) return 'deg'
  if (name.endsWith('Legs')) return 'legs'
  return name.endsWith('Share') ? 'share' : 'ms'
}

/** What stands beside the name in a table whose values are short; `null` where the value says it. */
export function unitBesideName({ t }: WebText, name: MeasureName): string | null {
  const unit = unitOf(name)
  return unit === 'spm' || unit === 'legs' ? t(`form-video.table.in-${unit}`) : null
}

/**
 * The value with its unit: "251 ms", "0.25 of a leg", "7°"; a change with its sign. In a table long units are left
 * to the name.
 */
export function sayMeasure(
  { t, reader }: WebText,
  name: MeasureName,
  value: number,
  { signed = false, short = false } = {},
): string {
  const unit = unitOf(name)
  const scaled = unit === 'ms' ? MS_PER_S * value : unit === 'share' ? 100 * value : value
  const decimals = unit === 'legs' ? 2 : 0
  const digits = sayNumber(Math.abs(scaled), reader.locale, decimals)
  const isZero = Number(Math.abs(scaled).toFixed(decimals)) === 0
  const sign = isZero ? '' : scaled < 0 ? '−' : signed ? '+' : ''
  if (short && (unit === 'spm' || unit === 'legs')) return `${sign}${digits}`
  return t(`form-video.unit.${unit}`, { value: `${sign}${digits}` })
}

/** The smallest step that is shown of each unit. */
const SHOWN_STEP: Readonly<Record<Unit, number>> = {
  spm: 1,
  ms: 1 / MS_PER_S,
  share: 0.01,
  legs: 0.01,
  deg: 1,
}

/** "± 3 ms"; an error is never rounded to nothing. */
export function sayErrorOf(text: WebText, name: MeasureName, error: number): string {
  const shown = Math.max(SHOWN_STEP[unitOf(name)], error)
  return `± ${sayMeasure(text, name, shown, { short: true })}`
}

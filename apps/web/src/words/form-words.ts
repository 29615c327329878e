import type { MessageValues } from '@bell-lap/units/message'
import type { FormSensor, FormStiffness, FormTrend } from '../api/form.ts'
import { sayNumber } from '@bell-lap/text/numbers'
import type { WebText } from '../text/shown-reader.ts'

type Metric = FormTrend['metric']

const MM_PER_CM = 10
const MM_PER_INCH = 25.4
/** Of which a millimetre is said in centimetres or inches. */
const IN_LENGTHS: ReadonlySet<Metric> = new Set(['stepLengthMm', 'verticalOscillationMm'])
const DECIMALS: Readonly<Partial<Record<Metric, number>>> = {
  verticalOscillationMm: 1,
  verticalRatioPct: 1,
  balanceLeftPct: 1,
}

/** A value in the unit in which the reader sees it. */
function shownValue(metric: Metric, value: number, { reader }: WebText): number {
  if (!IN_LENGTHS.has(metric)) return value
  return value / (reader.units === 'imperial' ? MM_PER_INCH : MM_PER_CM)
}

/** The number alone: "203", "6.2". */
export function sayMetricNumber(metric: Metric, value: number, text: WebText): string {
  const decimals =
    text.reader.units === 'imperial' && IN_LENGTHS.has(metric) ? 1 : (DECIMALS[metric] ?? 0)
  return sayNumber(shownValue(metric, value, text), text.reader.locale, decimals)
}

/** The smallest difference that `sayMetricNumber` tells, in the unit of the metric. */
export function smallestStep(metric: Metric, { reader }: WebText): number {
  if (!IN_LENGTHS.has(metric)) return 10 ** -(DECIMALS[metric] ?? 0)
  if (reader.units === 'imperial') return MM_PER_INCH / 10
  return MM_PER_CM * 10 ** -(DECIMALS[metric] ?? 0)
}

/** With its unit: "203 ms", "6.2 cm". */
export function sayMetric(metric: Metric, value: number, text: WebText): string {
  const shown = shownValue(metric, value, text)
  const decimals =
    text.reader.units === 'imperial' && IN_LENGTHS.has(metric) ? 1 : (DECIMALS[metric] ?? 0)
  const rounded = Math.round(shown * 10 ** decimals) / 10 ** decimals
  return text.t(`form.screen.unit-${metric}`, { value: rounded, units: text.reader.units })
}

/** "+9", "−3"; a minus sign, not a hyphen. */
export function saySigned(value: number, { reader }: WebText): string {
  const rounded = Math.round(value)
  const sign = rounded > 0 ? '+' : rounded < 0 ? '−' : '±'
  return `${sign}${sayNumber(Math.abs(rounded), reader.locale)}`
}

/** "At 4:10 /km: 139 N/m per kg, likely 125 to 170"; whole numbers are finer than any sensor. */
export function sayStiffness(
  { speedMps, value, low, high }: Extract<FormStiffness, { state: 'measured' }>['at'][number],
  { t }: WebText,
): string {
  const [whole, least, most] = [value, low, high].map(Math.round)
  return t('form.screen.stiffness-at', {
    speedMps,
    value: whole ?? 0,
    low: least ?? 0,
    high: most ?? 0,
  })
}

/** "Chest strap, Garmin, firmware 66.00" */
export function saySensor(sensor: FormSensor, { t }: WebText): string {
  const values: MessageValues = {
    place: t(`form.screen.place-${sensor.place}`),
    name: sensor.name ?? 'none',
    unit: sensor.unit ?? 'none',
    firmware: sensor.firmware ?? 'none',
  }
  const said = t('form.screen.sensor', values)
  return said.charAt(0).toUpperCase() + said.slice(1)
}

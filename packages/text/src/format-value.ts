/**
 * Turns a value of a message into text. The name of the value says what it is, as everywhere in the code:
 *
 * | name ends in | value | text | styles |
 * |---|---|---|---|
 * | `M` | metres | "12.5 km", "7.8 mi", "400 m" | `_planned`: "8 km", "5 mi"; `_whole`: "45 km", "28 mi"; `_number`: "45", "28"; `_track`: metres, in both systems; `_height`: "12 m", "39 ft" |
 * | `S` | seconds, or a range of it | "5:20", "66–67 s" | `_words`: "45 min"; `_repetition`: "45 s", "1:50"; `_typed`: "36.5 s"; `_tenths`: "5:20.4" |
 * | `Mps` | metres per second, or a range of it | "4:05 /km", "5:20–4:55 /km" | `_per400`: "88 s"; `_belt`: "12.4–12.9 km/h" |
 * | `Share` | a part of 1 | "69 %" | `_signed`: "+0.4 %"; `_tenths`: "1.2 %" |
 * | `Day`, or `day` | a calendar day | "Sat 28 Nov" | `_full`, `_long`, `_date`, `_dayMonth`, `_month`, `_monthLong`, `_weekday`, `_shortWeekday` |
 * | `Kg` | kilograms | "8 kg", "18 lb" | |
 * | `C` | degrees Celsius | "31 °C", "88 °F" | |
 * | any | a message | its sentence | `_capital`: with a capital letter |
 * | any | a list of messages or text | "a, b and c" | `_commas`: "a, b, c"; `_joined`: nothing between |
 *
 * A pattern names a style after an underscore: `{mileS_tenths}`. Other names are given as they are, for
 * plurals and choices.
 */
import { isMessage } from '@bell-lap/units/message'
import type { Message, MessageValue } from '@bell-lap/units/message'
import type { DayStyle, DistanceStyle, Ends, Reader } from './numbers.ts'
import {
  sayBelt,
  sayClock,
  sayDay,
  sayDistance,
  sayDuration,
  sayHeight,
  sayLap,
  sayList,
  sayPace,
  sayPaceRange,
  sayRepetitionTime,
  sayShare,
  saySignedShare,
  sayTemperature,
  sayTimeRange,
  sayTypedTime,
  sayWeight,
} from './numbers.ts'

/** A pattern asks for what the engine did not give, or for a style that its kind does not have. */
export class CannotSay extends Error {
  override name = 'CannotSay'
}

/** No catalogue that is loaded has the code. */
export class NoText extends CannotSay {
  override name = 'NoText'
  readonly code: string

  constructor(code: string, locale: string) {
    super(`no text for "${code}" in ${locale}`)
    this.code = code
  }
}

type Say = (message: Message) => string

/**
 * The text of one value for a pattern's argument, or the value as it is for plurals and choices.
 *
 * @example
 * const reader = { locale: 'de', units: 'metric' } as const
 * formatValue('distanceM', 12_500, { reader, say: ({ code }) => code }) // '12,5 km'
 */
export function formatValue(
  argument: string,
  value: MessageValue,
  to: { readonly reader: Reader; readonly say: Say },
): string | number | boolean {
  const [name = argument, style = ''] = argument.split('_')
  if (Array.isArray(value)) {
    const items = (value as readonly MessageValue[]).map((one) =>
      String(formatValue(argument, one, to)),
    )
    if (style === 'joined') return items.join('')
    return style === 'commas' ? items.join(', ') : sayList(items, to.reader.locale)
  }
  if (value === null) return ''
  if (typeof value === 'object') {
    if (isMessage(value)) return style === 'capital' ? capital(to.say(value)) : to.say(value)
    return formatRange({ name, style }, value as Ends, to.reader)
  }
  if (typeof value === 'number') return formatNumber({ name, style }, value, to.reader)
  if (typeof value === 'string' && /(^day|Day)$/.test(name))
    return sayDay(value, to.reader.locale, (style || 'short') as DayStyle)
  return value
}

function formatNumber(
  { name, style }: { readonly name: string; readonly style: string },
  value: number,
  reader: Reader,
): string | number {
  if (name.endsWith('Mps')) return style === 'per400' ? sayLap(value, 400) : sayPace(value, reader)
  if (/[a-z0-9]M$/.test(name) && style === 'height') return sayHeight(value, reader)
  if (/[a-z0-9]M$/.test(name))
    return sayDistance(value, reader, isDistanceStyle(style) ? style : 'run')
  if (/[a-z0-9]S$/.test(name)) {
    if (style === 'words') return sayDuration(value)
    if (style === 'repetition') return sayRepetitionTime(value)
    if (style === 'typed') return sayTypedTime(value, reader.locale)
    return sayClock(value, reader.locale, style === 'tenths' ? 1 : 0)
  }
  if (/(^share|Share)$/.test(name))
    return style === 'signed'
      ? saySignedShare(value, reader.locale)
      : sayShare(value, reader.locale, style === 'tenths' ? 1 : 0)
  if (/[a-z]Kg$/.test(name)) return sayWeight(value, reader)
  if (/[a-z]C$/.test(name)) return sayTemperature(value, reader)
  return value
}

function formatRange(
  { name, style }: { readonly name: string; readonly style: string },
  range: Ends,
  reader: Reader,
): string {
  if (name.endsWith('Mps'))
    return style === 'belt' ? sayBelt(range, reader) : sayPaceRange(range, reader)
  if (/[a-z0-9]S$/.test(name))
    return style === 'typed' ? sayTypedTime(range, reader.locale) : sayTimeRange(range)
  throw new CannotSay(`${name} is a range, and only ranges of speed and of time can be said`)
}

function isDistanceStyle(style: string): style is DistanceStyle {
  return ['track', 'planned', 'whole', 'number'].includes(style)
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

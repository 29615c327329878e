/** What a number counts: units of every screen, in every language. A unit with a slash, as in "5:27 /km", counts too. */
const UNITS =
  'km|mi|m|cm|mm|ft|yd|kg|lb|s|ms|min|h|%|bpm|spm|°C|°F|mph|km/h|m/s|kB|MB|GB|/km|/mi|Uhr|S/min|AM|PM'

const BEFORE_UNIT = new RegExp(String.raw`(?<=\d) (?=(?:${UNITS})(?![\p{L}\d/]))`, 'gu')
const TIMES = /(?<=\d) × (?=\d)/g
/** "effort 2–3 of 10", in German "2–3 von 10". */
const OUT_OF = /(?<=\d) (of|von) (?=\d)/g

/**
 * Puts spaces that do not break between a number and its unit, and inside "3 × 20" and "2 of 10", so that
 * a narrow screen does not end a line at "6 surges of 20" and begin the next with "s".
 *
 * @example
 * keepTogether('3 × 20 s') // '3\u00A0×\u00A020\u00A0s'
 */
export function keepTogether(text: string): string {
  return text
    .replaceAll(BEFORE_UNIT, '\u00A0')
    .replaceAll(TIMES, '\u00A0×\u00A0')
    .replaceAll(OUT_OF, '\u00A0$1\u00A0')
}

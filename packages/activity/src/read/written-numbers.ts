const DECIMAL_COMMA = /^-?\d+,\d{1,2}$/
const DECIMAL_POINT = /^-?\d[\d,]*\.\d+$/

/**
 * Whether the numbers of one file have a decimal comma. An account's numbers follow its language while
 * the headers may stay English, so the whole file decides: "4,14" speaks for the comma, "4.14" and
 * "1,020.5" against it; "4,404" can be both and says nothing.
 */
export function hasDecimalComma(values: Iterable<string>): boolean {
  let commas = 0
  let points = 0
  for (const value of values) {
    if (DECIMAL_COMMA.test(value)) commas += 1
    else if (DECIMAL_POINT.test(value)) points += 1
  }
  return commas > points
}

/** A number as the file writes them; `null` where there is none ("--", "", "No"). */
export function writtenNumber(text: string, decimalComma: boolean): number | null {
  // A spreadsheet puts an apostrophe before what it must not reckon with.
  const plain = text.trim().replace(/^'/, '').replace(/%$/, '')
  if (!/^-?[\d.,]+$/.test(plain)) return null
  const value = Number(
    decimalComma ? plain.replaceAll('.', '').replace(',', '.') : plain.replaceAll(',', ''),
  )
  return Number.isFinite(value) ? value : null
}

const CLOCK = /^(?:(\d+):)?(\d{1,3}):(\d{2})(?:[.,](\d+))?$/

/** `00:28:47`, `0:39.3`, `12:03` or a bare number of seconds; `null` for anything else. */
export function writtenDuration(text: string): number | null {
  const plain = text.trim()
  const clock = CLOCK.exec(plain)
  if (clock === null) return /^\d+([.,]\d+)?$/.test(plain) ? Number(plain.replace(',', '.')) : null
  const [, hours = '0', minutes, seconds, fraction = '0'] = clock
  if (Number(seconds) >= 60) return null
  return Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds) + Number(`0.${fraction}`)
}

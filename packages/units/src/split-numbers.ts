/** The numbers of typed lap times, in every sense that the text can have. */

const MOST_REPEATED = 60

/**
 * Seconds of the times in a text, one list for each way to read it: a comma may part times or decimals, and a
 * point minutes from seconds. Labels such as "400 m:", "Lap 1" and words are left out; `4x90` is four times 90.
 * Empty where something in it is no time.
 *
 * @example
 * splitNumbers('1:29.1 / 90 / 2x89,5')[0] // [89.1, 90, 89.5, 89.5]
 */
export function splitNumbers(text: string): readonly (readonly number[])[] {
  const plain = withoutLabels(text.toLowerCase())
  const readings = [
    tokensOf(plain, 'decimal').map((one) => secondsOf(one)),
    tokensOf(plain, 'separator').map((one) => secondsOf(one)),
    tokensOf(plain, 'decimal').map((one) => secondsOf(one.replace(/^(\d)\.(\d{2})$/, '$1:$2'))),
  ]
  const whole = readings.filter(
    (list): list is number[] => list.length > 0 && list.every((one) => one !== null),
  )
  return [...new Map(whole.map((list) => [list.join(' '), list])).values()]
}

function withoutLabels(text: string): string {
  return (
    text
      .replace(/[×*]/g, 'x')
      // 1m29.5s, 1'29"5, 1 min 29
      .replace(/(\d)\s*(?:min|m|'|′|’)\s*(\d{2})\s*(?:"|″|”)\s*(\d)/g, '$1:$2.$3')
      .replace(/(\d)\s*(?:min|m|'|′|’)\s*(\d{2}(?:[.,]\d+)?)\s*(?:sec|sek|s|"|″|”)?/g, '$1:$2')
      .replace(/(\d)\s*(?:sec|sek|s|"|″|”)(?![a-z])/g, '$1')
      // 400 m: 91.1, 800: 3:01
      .replace(/\b\d{3,4}\s*m\b\s*[:=]?/g, ' ')
      .replace(/\b\d{3,4}\s*[:=]\s+/g, ' ')
      .replace(/\b\d(?:[.,]\d)?\s*km\b\s*[:=]?/g, ' ')
      // Lap 1, 1st lap, "2." and "2)" at the start of a line
      .replace(/\b(?:lap|laps|split|splits|runde|runden|r|l)\s*\d{1,2}\b\s*[:=.)]?/g, ' ')
      .replace(/^\s*\d{1,2}\s*[.)]\s+/gm, ' ')
      .replace(/\d+\s*(?:st|nd|rd|th)\b/g, ' ')
      .replace(/[a-wyzäöüß]+/g, ' ')
      .replace(/[;/|+–—−-]/g, ' ')
      .replace(/[:=](?=\s|$)/g, ' ')
      .replace(/,(?=\s|$)/g, ' ')
  )
}

function tokensOf(text: string, comma: 'decimal' | 'separator'): readonly string[] {
  const parted = comma === 'decimal' ? text : text.replace(/,/g, ' ')
  const joined = parted.replace(/(\d)\s*x\s*(?=\d)/g, '$1x')
  return joined
    .split(/\s+/)
    .filter((token) => /\d/.test(token))
    .flatMap((token) => {
      const repeated = /^(\d{1,2})x(.+)$/.exec(token)
      if (repeated === null) return [token]
      const count = Math.min(MOST_REPEATED, Number(repeated[1]))
      return Array.from({ length: count }, () => repeated[2] ?? '')
    })
}

/** "89", "89.5", "1:29,5", "1.29,5", and "1:29:50" as a stopwatch shows hundredths; `null` for no time. */
function secondsOf(token: string): number | null {
  const dotted = /^(\d{1,2})\.(\d{2}),(\d{1,3})$/.exec(token)
  const normal =
    dotted === null ? token.replace(',', '.') : `${dotted[1]}:${dotted[2]}.${dotted[3]}`
  const match = /^(?:(\d{1,3}):)?(\d{1,4})(?:[.:](\d{1,3}))?$/.exec(normal)
  if (match === null) return null
  const [, minutes, whole = '', fraction = '0'] = match
  const seconds = Number(whole) + Number(`0.${fraction}`)
  if (minutes === undefined) {
    const minuteAndSeconds = /^(\d{1,3}):(\d{2})$/.exec(normal)
    if (minuteAndSeconds === null) return seconds > 0 ? seconds : null
    return 60 * Number(minuteAndSeconds[1]) + Number(minuteAndSeconds[2])
  }
  return seconds >= 60 ? null : 60 * Number(minutes) + seconds
}

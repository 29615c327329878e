/**
 * Seconds as a runner writes them: "59.8", "4:59.8", "1:02:03". Rounded to `decimals`, carrying over,
 * so that 59.97 s with one decimal reads "1:00.0".
 *
 * @example
 * formatTime(312.4, 1) // '5:12.4'
 */
export function formatTime(timeS: number, decimals = 0): string {
  if (!Number.isFinite(timeS)) return '–'
  const scale = 10 ** decimals
  const units = Math.round(Math.abs(timeS) * scale)
  const whole = Math.floor(units / scale)
  const fraction = decimals > 0 ? `.${String(units % scale).padStart(decimals, '0')}` : ''
  const hours = Math.floor(whole / 3600)
  const minutes = Math.floor((whole % 3600) / 60)
  const seconds = whole % 60
  const two = (value: number) => String(value).padStart(2, '0')
  const sign = timeS < 0 && units > 0 ? '−' : ''
  if (hours > 0) return `${sign}${hours}:${two(minutes)}:${two(seconds)}${fraction}`
  if (minutes > 0) return `${sign}${minutes}:${two(seconds)}${fraction}`
  return decimals > 0 || whole >= 60 ? `${sign}${seconds}${fraction}` : `${sign}0:${two(seconds)}`
}

/** A duration in plain words for sessions: "45 min", "1 h 20 min", "40 s". */
export function formatDuration(timeS: number): string {
  if (timeS < 90) return `${Math.round(timeS)} s`
  const minutes = Math.round(timeS / 60)
  if (minutes < 60) return `${minutes} min`
  const rest = minutes % 60
  return rest === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${rest} min`
}

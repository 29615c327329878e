/** "1 run", "2,948 runs" */
export function sayCount(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`
}

/** "3.4 MB" */
export function sayBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`
  const steps = ['kB', 'MB', 'GB', 'TB'] as const
  let value = bytes / 1000
  let step = 0
  while (value >= 999.5 && step < steps.length - 1) {
    value /= 1000
    step += 1
  }
  return `${value < 10 ? value.toFixed(1) : Math.round(value)} ${steps[step]}`
}

/** A change in per cent with its sign: "+0.4 %", "−1.2 %"; nothing below a twentieth. */
export function saySignedPct(pct: number): string {
  if (Math.abs(pct) < 0.05) return '±0 %'
  return `${pct > 0 ? '+' : '−'}${Math.abs(pct).toFixed(1)} %`
}

/** How much time is left, rounded as people say it: "about 2 minutes". */
export function sayTimeLeft(seconds: number): string {
  if (seconds < 10) return 'a few seconds'
  if (seconds < 55) return `about ${Math.ceil(seconds / 10) * 10} seconds`
  const minutes = Math.round(seconds / 60)
  return minutes <= 1 ? 'about a minute' : `about ${minutes} minutes`
}

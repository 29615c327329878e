import type { Locale } from '@bell-lap/text/locale'
import { sayNumber } from '@bell-lap/text/numbers'

/** "3.4 MB", in German "3,4 MB" */
export function sayBytes(bytes: number, locale: Locale): string {
  if (bytes < 1000) return `${bytes} B`
  const steps = ['kB', 'MB', 'GB', 'TB'] as const
  let value = bytes / 1000
  let step = 0
  while (value >= 999.5 && step < steps.length - 1) {
    value /= 1000
    step += 1
  }
  return `${sayNumber(value, locale, value < 10 ? 1 : 0)} ${steps[step]}`
}

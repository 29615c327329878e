import type { Message } from '@bell-lap/units/message'
import type { WebText } from '../text/shown-reader.ts'

/** "Summer mile in 26 days" */
export function sayRaceAhead(
  { name }: { readonly name: Message },
  days: number,
  { t }: WebText,
): string {
  if (days === 0) return t('races.race-today', { name })
  if (days === 1) return t('races.race-tomorrow', { name })
  if (days === -1) return t('races.race-yesterday', { name })
  return days > 0
    ? t('races.race-in', { name, count: days })
    : t('races.race-ago', { name, count: -days })
}

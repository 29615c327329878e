import { sayPace, sayPaceRange } from '@bell-lap/text/numbers'
import type { OwnZone, TypedZones } from '../api/zones.ts'
import type { WebText } from '../text/shown-reader.ts'

/** The limits of a zone of the runner's own, in the reader's units. */
export function sayLimits(
  { low, high }: Pick<OwnZone, 'low' | 'high'>,
  measure: TypedZones['measure'],
  { t, reader }: WebText,
): string {
  if (measure === 'pace') {
    if (low === null) return high === null ? '' : t('zones.slower', { lowMps: high })
    if (high === null) return t('zones.faster', { lowMps: low })
    return low === high ? sayPace(low, reader) : sayPaceRange({ low, high }, reader)
  }
  if (low === null) return high === null ? '' : t('zones.under', { bpm: high })
  return high === null ? t('zones.over', { bpm: low }) : t('zones.between', { low, high })
}

import type { Result } from '../api/results.ts'

export const TIMINGS: readonly { value: Result['timing']; label: string }[] = [
  { value: 'automatic', label: 'Automatically' },
  { value: 'hand', label: 'By hand' },
]

export const SETTINGS: readonly { value: Result['setting']; label: string }[] = [
  { value: 'track', label: 'Track' },
  { value: 'indoor', label: 'Indoor track' },
  { value: 'road', label: 'Road' },
  { value: 'grass', label: 'Grass' },
  { value: 'treadmill', label: 'Treadmill' },
  { value: 'trail', label: 'Trail (never counts)' },
]

export const SKIES: readonly { value: string; label: string }[] = [
  { value: '', label: 'Not known' },
  { value: 'shade', label: 'Shade, cloud' },
  { value: 'sun', label: 'Full sun' },
]

/** The eight lanes of a standard track; the first is the inside. */
export const LANES: readonly { value: string; label: string }[] = [1, 2, 3, 4, 5, 6, 7, 8].map(
  (lane) => ({ value: String(lane), label: lane === 1 ? '1, the inside' : String(lane) }),
)

export const EFFORTS: readonly { value: Result['effort']; label: string }[] = [
  { value: 'race', label: 'Race, all out' },
  { value: 'time-trial', label: 'Time trial, alone' },
  { value: 'tactical', label: 'Tactical race, slow early' },
  { value: 'jogged', label: 'Not all out' },
]

export function labelOf<T extends string>(
  options: readonly { value: T; label: string }[],
  value: T,
): string {
  return options.find((one) => one.value === value)?.label ?? value
}

/** Why a piece of evidence counts less than others. */
const FLAGS: Readonly<Record<string, string>> = {
  'hand-timed': 'timed by hand',
  tactical: 'tactical',
  jogged: 'not all out',
  outlier: 'far from the rest',
  old: 'long ago',
  treadmill: 'on a treadmill',
  gps: 'distance by GPS',
  'one-sided': 'a lower limit',
  'stands-in-for-result': 'no result yet, so taken as nearly your best',
  trail: 'on a trail, so it never counts',
  downhill: 'helped by a descent',
  'too-steep': 'down too steep a hill',
  'correction-capped': 'conditions beyond what may be corrected',
}

export const sayFlag = (flag: string): string => FLAGS[flag] ?? flag.replaceAll('-', ' ')

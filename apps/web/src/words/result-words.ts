import type { Result } from '../api/results.ts'

export const TIMINGS: readonly { value: Result['timing']; label: string }[] = [
  { value: 'automatic', label: 'Automatically' },
  { value: 'hand', label: 'By hand' },
]

export const SETTINGS: readonly { value: Result['setting']; label: string }[] = [
  { value: 'track', label: 'Track' },
  { value: 'indoor', label: 'Indoor track' },
  { value: 'road', label: 'Road' },
  { value: 'treadmill', label: 'Treadmill' },
]

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
}

export const sayFlag = (flag: string): string => FLAGS[flag] ?? flag.replaceAll('-', ' ')

/** Damages recordings, and tells what is wrong with how they are read. */
import type { Activity } from '../activity.ts'
import { bestEfforts } from '../clean/best-efforts.ts'
import { clean } from '../clean/clean.ts'
import { readRecording } from '../read/read-recording.ts'
import { findRepetitions } from '../repetitions/find-repetitions.ts'

/** A random generator with a seed: the same damage in every run. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed >>> 0
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
}

/** Cut, flipped, with a piece missing or twice, or with another beginning. */
export function damaged(bytes: Uint8Array, seed: number): Uint8Array {
  const random = randomFrom(seed)
  const at = random(bytes.length)
  const length = 1 + random(Math.min(2000, bytes.length - at))
  switch (seed % 5) {
    case 0:
      return bytes.slice(0, at)
    case 1: {
      const flipped = bytes.slice()
      for (let i = 0; i <= random(200); i += 1) flipped[random(bytes.length)] = random(256)
      return flipped
    }
    case 2:
      return Uint8Array.from([...bytes.subarray(0, at), ...bytes.subarray(at + length)])
    case 3:
      return Uint8Array.from([...bytes.subarray(0, at + length), ...bytes.subarray(at)])
    default: {
      const started = bytes.slice()
      for (let i = 0; i < 24; i += 1) started[i] = random(256)
      return started
    }
  }
}

/** Reads as the import does, and says what is wrong with the outcome; `null` when all is well. */
export function wrongWith(bytes: Uint8Array): string | null {
  const result = readRecording(bytes)
  if (!result.ok) {
    if (!result.reason.detail.code.startsWith('file.')) return 'no reason'
  } else {
    if (result.activities.length === 0) return 'neither activities nor a reason'
    for (const activity of result.activities) {
      const wrong = wrongActivity(activity)
      if (wrong !== null) return wrong
    }
  }
  return null
}

function wrongActivity(read: Activity): string | null {
  const activity = clean(read)
  const { timeS, distanceM } = activity.streams
  const lengths = new Set(Object.values(activity.streams).map((column) => column.length))
  if (lengths.size > 1) return `columns of ${[...lengths].join(' and ')} values`
  for (let i = 0; i < timeS.length; i += 1) {
    if (!Number.isFinite(timeS[i])) return 'a time that is no number'
    if (i > 0 && (timeS[i] as number) < (timeS[i - 1] as number)) return 'time runs backwards'
  }
  const known = (distanceM ?? new Float64Array()).filter((value) => !Number.isNaN(value))
  for (let i = 1; i < known.length; i += 1) {
    if ((known[i] as number) < (known[i - 1] as number)) return 'distance runs backwards'
  }
  for (const value of [activity.distanceM, activity.movingTimeS, activity.elapsedTimeS]) {
    if (!Number.isFinite(value) || value < 0) return `a sum of ${value}`
  }
  if (Number.isNaN(Date.parse(activity.startedAt))) return `a start of ${activity.startedAt}`
  if (!/^\d{4}-\d{2}-\d{2}$/.test(activity.localDay)) return `a day of ${activity.localDay}`
  const bests = bestEfforts(activity)
  if (bests.some(({ timeS: time }) => !Number.isFinite(time) || time <= 0)) return 'a bad best'
  if (distanceM !== undefined) findRepetitions(timeS, distanceM, true)
  return null
}

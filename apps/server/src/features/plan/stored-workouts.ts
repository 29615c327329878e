/**
 * Plans and changes as they are stored. Version 3 holds codes and numbers. In version 2, reasons, notes,
 * the focus of a week and strength exercises were English sentences; in version 1, titles and cues of
 * workouts were too. All of them are read as the words they were.
 */
import { message, verbatim } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { NewerVersion } from '../../database/stored-document.ts'

/** Goes up when the form of what is stored changes; a reader for the old form stays. */
const STORED_VERSION = 3

type Stored = Readonly<Record<string, unknown>>

export function writeStored(value: object): string {
  return JSON.stringify({ version: STORED_VERSION, ...value })
}

/** What `writeStored` wrote, of any version so far, in today's form. Throws `NewerVersion` for a later one. */
export function readStored(text: string): unknown {
  const { version = 1, ...value } = JSON.parse(text) as Stored
  if (Number(version) > STORED_VERSION) throw new NewerVersion()
  const workouts = version === 1 ? fromWords(value) : value
  return Number(version) < 3 ? fromSentences(workouts) : workouts
}

/** Keys of plans, weeks and sessions that held English sentences in version 2. */
const SENTENCES: ReadonlySet<string> = new Set(['why', 'focus'])

function fromSentences(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fromSentences)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value as Stored).map(([key, one]) => [key, fromSentence(key, one)]),
  )
}

function fromSentence(key: string, value: unknown): unknown {
  if (SENTENCES.has(key) && typeof value === 'string') return verbatim(value)
  if (key === 'progression' && isStored(value)) return worded(value, ['text'])
  if (key === 'notes' && Array.isArray(value)) return value.map((one) => worded(one, ['text']))
  if (key === 'exercises' && Array.isArray(value))
    return value.map((one) => worded(one, ['name', 'dose']))
  return fromSentences(value)
}

function isStored(value: unknown): value is Stored {
  return typeof value === 'object' && value !== null
}

/** The same with some of its words as messages. */
function worded(value: unknown, keys: readonly string[]): unknown {
  if (!isStored(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [
      key,
      keys.includes(key) && typeof one === 'string' ? verbatim(one) : one,
    ]),
  )
}

function fromWords(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(fromWords)
  if (typeof value !== 'object' || value === null) return value
  const stored = value as Stored
  if (isWorkout(stored)) return workoutFrom(stored)
  if (stored['kind'] === 'step' && 'cue' in stored) return { ...stored, cue: cueFrom(stored) }
  const inside = Object.fromEntries(
    Object.entries(stored).map(([key, one]) => [key, fromWords(one)]),
  )
  if ('went' in stored && typeof stored['text'] === 'string') {
    const { text: _, ...done } = inside
    return { ...done, title: verbatim(stored['text']) }
  }
  if ('lever' in stored && typeof stored['before'] === 'string')
    return { ...inside, before: verbatim(stored['before']) }
  return inside
}

function isWorkout(stored: Stored): boolean {
  return 'sessionId' in stored && 'elements' in stored && typeof stored['title'] === 'string'
}

function workoutFrom(stored: Stored): Stored {
  const { sessionId, family, title, place, elements, expectedCr10 } = stored
  return {
    sessionId,
    family,
    title: verbatim(String(title)),
    place,
    elements: fromWords(elements),
    expectedCr10,
  }
}

/** A cue that began with "at" stood in place of the pace; a drill had its dose after its name. */
function cueFrom({ cue, intent }: Stored): Message | null {
  if (typeof cue !== 'string') return null
  if (cue.startsWith('at ')) return message('at.verbatim', { words: cue })
  if (intent !== 'drill') return verbatim(cue)
  const drill = cue.replace(/,.*$/, '').replace(/ \d.*$/, '')
  return message('verbatim', { words: cue, drill: verbatim(drill) })
}

/** Entries from a file, a code or a store: nothing that is not whole gets into a session. */
import { isCalendarDay } from '@bell-lap/units/calendar-day'
import type { Entry, EntryContent, Rep } from './entry.ts'

type Fields = Readonly<Record<string, unknown>>

const MOST_REPS = 200
const MOST_NUMBER = 1_000_000
/** The year 2100, epoch ms. */
const LAST_INSTANT_MS = 4_102_444_800_000

const isText = (value: unknown, most = 100): value is string =>
  typeof value === 'string' && value.length > 0 && value.length <= most
const isLabel = (value: unknown): boolean => value === '' || isText(value, 200)
const isCount = (value: unknown, most = MOST_NUMBER): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= most
const isTime = (value: unknown): value is number =>
  typeof value === 'number' && value > 0 && value < 86_400
const isInstant = (value: unknown): boolean => isCount(value, LAST_INSTANT_MS)
const isLength = (value: unknown): boolean =>
  typeof value === 'number' && value > 0 && value <= 100_000
const isFlag = (value: unknown): boolean => typeof value === 'boolean'
const isListOf = (value: unknown, is: (one: unknown) => boolean, most = MOST_REPS): boolean =>
  Array.isArray(value) && value.length <= most && value.every(is)

function isRep(value: unknown): value is Rep {
  const { distanceM, target, rest } = fieldsOf(value) ?? {}
  return (
    isLength(distanceM) && (target === null || isTarget(target)) && (rest === null || isRest(rest))
  )
}

function isTarget(value: unknown): boolean {
  const { fastS, slowS } = fieldsOf(value) ?? {}
  return isTime(fastS) && isTime(slowS) && fastS <= slowS
}

function isRest(value: unknown): boolean {
  const { kind, timeS } = fieldsOf(value) ?? {}
  return (kind === 'rest' || kind === 'every') && isTime(timeS)
}

const READERS: Readonly<Record<EntryContent['kind'], (entry: Fields) => boolean>> = {
  session: ({ day, name }) => typeof day === 'string' && isCalendarDay(day) && isLabel(name),
  group: ({ group, name, text, reps, splitM, isGone }) =>
    isText(group) &&
    isLabel(name) &&
    (text === '' || isText(text, 1000)) &&
    isListOf(reps, isRep) &&
    (splitM === null || isLength(splitM)) &&
    isFlag(isGone),
  runner: ({ runner, name, group, targetsS, isGone }) =>
    isText(runner) &&
    isText(name, 200) &&
    isText(group) &&
    isListOf(targetsS, isTime) &&
    isFlag(isGone),
  start: ({ groups, rep, atMs }) =>
    isListOf(groups, (one) => isText(one)) && isCount(rep, MOST_REPS) && isInstant(atMs),
  tap: ({ runners, rep, mark, atMs }) =>
    isListOf(runners, (one) => isText(one)) &&
    isCount(rep, MOST_REPS) &&
    isCount(mark, MOST_REPS) &&
    isInstant(atMs),
  typed: ({ runner, rep, mark, timeS }) =>
    isText(runner) &&
    isCount(rep, MOST_REPS) &&
    isCount(mark, MOST_REPS) &&
    (timeS === null || isTime(timeS)),
  undo: ({ of }) => isText(of),
  clocks: ({ round, atMs }) => isCount(round) && isInstant(atMs),
  'server-clock': ({ aheadMs, withinMs }) =>
    typeof aheadMs === 'number' && Number.isFinite(aheadMs) && isCount(withinMs),
  end: ({ isOver }) => isFlag(isOver),
}

/**
 * An entry as another phone wrote it; `null` for anything else.
 *
 * @example
 * readEntry({ phone: 'a', n: 1, kind: 'end', isOver: 'yes' }) // null
 */
export function readEntry(value: unknown): Entry | null {
  const fields = fieldsOf(value)
  if (fields === null) return null
  const { phone, n, kind } = fields
  if (typeof phone !== 'string' || !/^[a-z0-9]{1,40}$/.test(phone) || !isCount(n)) return null
  if (typeof kind !== 'string' || !Object.hasOwn(READERS, kind)) return null
  return READERS[kind as EntryContent['kind']](fields) ? (value as Entry) : null
}

const fieldsOf = (value: unknown): Fields | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null

/**
 * The names of a watch: no longer than it shows, and shortened by sense. A name that is too long is said
 * in shorter words, then in symbols, then with fewer of its pieces; the catalogue holds the words of each
 * language. Only words that no catalogue knows, such as the name of a race, are cut, between words.
 */
import { isMessage, message } from '@bell-lap/units/message'
import type { ListedValue, Message, MessageValue, Say } from '@bell-lap/units/message'
import { nameOfStep } from '../describe/step.ts'
import { describeSetting } from '../describe/target.ts'
import { titleOf } from '../describe/title.ts'
import type { Place, Step, Workout } from '../workout.ts'
import { cutAscii, toAscii } from './ascii.ts'
import { SHORT_CODES, SYMBOL_CODES } from './watch-words.ts'

/** Watches show about this many characters of a title, a step and its note. */
export const TITLE_LENGTH = 20
export const STEP_NAME_LENGTH = 15
export const NOTE_LENGTH = 100

/** "Threshold", "Stiff-leg bound": what to do in a step. */
export function watchStepName(step: Step, say: Say): string {
  return nameWithin(nameOfStep(step), STEP_NAME_LENGTH, say)
}

/**
 * "6x400m mile pace": the title as far as a watch shows it.
 *
 * @example
 * import { contextFor } from '@bell-lap/workout/testing/a-runner'
 * import { buildSession } from '@bell-lap/workout/library/build-session'
 * import { say } from '@bell-lap/workout/testing/english'
 * watchTitle(buildSession('R3', contextFor(330), 0.5), say) // '6x400m mile pace'
 */
export function watchTitle(
  workout: Pick<Workout, 'title' | 'elements' | 'sessionId'>,
  say: Say,
): string {
  return nameWithin(titleOf(workout), TITLE_LENGTH, say)
}

/** What to think of in a step, and what to set a belt to; empty where there is nothing. */
export function watchNote(step: Step, place: Place, say: Say): string {
  const cues = step.cue === null ? [''] : versionsOf(step.cue).map(say)
  const setting = describeSetting(step, place).map(say)
  const notes = cues.map((cue) => [cue, ...setting].filter((part) => part !== '').join(', '))
  return within(notes.map(toAscii), NOTE_LENGTH)
}

function nameWithin(name: Message, length: number, say: Say): string {
  return within(
    versionsOf(name).map((one) => closedUp(say(one))),
    length,
  )
}

/** The first that fits; else the shortest, cut between words. */
function within(texts: readonly string[], length: number): string {
  return texts.find((text) => text.length <= length) ?? cutAscii(texts.at(-1) ?? '', length)
}

/** From whole words to the fewest. */
function versionsOf(name: Message): readonly Message[] {
  const short = inWords(name, 'short')
  const symbols = inWords(name, 'symbol')
  return [name, short, symbols, firstPieces(symbols)]
}

type Words = 'short' | 'symbol'

function inWords({ code, values }: Message, words: Words): Message {
  const inside = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, valueIn(value, words)]),
  )
  // On a watch a pace and the effort of the pace have one name: the target says which it is.
  const alike = code.replace(/^effort/, 'pace')
  if (words === 'symbol' && SYMBOL_CODES.has(alike)) return message(`symbol.${alike}`, inside)
  return message(SHORT_CODES.has(alike) ? `short.${alike}` : code, inside)
}

function valueIn(value: MessageValue, words: Words): MessageValue {
  if (Array.isArray(value))
    return value.map((one: ListedValue) => (typeof one === 'object' ? inWords(one, words) : one))
  return isMessage(value) ? inWords(value, words) : value
}

const CHAIN = 'short.work.then'

/** Of pieces one after the other, the first and that more follow. */
function firstPieces({ code, values }: Message): Message {
  const inside = Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      isMessage(value) ? firstPieces(value) : value,
    ]),
  )
  return code === CHAIN
    ? message('short.work.more', { first: inside['first'] ?? '' })
    : message(code, inside)
}

/** "6 × 400 m at mile pace" as "6x400m mile pace". */
function closedUp(text: string): string {
  return toAscii(text)
    .replace(/ x (?=[\d(])/g, 'x')
    .replace(/ x /g, 'x ')
    .replace(/(\d) (m|s|km|mi|min)\b/g, '$1$2')
    .replace(/ (at|im|mit) /g, ' ')
}

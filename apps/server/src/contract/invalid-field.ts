import { EN_GB } from '@bell-lap/text/catalogue/en-GB'
import type { TextCode } from '@bell-lap/text/catalogue/en-GB'
import { message, verbatim } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'

/** What the validation says of one field: zod's issue as Fastify hands it on. */
interface Issue {
  readonly keyword: string
  readonly instancePath: string
  readonly message?: string | undefined
  readonly params: Readonly<Record<string, unknown>>
}

/** Fields that a screen has a label for. */
const LABELS: Readonly<Record<string, TextCode>> = {
  name: 'settings.name',
  sex: 'settings.sex',
  birthYear: 'settings.birth-year',
  heightM: 'settings.height',
  yearsRunning: 'settings.years-running',
  units: 'settings.units',
  locale: 'settings.language',
  timeZone: 'settings.time-zone',
  maxHeartRateBpm: 'settings.max-heart-rate',
  restingHeartRateBpm: 'settings.resting-heart-rate',
  heartRateSensor: 'settings.heart-rate-sensor',
}

/** A plain sentence that names the field and says what it takes. */
export function invalidField({ keyword, instancePath, message: words, params }: Issue): Message {
  const field = labelOf(instancePath)
  if (isInvalidCode(words)) return message(words, { field })
  switch (keyword) {
    case 'invalid_type':
      return message(wrongType(words, params['expected']), { field })
    case 'too_small':
      return message(belowLeast(params['origin']), { field, limit: limitOf(params['minimum']) })
    case 'too_big':
      return message(aboveMost(params['origin']), { field, limit: limitOf(params['maximum']) })
    case 'invalid_value': {
      const choices = Array.isArray(params['values']) ? params['values'].map(String) : []
      return message('invalid.not-a-choice', { field, choices })
    }
    case 'invalid_format':
      return message('invalid.form', { field })
    default:
      return message('invalid.unknown-field', { field })
  }
}

type InvalidCode = Extract<TextCode, `invalid.${string}`>

/** Refinements of our own give the code of their text as the message of zod's issue. */
function isInvalidCode(words: string | undefined): words is InvalidCode {
  return words?.startsWith('invalid.') === true && words in EN_GB
}

/** The label of a field; of a list's entry, the label of the list; else the path as it is in the API. */
function labelOf(instancePath: string): Message {
  const path = instancePath.split('/').filter((part) => part !== '')
  if (path.length === 0) return message('invalid.the-request')
  const name = path.findLast((part) => !/^\d+$/.test(part)) ?? ''
  const own = `field.${name}`
  if (own in EN_GB) return message(own)
  const label = LABELS[name]
  return label === undefined ? verbatim(path.join('.')) : message(label)
}

function wrongType(words: string | undefined, expected: unknown): InvalidCode {
  if (words === undefined || words.endsWith('received undefined')) return 'invalid.missing'
  if (expected === 'int') return 'invalid.not-a-whole-number'
  if (expected === 'number') return 'invalid.not-a-number'
  return expected === 'string' ? 'invalid.not-text' : 'invalid.unknown-field'
}

function belowLeast(origin: unknown): InvalidCode {
  if (origin === 'string') return 'invalid.too-short'
  return origin === 'array' ? 'invalid.too-few' : 'invalid.too-low'
}

function aboveMost(origin: unknown): InvalidCode {
  if (origin === 'string') return 'invalid.too-long'
  return origin === 'array' ? 'invalid.too-many' : 'invalid.too-high'
}

const limitOf = (limit: unknown) => Number(limit)

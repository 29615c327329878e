/** A message said to a Briton in kilometres, an American in miles and a German, and held to what no text may hold. */
import { textOf } from '@bell-lap/text/text-of'
import type { Message } from '@bell-lap/units/message'
import { expect } from 'vitest'

const BRITON = textOf({ locale: 'en-GB', units: 'metric' })
const AMERICAN = textOf({ locale: 'en-US', units: 'imperial' })
const GERMAN = textOf({ locale: 'de', units: 'metric' })
/** A placeholder, a value that is missing, an ISO day. */
const NEVER = /[{}]|undefined|null|NaN|Infinity|\[object|\d{4}-\d{2}-\d{2}/
const METRIC = /\bkm\b|kilomet|°C|\d %/i

export interface SaidToThree {
  readonly british: string
  readonly american: string
  readonly german: string
}

/** `isWhole`: no part of it is still a plain English sentence. */
export function saidToThree(message: Message, { isWhole = true } = {}): SaidToThree {
  const said = {
    british: BRITON.say(message),
    american: AMERICAN.say(message),
    german: GERMAN.say(message),
  }
  for (const text of Object.values(said)) {
    expect(text.trim()).not.toBe('')
    expect(text).not.toMatch(NEVER)
  }
  if (isWhole) expect(said.american).not.toMatch(METRIC)
  return said
}

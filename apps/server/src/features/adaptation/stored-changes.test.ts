import { message, verbatim } from '@bell-lap/units/message'
import { describe, expect, test } from 'vitest'
import { readChange, writeChange } from './stored-changes.ts'
import type { KeptTold } from './stored-changes.ts'

const FRAME = {
  key: 'A10:cold',
  rule: 'A10',
  grade: 'D',
  source: 'the neck check',
  evidence: ['cold'],
  redFlag: false,
  sessions: [],
  strength: [],
} as const
const ADVICE = { key: 'A1:easy', rule: 'A1', seeClinician: false, asks: 'nothing' } as const
const JOINED = message('joined', {
  parts: ['“', message('title.race', { name: 'Club' }), '” is dropped.'],
})

describe('a stored change', () => {
  test('of the first version keeps its English words, and follows nothing', () => {
    const stored = { change: { ...FRAME, reason: 'A cold without fever.' }, advice: null }
    expect(readChange(JSON.stringify(stored))).toEqual({
      change: { ...FRAME, reason: verbatim('A cold without fever.'), follows: [] },
      advice: null,
    })
  })

  test('of the second version keeps the words round a workout, of the rules it follows and of its advice', () => {
    const follows = [{ ids: ['w1-easy-1'], rule: 'Rest day', detail: 'No day is free.' }]
    const change = { ...FRAME, reason: JOINED, follows }
    const stored = { version: 2, change, advice: { ...ADVICE, text: 'It is dropped.' } }
    expect(readChange(JSON.stringify(stored))).toEqual({
      change: {
        ...FRAME,
        reason: JOINED,
        follows: [
          { ids: ['w1-easy-1'], rule: verbatim('Rest day'), detail: verbatim('No day is free.') },
        ],
      },
      advice: { ...ADVICE, text: verbatim('It is dropped.') },
    })
  })

  test('of today is read as it was written', () => {
    const told: KeptTold = {
      change: {
        ...FRAME,
        reason: message('reason.cold', { days: 2 }),
        follows: [
          {
            ids: ['w1-easy-1'],
            rule: message('rule.safety.name'),
            detail: message('illness.chest'),
          },
        ],
      },
      advice: { ...ADVICE, text: message('reason.nothing-made-up') },
    }
    expect(readChange(writeChange(told))).toEqual(told)
    const nothing: KeptTold = { change: null, advice: null }
    expect(readChange(writeChange(nothing))).toEqual(nothing)
  })
})

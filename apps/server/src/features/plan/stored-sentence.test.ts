import { message, verbatim } from '@bell-lap/units/message'
import { expect, test } from 'vitest'
import { readSentence } from './stored-sentence.ts'

test('the summary of a plan change is a message again', () => {
  const moved = message('plan-change.moved', {
    session: message('title.race', { name: 'Club' }),
    day: '2026-03-04',
  })
  expect(readSentence(JSON.stringify(moved))).toEqual(moved)
})

test.each(['Moved “Easy run, 8 km” to 2026-03-04', '', '{"code', '[]', 'null'])(
  'the words of an older version stay as they are: %s',
  (words) => {
    expect(readSentence(words)).toEqual(verbatim(words))
  },
)

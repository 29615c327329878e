import { message, verbatim } from '@bell-lap/units/message'
import { expect, test } from 'vitest'
import { messageOf, readMessage, writeMessage } from './stored-message.ts'

test('a message comes back as it was stored', () => {
  const said = message('import.same-run', {
    run: message('import.run-unnamed', { day: '2026-03-04' }),
  })
  expect(readMessage(writeMessage(said))).toEqual(said)
})

test('words of an older version are read as they were', () => {
  expect(readMessage('The file is empty.')).toEqual(verbatim('The file is empty.'))
  expect(readMessage('{not json')).toEqual(verbatim('{not json'))
  expect(messageOf('A trail is slower.')).toEqual(verbatim('A trail is slower.'))
  expect(messageOf(message('doubt.trail'))).toEqual(message('doubt.trail'))
})

import { message } from '@bell-lap/units/message'
import { expect, test } from 'vitest'
import { emptyTest, partTimes, testInputOf } from './test-form.ts'

const TODAY = '2026-11-23'

test.each([
  ['4.12 4.05 4.08', ['4.12', '4.05', '4.08']],
  ['4,12 4,05 4,08', ['4,12', '4,05', '4,08']],
  ['4.12, 4.05;4.08', ['4.12', '4.05', '4.08']],
  ['4.12,4.05,4.08', ['4.12', '4.05', '4.08']],
  ['4:30,9:30,14:40', ['4:30', '9:30', '14:40']],
  ['', []],
])('%s is parted into times', (text, parts) => {
  expect(partTimes(text)).toEqual(parts)
})

test('trials with decimal commas are sent as seconds', () => {
  const form = { ...emptyTest(TODAY, 'thirty-metre-fly'), times: '4,12 4,05' }
  const read = testInputOf(form, TODAY)
  expect(read.ok && read.input).toMatchObject({ trialsS: [4.12, 4.05] })
})

test('what is missing is a message', () => {
  expect(testInputOf({ ...emptyTest(TODAY), day: '2026-11-24' }, TODAY)).toEqual({
    ok: false,
    problem: message('threshold-screen.day-ahead'),
  })
})

import { expect, test } from 'vitest'
import { openRow } from './open-row.ts'

test('JSON is given as such, and text that is none as it is, so that an export never fails for it', () => {
  const row = { athlete_id: 'a', id: 1, plan: '{"weeks":[]}', settings: '{"name":' }
  expect(openRow(row)).toEqual({ id: 1, plan: { weeks: [] }, settings: '{"name":' })
})

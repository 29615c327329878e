import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { SESSIONS } from '../library/sessions.ts'
import { TRAITS } from '../traits.ts'

const PAGE = join(import.meta.dirname, '../../../../docs/science/sessions.md')
const rows = readFileSync(PAGE, 'utf8')
  .split('\n')
  .filter((line) => line.startsWith('| ') && !line.startsWith('| trait '))
  .map((line) => line.split('|').map((cell) => cell.trim()))

test('the page of the sessions lists every trait with its sessions', () => {
  const inCode = TRAITS.map((trait) => {
    const ids = SESSIONS.flatMap(({ id, traits, sometimes }) => {
      if (traits.includes(trait)) return [id]
      return sometimes.includes(trait) ? [`${id}*`] : []
    })
    return [trait, ids.join(' ')]
  })
  expect(rows.map(([, trait, , , ids]) => [trait, ids])).toEqual(inCode)
  expect(rows.every(([, , when, used]) => when !== '' && used !== '')).toBe(true)
})

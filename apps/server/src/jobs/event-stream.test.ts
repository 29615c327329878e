import { expect, test } from 'vitest'
import { EventStream } from './event-stream.ts'
import type { ServerEvent } from './event-stream.ts'

const changed = (what: string) => ({ event: 'changed', data: { what } })

test('a page is told what changed between its answers and its first word', () => {
  let nowMs = 0
  const events = new EventStream(() => nowMs)
  events.changed('anna', 'plan', 'estimate')
  events.changed('ben', 'races')
  nowMs = 20_000
  events.changed('anna', 'plan')
  nowMs = 40_000
  const told: ServerEvent[] = []
  const stop = events.listen('anna', (event) => told.push(event))
  expect(told).toEqual([changed('plan')])
  events.changed('anna', 'results')
  stop()
  events.changed('anna', 'races')
  expect(told).toEqual([changed('plan'), changed('results')])
})

/** Edits, moves and the general undo, in every state that holds the plan. */
import { afterEach, describe, expect, test } from 'vitest'
import {
  at,
  closeAll,
  DAYS,
  expectObeyed,
  planned,
  served,
  STATES,
  tell,
  TODAY,
} from '../../testing/told-states.ts'
import type { PlanSessionView } from '../plan/plan-schema.ts'

afterEach(closeAll)

/** Dozens of edits, each checked by every rule. */
const LONG_MS = 240_000
const NEAR = [TODAY, DAYS[2]]

describe.each(STATES)('$name', (state) => {
  test(
    'edits of every kind, the move and the general undo bring nothing back',
    { timeout: LONG_MS },
    async () => {
      const one = await planned()
      at(TODAY)
      const before = await served(one)
      await tell(one, state)
      const edits = (session: PlanSessionView | undefined) =>
        NEAR.flatMap((day): object[] => [
          { kind: 'add', day, librarySessionId: 'R1', distanceM: null, level: 0 },
          { kind: 'add-typed', day, text: '6 x 400 @ mile w/ 200 jog' },
          ...(session === undefined
            ? []
            : [
                { kind: 'move', sessionId: session.id, day },
                {
                  kind: 'change',
                  sessionId: session.id,
                  librarySessionId: 'R1',
                  distanceM: null,
                  level: 0,
                },
                { kind: 'change-typed', sessionId: session.id, text: '6 x 400 @ mile w/ 200 jog' },
                { kind: 'switch-place', sessionId: session.id, place: 'road' },
              ]),
        ])
      const nearest = (await served(one))[0] ?? before.find(({ day }) => day > TODAY)
      // A day away may be used after all by who asks for it: it is overruled, what is open in the body never.
      const overrule = state.kind !== 'away'
      for (const edit of [...edits(before[0]), ...edits(nearest)]) {
        await one.ask('POST', '/plan/edits', { edit, overrule, onlyCheck: false })
      }
      for (const session of [nearest, before.at(-3)]) {
        for (const day of NEAR) {
          await one.ask('POST', `/plan/sessions/${session?.id}/move`, { day })
        }
      }
      await expectObeyed(one, state)
      for (let times = 0; times < 3; times++) await one.ask('POST', '/plan/undo')
      const { states } = (await one.ask('GET', '/today')).json<{ states: object[] }>()
      // Being away may be taken back; what is open in the body holds.
      if (state.kind !== 'away') await expectObeyed(one, state)
      else expect(states.length).toBeLessThanOrEqual(1)
    },
  )
})

import { addDays } from '@bell-lap/units/calendar-day'
import { describe, expect, it } from 'vitest'
import { GATE_IDS, notNow } from './not-now.ts'
import type { GateFacts, GateId } from './not-now.ts'

const TODAY = '2026-11-29'
const WELL: GateFacts = {
  today: TODAY,
  answer: 'plateau',
  pain: 0,
  injury: 'none',
  warningSign: false,
  ill: false,
  needsClearance: false,
  pregnantOrPostpartum: false,
  ageYears: 40,
  yearsRunning: 6,
  weeklyKm: 55,
  runsPerWeek: 5,
  weeksRead: 12,
  longRace: null,
  hotWithoutAlternative: false,
}
const race = (days: number, distanceM: number) => ({
  longRace: { day: addDays(TODAY, days), distanceM },
})

/** What just closes each gate, and what just leaves it open. */
const EDGES: Readonly<Record<GateId, { shut: Partial<GateFacts>; open: Partial<GateFacts> }>> = {
  'warning-sign': { shut: { warningSign: true }, open: {} },
  pain: { shut: { pain: 3 }, open: { pain: 2 } },
  injury: { shut: { injury: 'open' }, open: {} },
  'recent-injury': { shut: { injury: 'calf-achilles-hamstring' }, open: {} },
  returning: { shut: { injury: 'returning' }, open: {} },
  ill: { shut: { ill: true }, open: {} },
  clearance: { shut: { needsClearance: true }, open: {} },
  pregnant: { shut: { pregnantOrPostpartum: true }, open: {} },
  'under-16': { shut: { ageYears: 15 }, open: { ageYears: 16 } },
  decline: { shut: { answer: 'decline' }, open: { answer: 'improving' } },
  'long-race': { shut: race(55, 10_000), open: race(56, 21_097.5) },
  'new-runner': { shut: { yearsRunning: 0.4 }, open: { yearsRunning: 0.5 } },
  'little-running': { shut: { weeklyKm: 14.9 }, open: { weeklyKm: 15, runsPerWeek: 3 } },
  heat: { shut: { hotWithoutAlternative: true }, open: {} },
}

describe('not now', () => {
  it('is not said to a runner whom nothing keeps', () => {
    expect(notNow(WELL)).toEqual([])
  })

  it.each(GATE_IDS)('%s closes alone, with a reason and what to do instead', (gate) => {
    const { shut, open } = EDGES[gate]
    const [closed, ...more] = notNow({ ...WELL, ...shut })
    expect(closed).toMatchObject({
      gate,
      why: { code: `case.gate.${gate}.why` },
      instead: { code: `case.gate.${gate}.instead` },
    })
    expect(more).toEqual([])
    expect(notNow({ ...WELL, ...open })).toEqual([])
  })

  it('keeps 14 weeks before a marathon free', () => {
    const gates = (days: number) =>
      notNow({ ...WELL, ...race(days, 42_195) }).map((one) => one.gate)
    expect(gates(97)).toEqual(['long-race'])
    expect(gates(98)).toEqual([])
    expect(gates(-1)).toEqual([])
  })

  it('counts runs as well as kilometres', () => {
    expect(notNow({ ...WELL, runsPerWeek: 2.4 }).map((one) => one.gate)).toEqual(['little-running'])
    expect(notNow({ ...WELL, runsPerWeek: null, weeklyKm: null })).toEqual([])
  })

  it('names everything, health first', () => {
    const gates = notNow({ ...WELL, ...race(30, 42_195), pain: 4, ill: true })
    expect(gates.map((one) => one.gate)).toEqual(['pain', 'ill', 'long-race'])
  })
})

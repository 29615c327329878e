import type { SimulatedForm } from '@bell-lap/fitness/plateau/testing/simulated-form'

/** A runner made by code, but for the true change and the weeks. */
export type MadeUpForm = Omit<SimulatedForm, 'weeks' | 'change'>

const RACES = { raceEveryWeeks: 6, raceSd: 0.023, raceMemory: 0.3 }
const NO_RACES = { ...RACES, raceEveryWeeks: null }
const USUAL = { sd: 0.06, memory: 0.6 }
const RESTLESS = { sd: 0.11, memory: 0.75 }
const SELDOM = { sd: 0.075, memory: 0.5, share: 0.42 }
/** The rows of the table of rates: how often they race, and the noise of their weeks (docs/science/plateau-rates.md). */
export const MADE_UP_RUNNERS: readonly (readonly [string, MadeUpForm])[] = [
  ['races only, every 6 weeks', { ...RACES, index: null }],
  ['races only, every 13 weeks', { ...RACES, raceEveryWeeks: 13, index: null }],
  ['races and runs', { ...RACES, index: USUAL }],
  ['races and restless runs', { ...RACES, index: RESTLESS }],
  ['runs only', { ...NO_RACES, index: USUAL }],
  ['restless runs only', { ...NO_RACES, index: RESTLESS }],
  ['runs only, in 22 weeks of a year', { ...NO_RACES, index: SELDOM }],
  [
    'published assumption',
    { raceEveryWeeks: 6, raceSd: 0.02, raceMemory: 0, index: { sd: 0.016, memory: 0 } },
  ],
]

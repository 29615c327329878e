import { message } from '@bell-lap/units/message'
import { describe, expect, it } from 'vitest'
import { CannotSay } from './format-value.ts'
import { argumentsOf, textFor } from './say.ts'

const catalogue = {
  long: 'Keeps the distance you have: {distanceM} is {ofLongestShare} of your longest recent run.',
  mile: 'Your {mileS} mile is {mileMps_per400} a lap, {mileMps} on the road.',
  easy: 'Easy means {easyMps}.',
  runs: '{count, plural, one {# run} other {# runs}}',
  until: 'Until {day}, {reason}',
  ends: 'Rest until {day}.',
  pain: 'pain in the {site, select, achilles {Achilles tendon} other {leg}}',
  sites: 'Sore: {sites}.',
  change: 'Changed by {changeShare_signed}.',
  heat: '{feelsLikeC} in the shade',
  start: 'Run <code>npm start</code> again on {day}, or <link>sign in</link>.',
} as const

const marked = (tag: string) => (inside: string) => ({ tag, inside })

const british = textFor({ locale: 'en-GB', units: 'metric' }, catalogue)
const american = textFor({ locale: 'en-US', units: 'imperial' }, catalogue)
const german = textFor({ locale: 'de', units: 'metric' }, catalogue)

describe('a message', () => {
  it('says metres in the units of the reader', () => {
    const why = message('long', { distanceM: 12_500, ofLongestShare: 0.96 })
    expect(british.say(why)).toBe(
      'Keeps the distance you have: 12.5 km is 96 % of your longest recent run.',
    )
    expect(american.say(why)).toBe(
      'Keeps the distance you have: 7.8 mi is 96% of your longest recent run.',
    )
    expect(german.say(why)).toContain('12,5 km is 96 %')
  })

  it('ends with one full stop after a day that is abbreviated', () => {
    const values = { day: '2026-12-03' }
    expect(german.t('ends', values)).toBe('Rest until Do., 3. Dez.')
    expect(british.t('ends', values)).toBe('Rest until Thu 3 Dec.')
  })

  it('says times, laps and paces', () => {
    const values = { mileS: 350, mileMps: 1609.344 / 350 }
    expect(british.t('mile', values)).toBe('Your 5:50 mile is 87 s a lap, 3:37 /km on the road.')
    expect(american.t('mile', values)).toBe('Your 5:50 mile is 87 s a lap, 5:50 /mi on the road.')
  })

  it('says a range of speeds slow to fast, rounded outward', () => {
    const values = { easyMps: { low: 2.7, high: 3.05 } }
    expect(british.t('easy', values)).toBe('Easy means 6:11–5:27 /km.')
  })

  it('counts with the plural forms of the language', () => {
    expect(british.t('runs', { count: 1 })).toBe('1 run')
    expect(british.t('runs', { count: 1094 })).toBe('1,094 runs')
    expect(german.t('runs', { count: 1094 })).toBe('1.094 runs')
  })

  it('says days as the locale writes them, and a message inside a message', () => {
    const values = { day: '2026-11-28', reason: message('pain', { site: 'achilles' }) }
    expect(british.t('until', values)).toBe('Until Sat 28 Nov, pain in the Achilles tendon')
    expect(american.t('until', values)).toBe('Until Sat, Nov 28, pain in the Achilles tendon')
    expect(german.t('until', values)).toMatch(/^Until Sa\., 28\. Nov\.,/)
  })

  it('lists what is listed', () => {
    expect(british.t('sites', { sites: ['calf', 'shin', 'knee'] })).toBe(
      'Sore: calf, shin and knee.',
    )
  })

  it('gives a change its sign, and a temperature its scale', () => {
    expect(british.t('change', { changeShare: -0.0123 })).toBe('Changed by −1.2 %.')
    expect(british.t('change', { changeShare: 0.0001 })).toBe('Changed by ±0 %.')
    expect(british.t('heat', { feelsLikeC: 31 })).toBe('31 °C in the shade')
    expect(american.t('heat', { feelsLikeC: 31 })).toBe('88 °F in the shade')
  })

  it('is refused where the code is unknown or a value is missing', () => {
    expect(() => british.say(message('nothing'))).toThrow(CannotSay)
    expect(() => british.t('long', { distanceM: 1 })).toThrow('needs a value for ofLongestShare')
  })
})

describe('a sentence with marked parts', () => {
  it('gives each tag to its function, in order', () => {
    const parts = british.rich(
      'start',
      { code: marked('code'), link: marked('link') },
      { day: '2026-11-28' },
    )
    expect(parts).toEqual([
      'Run ',
      { tag: 'code', inside: 'npm start' },
      ' again on Sat 28 Nov, or ',
      { tag: 'link', inside: 'sign in' },
      '.',
    ])
  })
})

describe('the arguments of a pattern', () => {
  it('are found inside plurals and choices, without their styles', () => {
    const source = '{count, plural, one {# run of {distanceM}} other {{mileMps_per400}}}'
    expect([...argumentsOf(source)].sort()).toEqual(['count', 'distanceM', 'mileMps'])
  })
})

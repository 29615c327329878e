import { textOf } from '@bell-lap/text/text-of'
import { describe, expect, test } from 'vitest'
import { buildSession } from '../library/build-session.ts'
import { SESSION_IDS } from '../library/sessions.ts'
import { contextFor } from '../testing/a-runner.ts'
import { say } from '../testing/english.ts'
import { flattenSteps } from '../totals.ts'
import { intervalsText } from './intervals-text.ts'
import { plainText } from './plain-text.ts'
import { trackCard } from './track-card.ts'

const miles = textOf({ locale: 'en-GB', units: 'imperial' })
const SIX = contextFor(360)
const METRIC = { system: 'metric', heart: null, say } as const
const SYSTEMS = ['metric', 'imperial'] as const

describe('plain text', () => {
  test('puts reps together and says time and pace of each', () => {
    const text = plainText(buildSession('R3', SIX, 0.3), say)
    expect(text).toContain(
      '6 ×\n  400 m at mile pace, 88–91 s, 3:46–3:41 /km\n  between: 400 m jog',
    )
  })

  test('has paces per mile in imperial', () => {
    expect(plainText(buildSession('R3', SIX, 0), miles.say)).toContain('6:04–5:56 /mi')
  })

  test('never shows a pace for an effort', () => {
    const text = plainText(buildSession('H1', SIX, 0), say)
    expect(text).toContain('30 s uphill at mile effort, effort 7–8 of 10')
    expect(text).not.toContain('/km')
  })

  test('has no NaN, no undefined, in any session', () => {
    for (const id of SESSION_IDS) {
      for (const system of SYSTEMS) {
        expect(
          plainText(buildSession(id, SIX, 1), textOf({ locale: 'en-GB', units: system }).say),
        ).not.toMatch(/NaN|undefined|null|Infinity/)
      }
    }
  })
})

describe('intervals.icu text', () => {
  test('a set of 400s', () => {
    const text = intervalsText(buildSession('R3', SIX, 0), METRIC)
    expect(text).toContain(
      'Main set 4x\n- Mile pace 400mtr 3:41-3:46/km Pace\n- Jog 400mtr intensity=rest\n\n' +
        'Main set\n- Mile pace 400mtr 3:41-3:46/km Pace\n',
    )
  })

  test('sets are written out, with the rest between', () => {
    const text = intervalsText(buildSession('R4', SIX, 1), {
      system: 'imperial',
      heart: null,
      say: miles.say,
    })
    expect(text.match(/^Main set 3x$/gm)).toHaveLength(2)
    expect(text).toContain('- Jog 4m intensity=rest')
  })

  const HEADING = /^[A-Z][A-Za-z ]*?( \d+x)?$/
  const STEP =
    /^- [A-Za-z][^\d]* (\d+mtr|1mi|(\d+m)?(\d+s)?)( press lap)?( \d+:\d\d-\d+:\d\d\/(km|mi) Pace)?( intensity=rest)?$/

  /** Lines that break the language: blocks are parted by one blank line, headings stand first. */
  function badLines(text: string): string[] {
    return text
      .trimEnd()
      .split('\n\n')
      .flatMap((block) => {
        const [heading = '', ...steps] = block.split('\n')
        return [heading]
          .filter((line) => !HEADING.test(line))
          .concat(steps.filter((s) => !STEP.test(s)))
      })
  }

  /** The steps the text stands for, as seconds or metres. */
  function readBack(text: string): string[] {
    return text
      .trimEnd()
      .split('\n\n')
      .flatMap((block) => {
        const [heading = '', ...steps] = block.split('\n')
        const times = Number(/(\d+)x$/.exec(heading)?.[1] ?? 1)
        const lengths = steps.map(
          (step) =>
            /(\d+mtr|1mi|(?:\d+m)?(?:\d+s)?)(?= |$)/.exec(step.replace(/^- [^\d]*/, ''))?.[0] ?? '',
        )
        return Array.from({ length: times }, () => lengths).flat()
      })
  }

  test.each(SESSION_IDS)('%s obeys the rules and keeps every step', (id) => {
    for (const place of ['track', 'road'] as const) {
      for (const system of SYSTEMS) {
        const workout = buildSession(id, contextFor(360, { place }), 1)
        const text = intervalsText(workout, { system, heart: null, say })
        expect(badLines(text)).toEqual([])
        const lengths = flattenSteps(workout).map(({ duration }) => {
          if (duration.kind === 'distance') {
            return duration.distanceM === 1609.344 ? '1mi' : `${Math.round(duration.distanceM)}mtr`
          }
          const s = Math.round(duration.kind === 'time' ? duration.timeS : duration.expectedS)
          return `${s >= 60 ? `${Math.floor(s / 60)}m` : ''}${s % 60 > 0 ? `${s % 60}s` : ''}`
        })
        expect(readBack(text)).toEqual(lengths)
      }
    }
  })
})

describe('track card', () => {
  test('six 400s for a six-minute miler', () => {
    const line = trackCard(buildSession('R3', SIX, 0.3), 400).find((each) => each.repetitions === 6)
    expect(line && say(line.label)).toBe('400 m at mile pace')
    expect(line?.distanceM).toBe(400)
    expect(line?.per400S).toBeCloseTo(89.48, 2)
    expect(line?.per200S).toBeCloseTo(44.74, 2)
    expect(line?.perLapS).toBeCloseTo(89.48, 2)
    expect(line?.laps).toBe(1)
    expect(line?.targetS?.[0]).toBeCloseTo(88.59, 2)
    expect(line?.targetS?.[1]).toBeCloseTo(90.38, 2)
    expect(line?.recovery && say(line.recovery)).toBe('400 m jog')
  })

  test('sets say reps, reps per set and both recoveries', () => {
    const line = trackCard(buildSession('R4', SIX, 1), 200).find((each) => each.repetitions === 8)
    expect(line?.perSet).toBe(4)
    expect(line?.laps).toBe(2)
    expect(line?.recovery && say(line.recovery)).toBe('1 min walk; 4 min jog between sets')
  })

  test('by effort there are no seconds', () => {
    const lines = trackCard(buildSession('H1', SIX, 0), null)
    expect(lines.every((line) => line.targetS === null)).toBe(true)
    expect(lines.every((line) => line.perLapS === null)).toBe(true)
  })
})

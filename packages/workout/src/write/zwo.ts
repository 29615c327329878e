/**
 * A run as a Zwift workout file. One file counts all its lengths in metres or all in seconds
 * (`durationType`), and a speed is a share of the runner's own mile speed as set in Zwift
 * (`pace="0"`). Elements as listed in the community's reference (h4l/zwift-workout-file-reference).
 */
import { message } from '@bell-lap/units/message'
import type { Message, Say } from '@bell-lap/units/message'
import { nameOfStep } from '../describe/step.ts'
import { purposeOf, titleOf } from '../describe/title.ts'
import { MILE_M } from '@bell-lap/units/length'
import { flattenSteps, stepDistanceM, stepDurationS, stepSpeedMps } from '../totals.ts'
import type { Step, Workout, WorkoutElement } from '../workout.ts'
import { toAscii } from './ascii.ts'
import { NO_STEPS } from './fit-workout.ts'

export type ZwoFile =
  | {
      readonly ok: true
      readonly xml: string
      readonly counts: 'metres' | 'seconds'
      /** Steps whose length had to be turned from seconds to metres or back, at their own speed. */
      readonly converted: number
    }
  | { readonly ok: false; readonly reason: Message }

/** Index of the mile among the race times of a Zwift profile. */
const MILE_PACE = 0
/** Share of mile speed for standing and drills, where a speed means nothing. */
const STANDING_SHARE = 0.2

/**
 * The file. Metres are counted when every step moves and some rep is a distance, else seconds.
 * `mileMps` is the mile speed of the plan; the description says what to set in Zwift.
 *
 * @example
 * import { contextFor } from '@bell-lap/workout/testing/a-runner'
 * import { buildSession } from '@bell-lap/workout/library/build-session'
 * const file = zwo(buildSession('R3', contextFor(330), 0.5), 4.9, ({ code }) => code)
 */
export function zwo(workout: Workout, mileMps: number, say: Say): ZwoFile {
  const steps = flattenSteps(workout)
  if (steps.length === 0) return { ok: false, reason: NO_STEPS }
  const counts = countsMetres(steps) ? 'metres' : 'seconds'
  const kind = counts === 'metres' ? 'distance' : 'time'
  const about = message('zwift.about', { purpose: purposeOf(workout), mileS: MILE_M / mileMps })
  const xml = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<workout_file>',
    '  <author>Bell Lap</author>',
    `  <name>${escape(say(titleOf(workout)))}</name>`,
    `  <description>${escape(say(about))}</description>`,
    '  <sportType>run</sportType>',
    `  <durationType>${kind}</durationType>`,
    '  <tags/>',
    '  <workout>',
    ...elementLines(workout.elements, { counts, mileMps, say }),
    '  </workout>',
    '</workout_file>',
    '',
  ].join('\n')
  const converted = steps.filter((step) => step.duration.kind !== kind).length
  return { ok: true, xml, counts, converted }
}

/** Whether a file of these steps counts in metres: every step moves, and some rep is a distance. */
export function countsMetres(steps: readonly Step[]): boolean {
  return (
    steps.every((step) => stepSpeedMps(step) > 0) &&
    steps.some(({ duration, intent }) => duration.kind === 'distance' && intent === 'work')
  )
}

interface Measure {
  readonly counts: 'metres' | 'seconds'
  readonly mileMps: number
  readonly say: Say
}

function elementLines(elements: readonly WorkoutElement[], measure: Measure): readonly string[] {
  return elements.flatMap((element) => {
    if (element.kind === 'step') return stepLines(element, measure)
    const [on, off, ...more] = element.steps
    if (on?.kind === 'step' && off?.kind === 'step' && more.length === 0) {
      return pairLines({ on, off, times: element.times }, measure)
    }
    const round = elementLines(element.steps, measure)
    return Array.from({ length: element.times }, () => round).flat()
  })
}

function pairLines(
  pair: { readonly on: Step; readonly off: Step; readonly times: number },
  measure: Measure,
): readonly string[] {
  const { on, off, times } = pair
  const text =
    `Repeat="${times}" OnDuration="${length(on, measure)}" OffDuration="${length(off, measure)}" ` +
    `OnPower="${share(on, measure)}" OffPower="${share(off, measure)}" pace="${MILE_PACE}"`
  return withWords('IntervalsT', text, on, measure.say)
}

const TAGS: Readonly<Partial<Record<Step['intent'], string>>> = {
  warmup: 'Warmup',
  cooldown: 'Cooldown',
}

function stepLines(step: Step, measure: Measure): readonly string[] {
  const tag = TAGS[step.intent] ?? 'SteadyState'
  const at = share(step, measure)
  const speed = tag === 'SteadyState' ? `Power="${at}"` : `PowerLow="${at}" PowerHigh="${at}"`
  const text = `Duration="${length(step, measure)}" ${speed} pace="${MILE_PACE}"`
  return withWords(tag, text, step, measure.say)
}

/** The words that Zwift shows when the element begins. */
function withWords(tag: string, attributes: string, step: Step, say: Say): readonly string[] {
  const name = say(nameOfStep(step))
  const cue = step.cue === null ? '' : say(step.cue)
  const saysName = cue.toLowerCase().startsWith(name.toLowerCase())
  const message = escape(toAscii(saysName || cue === '' ? cue || name : `${name}, ${cue}`))
  return [
    `    <${tag} ${attributes}>`,
    `      <textevent timeoffset="0" message="${message}"/>`,
    `    </${tag}>`,
  ]
}

function length(step: Step, { counts }: Measure): number {
  return Math.max(1, Math.round(counts === 'metres' ? stepDistanceM(step) : stepDurationS(step)))
}

/** The middle of the band as a share of mile speed. */
function share(step: Step, { mileMps }: Measure): string {
  const mps = stepSpeedMps(step)
  return (mps > 0 ? mps / mileMps : STANDING_SHARE).toFixed(4)
}

function escape(text: string): string {
  return text
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
}

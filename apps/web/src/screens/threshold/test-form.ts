import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { readTime } from '@bell-lap/units/read-time'
import type { TestInput } from '../../api/threshold.ts'
import { readStages } from './read-stages.ts'

export type TestKind = TestInput['kind']

/** A test as it is typed; each kind uses some of the fields. */
export interface TestForm {
  readonly kind: TestKind
  readonly day: string
  readonly stages: string
  readonly stageMinutes: string
  readonly rest: string
  readonly metres: string
  readonly moreMetres: string
  readonly times: string
  readonly heartRate: string
  readonly timing: 'gates' | 'video-240-fps' | 'hand' | 'gps-1-hz'
}

export const emptyTest = (day: string, kind: TestKind = 'thirty-minutes'): TestForm => ({
  kind,
  day,
  stages: '',
  stageMinutes: '3',
  rest: '',
  metres: '',
  moreMetres: '',
  times: '',
  heartRate: '',
  timing: 'gates',
})

export type TestFormRead =
  | { readonly ok: true; readonly input: TestInput }
  | { readonly ok: false; readonly problem: Message }

const numberOf = (text: string) => {
  const value = Number(text.trim().replace(',', '.'))
  return text.trim() !== '' && value > 0 ? value : null
}
const wrong = (problem: Message) => ({ ok: false as const, problem })
/** Trials as they may be typed, with a decimal point. */
export const TRIALS_EXAMPLE = '4.12 4.05 4.08'

/** Times parted by blanks, semicolons or commas; a comma inside one number is a decimal comma. */
export function partTimes(text: string): readonly string[] {
  return text
    .split(/[;\s]+/)
    .flatMap((part) => (/^\d+(:\d+)*,\d{1,3}$/.test(part) ? [part] : part.split(',')))
    .filter((part) => part !== '')
}

/** What is sent to the server; whether it makes sense is the server's to say. */
export function testInputOf(form: TestForm, today: string): TestFormRead {
  const { kind, day } = form
  if (day === '') return wrong(message('threshold-screen.choose-day'))
  if (day > today) return wrong(message('threshold-screen.day-ahead'))
  if (kind === 'lactate-steps') return stepsOf(form)
  const distanceM = numberOf(form.metres)
  const times = partTimes(form.times).map((text) => readTime(text))
  const unread = times.find((time) => !time.ok)
  if (unread !== undefined && !unread.ok) return wrong(unread.reason)
  const timesS = times.flatMap((time) => (time.ok ? [time.timeS] : []))
  const [timeS] = timesS
  if (kind === 'thirty-metre-fly') {
    if (timeS === undefined)
      return wrong(message('threshold-screen.type-trials', { example: TRIALS_EXAMPLE }))
    return { ok: true, input: { kind, day, trialsS: timesS, timing: form.timing } }
  }
  if (kind === 'three-efforts') {
    if (timesS.length !== 3) return wrong(message('threshold-screen.type-three-times'))
    return { ok: true, input: { kind, day, timesS } }
  }
  if (distanceM === null) return wrong(message('threshold-screen.type-metres'))
  if (kind === 'three-minutes') {
    const last30sM = numberOf(form.moreMetres)
    if (last30sM === null) return wrong(message('threshold-screen.type-last-30-s'))
    return { ok: true, input: { kind, day, first150sM: distanceM, last30sM } }
  }
  if (kind === 'thirty-minutes') {
    const last20MinutesBpm = numberOf(form.heartRate)
    return { ok: true, input: { kind, day, distanceM, last20MinutesBpm } }
  }
  if (kind === 'five-minutes') return { ok: true, input: { kind, day, distanceM } }
  if (timeS === undefined) return wrong(message('threshold-screen.type-time'))
  return { ok: true, input: { kind, day, distanceM, timeS } }
}

function stepsOf(form: TestForm): TestFormRead {
  const read = readStages(form.stages, numberOf(form.stageMinutes) ?? 3)
  if (!read.ok)
    return wrong(message('threshold-screen.line', { line: read.line, problem: read.problem }))
  const { day } = form
  const input = {
    kind: 'lactate-steps' as const,
    day,
    restLactateMmol: numberOf(form.rest),
    stages: [...read.stages],
  }
  return { ok: true, input }
}

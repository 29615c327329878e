import { readTime } from '@bell-lap/units/read-time'
import type { TestInput } from '../../api/threshold.ts'
import { textNow } from '../../text/shown-reader.ts'
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
  | { readonly ok: false; readonly reason: string }

const numberOf = (text: string) => {
  const value = Number(text.trim().replace(',', '.'))
  return text.trim() !== '' && value > 0 ? value : null
}
const wrong = (reason: string) => ({ ok: false as const, reason })

/** What is sent to the server; whether it makes sense is the server's to say. */
export function testInputOf(form: TestForm, today: string): TestFormRead {
  const { kind, day } = form
  if (day === '') return wrong('Choose the day.')
  if (day > today) return wrong('This day is still to come.')
  if (kind === 'lactate-steps') return stepsOf(form)
  const distanceM = numberOf(form.metres)
  const times = form.times
    .split(/[,;\s]+/)
    .filter((text) => text !== '')
    .map((text) => readTime(text))
  const unread = times.find((time) => !time.ok)
  if (unread !== undefined && !unread.ok) return wrong(textNow().say(unread.reason))
  const timesS = times.flatMap((time) => (time.ok ? [time.timeS] : []))
  const [timeS] = timesS
  if (kind === 'thirty-metre-fly') {
    if (timeS === undefined) return wrong('Type the time of each trial, such as 4.12 4.05 4.08.')
    return { ok: true, input: { kind, day, trialsS: timesS, timing: form.timing } }
  }
  if (kind === 'three-efforts') {
    if (timesS.length !== 3) return wrong('Type three times: of 1200, 2400 and 3600 m.')
    return { ok: true, input: { kind, day, timesS } }
  }
  if (distanceM === null) return wrong('Type the distance in metres.')
  if (kind === 'three-minutes') {
    const last30sM = numberOf(form.moreMetres)
    if (last30sM === null) return wrong('Type the metres of the last 30 s.')
    return { ok: true, input: { kind, day, first150sM: distanceM, last30sM } }
  }
  if (kind === 'thirty-minutes') {
    const last20MinutesBpm = numberOf(form.heartRate)
    return { ok: true, input: { kind, day, distanceM, last20MinutesBpm } }
  }
  if (kind === 'five-minutes') return { ok: true, input: { kind, day, distanceM } }
  if (timeS === undefined) return wrong('Type the time, such as 6:58.')
  return { ok: true, input: { kind, day, distanceM, timeS } }
}

function stepsOf(form: TestForm): TestFormRead {
  const read = readStages(form.stages, numberOf(form.stageMinutes) ?? 3)
  if (!read.ok) return wrong(`Line ${read.line}: ${read.reason}`)
  const { day } = form
  const input = {
    kind: 'lactate-steps' as const,
    day,
    restLactateMmol: numberOf(form.rest),
    stages: [...read.stages],
  }
  return { ok: true, input }
}

import type { FitField, FitMessage } from '@bell-lap/fit/write-fit'
import type { SyntheticRun } from './planned-run.ts'
import type { RecordedLap, Recording, Sample } from './recording.ts'
import { runningForm } from './running-form.ts'

/** Seconds from 1970-01-01 to 1989-12-31, where FIT time begins. */
const FIT_EPOCH_S = 631_065_600
const SEMICIRCLES_PER_DEGREE = 2 ** 31 / 180
/** "development" in the FIT profile: no maker of watches. */
const DEVELOPMENT = 255
const FILE_IS_ACTIVITY = 4
const RUNNING = 1
const SUB_SPORT = { road: 0, treadmill: 1, track: 4 } as const
const INTENSITY = { steady: 0, work: 0, recovery: 4, warmup: 2, cooldown: 3 } as const
const TRIGGER = { manual: 0, distance: 2, 'session-end': 7 } as const
const EVENT = { timer: 0, session: 8, lap: 9, activity: 26 } as const
const START = 0
const STOP = 1
const STOP_ALL = 4

const u8 = (number: number, value: number | null): FitField => ({
  number,
  baseType: 'uint8',
  value: value === null ? null : Math.round(value),
})
const u16 = (number: number, value: number): FitField => ({
  number,
  baseType: 'uint16',
  value: Math.round(value),
})
const u32 = (number: number, value: number): FitField => ({
  number,
  baseType: 'uint32',
  value: Math.round(value),
})
const choice = (number: number, value: number): FitField => ({
  number,
  baseType: 'enum',
  value,
})
const degrees = (number: number, value: number): FitField => ({
  number,
  baseType: 'sint32',
  value: Math.round(value * SEMICIRCLES_PER_DEGREE),
})

/** When a moment of running time was, on the FIT clock; pauses included. */
function clock(run: SyntheticRun, recording: Recording, timeS: number): number {
  return Math.round(run.startSecondsUtc - FIT_EPOCH_S + timeS + pausedBy(recording, timeS))
}

function pausedBy(recording: Recording, timeS: number): number {
  return recording.pauses.reduce(
    (sum, pause) => (timeS > pause.atTimeS ? sum + pause.lengthS : sum),
    0,
  )
}

/** All messages of one activity file, in the order in which a watch writes them. */
export function activityMessages(run: SyntheticRun, recording: Recording): FitMessage[] {
  const startClock = clock(run, recording, 0)
  const endClock = clock(run, recording, recording.totalS)
  const messages: FitMessage[] = [
    {
      globalNumber: 0,
      fields: [
        choice(0, FILE_IS_ACTIVITY),
        u16(1, DEVELOPMENT),
        u16(2, 0),
        u32(4, startClock),
        { number: 8, baseType: 'string', value: 'Synthetic', size: 16 },
      ],
    },
    timer(startClock, START),
  ]
  let pauses = [...recording.pauses]
  for (const sample of recording.samples) {
    const pause = pauses[0]
    if (pause !== undefined && sample.timeS > pause.atTimeS) {
      const stopped = clock(run, recording, pause.atTimeS)
      messages.push(timer(stopped, STOP_ALL), timer(stopped + pause.lengthS, START))
      pauses = pauses.slice(1)
    }
    messages.push(record(run, sample))
  }
  messages.push(timer(endClock, STOP_ALL))
  for (const [index, lap] of recording.laps.entries()) {
    messages.push(lapMessage(run, recording, { lap, index }))
  }
  messages.push(session(run, recording), activity(run, recording))
  return messages
}

function timer(timestamp: number, type: number): FitMessage {
  return {
    globalNumber: 21,
    fields: [u32(253, timestamp), choice(0, EVENT.timer), choice(1, type)],
  }
}

function record(run: SyntheticRun, sample: Sample): FitMessage {
  const time = run.startSecondsUtc - FIT_EPOCH_S + sample.timeS + sample.pausedS
  const form = runningForm(sample.speedMps)
  const oneLegPerMin = form.stepsPerS * 30
  const wholeCadence = Math.floor(oneLegPerMin)
  const fields = [u32(253, time)]
  if (sample.place !== null) {
    fields.push(
      degrees(0, sample.place.latitudeDeg),
      degrees(1, sample.place.longitudeDeg),
      u16(2, (sample.place.altitudeM + 500) * 5),
    )
  }
  fields.push(
    u32(5, sample.distanceM * 100),
    u16(6, sample.speedMps * 1000),
    u8(3, sample.heartRateBpm),
    u8(4, wholeCadence),
    u8(53, (oneLegPerMin - wholeCadence) * 128),
  )
  if (run.watch === 'with-dynamics') {
    const rise = form.verticalOscillationM * (1 - sample.stepNoise)
    const contactMs = form.groundContactS * 1000 * (1 + sample.tiredness + sample.stepNoise)
    fields.push(
      u16(39, rise * 10_000),
      u16(41, contactMs * 10),
      u16(83, (rise / form.stepLengthM) * 10_000),
      u16(85, form.stepLengthM * 10_000),
    )
  }
  return { globalNumber: 20, fields }
}

function lapMessage(
  run: SyntheticRun,
  recording: Recording,
  numbered: { readonly lap: RecordedLap; readonly index: number },
): FitMessage {
  const { lap, index } = numbered
  const pausedS = pausedBy(recording, lap.toS) - pausedBy(recording, lap.fromS)
  const metres = distanceAt(recording, lap.toS) - distanceAt(recording, lap.fromS)
  const timerS = lap.toS - lap.fromS
  return {
    globalNumber: 19,
    fields: [
      u16(254, index),
      u32(253, clock(run, recording, lap.toS)),
      choice(0, EVENT.lap),
      choice(1, STOP),
      u32(2, clock(run, recording, lap.fromS)),
      u32(7, (timerS + pausedS) * 1000),
      u32(8, timerS * 1000),
      u32(9, metres * 100),
      u16(13, (metres / timerS) * 1000),
      ...heartRates(recording, lap, [15, 16]),
      choice(23, INTENSITY[lap.segment?.role ?? 'steady']),
      choice(24, TRIGGER[lap.trigger]),
      choice(25, RUNNING),
    ],
  }
}

function session(run: SyntheticRun, recording: Recording): FitMessage {
  const { totalS } = recording
  const metres = distanceAt(recording, totalS)
  return {
    globalNumber: 18,
    fields: [
      u16(254, 0),
      u32(253, clock(run, recording, totalS)),
      choice(0, EVENT.session),
      choice(1, STOP),
      u32(2, clock(run, recording, 0)),
      choice(5, RUNNING),
      choice(6, SUB_SPORT[run.surface]),
      u32(7, (totalS + pausedBy(recording, totalS)) * 1000),
      u32(8, totalS * 1000),
      u32(9, metres * 100),
      u16(14, (metres / totalS) * 1000),
      ...heartRates(recording, { fromS: 0, toS: totalS }, [16, 17]),
      u8(18, runningForm(metres / totalS).stepsPerS * 30),
      ...(run.surface === 'road' ? [u16(22, ascent(recording))] : []),
      u16(25, 0),
      u16(26, recording.laps.length),
    ],
  }
}

function activity(run: SyntheticRun, recording: Recording): FitMessage {
  const end = clock(run, recording, recording.totalS)
  return {
    globalNumber: 34,
    fields: [
      u32(253, end),
      u32(0, recording.totalS * 1000),
      u16(1, 1),
      choice(2, 0),
      choice(3, EVENT.activity),
      choice(4, STOP),
      u32(5, end),
    ],
  }
}

function heartRates(
  recording: Recording,
  stretch: { readonly fromS: number; readonly toS: number },
  numbers: readonly [mean: number, most: number],
): readonly FitField[] {
  const rates = recording.samples
    .filter((sample) => sample.timeS >= stretch.fromS && sample.timeS <= stretch.toS)
    .flatMap((sample) => sample.heartRateBpm ?? [])
  if (rates.length === 0) return []
  const mean = rates.reduce((sum, rate) => sum + rate, 0) / rates.length
  return [u8(numbers[0], mean), u8(numbers[1], Math.max(...rates))]
}

function ascent(recording: Recording): number {
  let climbed = 0
  let before: number | null = null
  for (const { place } of recording.samples) {
    if (place === null) continue
    if (before !== null && place.altitudeM > before) climbed += place.altitudeM - before
    before = place.altitudeM
  }
  return climbed
}

/** The watch’s distance at a moment of running time, between two records on a straight line. */
function distanceAt(recording: Recording, timeS: number): number {
  const after = recording.samples.findIndex((sample) => sample.timeS >= timeS)
  const next = recording.samples[after] ?? recording.samples.at(-1)
  const before = recording.samples[Math.max(0, after - 1)] ?? next
  if (next === undefined || before === undefined) return 0
  const lengthS = next.timeS - before.timeS
  if (lengthS <= 0) return next.distanceM
  const share = Math.max(0, Math.min(1, (timeS - before.timeS) / lengthS))
  return before.distanceM + share * (next.distanceM - before.distanceM)
}

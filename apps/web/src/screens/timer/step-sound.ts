import type { TimerStep } from './timer-steps.ts'

/** A tone at a moment of the stretch, seconds from its start. */
export interface Beep {
  readonly atS: number
  readonly kind: 'go' | 'count' | 'split'
}

const SAMPLES_PER_S = 8000
const SILENCE = 128
const LOUDNESS = 100
/** Longer sound would be megabytes; the next stretch follows when one ends. */
export const STRETCH_S = 300
const COUNTED_S = [3, 2, 1] as const
const TONES = {
  go: { hertz: 880, lengthS: 0.5 },
  count: { hertz: 660, lengthS: 0.12 },
  split: { hertz: 523, lengthS: 0.25 },
} as const

/** What sounds from `fromS` of a step on: its start, the marks of the track, and the last seconds. */
export function beepsOf(step: TimerStep, fromS: number): readonly Beep[] {
  const start: readonly Beep[] = [{ atS: 0, kind: 'go' }]
  const splits = step.splitsS.map((atS): Beep => ({ atS, kind: 'split' }))
  const { endsAfterS } = step
  const counted =
    endsAfterS === null || endsAfterS < 10
      ? []
      : COUNTED_S.map((before): Beep => ({ atS: endsAfterS - before, kind: 'count' }))
  return [...start, ...splits, ...counted]
    .filter(({ atS }) => atS >= fromS && atS < fromS + STRETCH_S)
    .map(({ atS, kind }) => ({ atS: atS - fromS, kind }))
}

/** Seconds of sound from `fromS` on: to the end of the step, or a stretch of it. */
export function stretchLengthS(step: TimerStep, fromS: number): number {
  const leftS = step.endsAfterS === null ? STRETCH_S : step.endsAfterS - fromS
  return Math.min(STRETCH_S, Math.max(0.05, leftS))
}

/**
 * A stretch of sound as a WAV file (8 kHz, 8 bits, mono): silence with tones in it. It is played as
 * one piece because a phone with a locked screen goes on playing sound, but runs no timers.
 */
export function soundOf(lengthS: number, beeps: readonly Beep[]): Uint8Array<ArrayBuffer> {
  const samples = Math.round(lengthS * SAMPLES_PER_S)
  const file = new Uint8Array(44 + samples).fill(SILENCE, 44)
  writeHeader(new DataView(file.buffer), samples)
  for (const { atS, kind } of beeps) {
    const { hertz, lengthS: toneS } = TONES[kind]
    const first = Math.round(atS * SAMPLES_PER_S)
    const count = Math.min(Math.round(toneS * SAMPLES_PER_S), samples - first)
    for (let index = 0; index < count; index += 1) {
      // Fading in and out: a tone cut off clicks.
      const fade = Math.min(1, index / 80, (count - index) / 80)
      const wave = Math.sin((2 * Math.PI * hertz * index) / SAMPLES_PER_S)
      file[44 + first + index] = Math.round(SILENCE + LOUDNESS * fade * wave)
    }
  }
  return file
}

/** RIFF header of unsigned eight-bit PCM (Microsoft and IBM 1991). */
function writeHeader(view: DataView, samples: number): void {
  const text = (at: number, word: string) =>
    Array.from(word, (letter, index) => view.setUint8(at + index, letter.charCodeAt(0)))
  text(0, 'RIFF')
  view.setUint32(4, 36 + samples, true)
  text(8, 'WAVEfmt ')
  view.setUint32(16, 16, true)
  view.setUint16(20, 1, true)
  view.setUint16(22, 1, true)
  view.setUint32(24, SAMPLES_PER_S, true)
  view.setUint32(28, SAMPLES_PER_S, true)
  view.setUint16(32, 1, true)
  view.setUint16(34, 8, true)
  text(36, 'data')
  view.setUint32(40, samples, true)
}

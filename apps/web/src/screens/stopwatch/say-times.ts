import { sayClock, sayDistance, sayNumber } from '@bell-lap/text/numbers'
import type { Reader } from '@bell-lap/text/numbers'
import type { Rep, Target } from '@bell-lap/workout/stopwatch/entry'
import { againstTarget } from '@bell-lap/workout/stopwatch/rep-times'
import type { AgainstTarget } from '@bell-lap/workout/stopwatch/rep-times'
import type { WebText } from '../../text/shown-reader.ts'

const IN_SECONDS_BELOW_S = 100

/** A hand-timed time, to the tenth: "71.4 s", "2:31.5". */
export function sayRepTime(timeS: number, { locale }: Reader): string {
  // Rounded first: 99.96 s is 1:40.0.
  const tenths = Math.round(timeS * 10) / 10
  return tenths < IN_SECONDS_BELOW_S
    ? `${sayNumber(tenths, locale, 1)}\u00a0s`
    : sayClock(tenths, locale, 1)
}

/** A time as it was typed, without tenths where there are none: "72 s", "2:31", "70–72 s". */
export function sayTarget({ fastS, slowS }: Target, reader: Reader): string {
  const plain = (timeS: number) =>
    Math.round(timeS * 10) % 10 === 0
      ? timeS < IN_SECONDS_BELOW_S
        ? `${Math.round(timeS)}\u00a0s`
        : sayClock(timeS, reader.locale)
      : sayRepTime(timeS, reader)
  return fastS === slowS ? plain(slowS) : `${plain(fastS)}–${plain(slowS)}`
}

/** Metres of the track, in every system of units. */
export const sayTrack = (distanceM: number, reader: Reader): string =>
  sayDistance(distanceM, reader, 'track')

/** The target of a mark inside a repetition that is run evenly. */
export function targetAt(target: Target, markM: number, { distanceM }: Rep): Target {
  const share = markM / distanceM
  return { fastS: target.fastS * share, slowS: target.slowS * share }
}

export interface SaidTime {
  readonly time: string
  /** "+0.4 s, slow"; empty without a target. */
  readonly against: string
  readonly verdict: AgainstTarget['verdict'] | undefined
}

/** A time and how far it is from the target, in words as well as by sign. */
export function sayAgainst(timeS: number, target: Target | null, text: WebText): SaidTime {
  const { reader, t } = text
  const time = sayRepTime(timeS, reader)
  if (target === null) return { time, against: '', verdict: undefined }
  const { verdict, offS } = againstTarget(timeS, target)
  const tenths = Math.round(Math.abs(offS) * 10) / 10
  const sign = tenths === 0 ? '±' : offS > 0 ? '+' : '−'
  const off = `${sign}${sayNumber(tenths, reader.locale, 1)}\u00a0s`
  return { time, against: t(`stopwatch.off-${verdict}`, { off }), verdict }
}

/** Repetitions as they were read, equal ones counted: "6 × 400 m, 72 s, 1:30 rest". */
export function sayReps(reps: readonly Rep[], { reader, t }: WebText): readonly string[] {
  const folded: { readonly rep: Rep; times: number }[] = []
  reps.forEach((rep, index) => {
    const before = folded.at(-1)
    // The last repetition of a session has no rest after it.
    const isLast = index === reps.length - 1 && rep.rest === null
    const isSame =
      before !== undefined &&
      JSON.stringify(isLast ? { ...rep, rest: before.rep.rest } : rep) ===
        JSON.stringify(before.rep)
    if (isSame) before.times += 1
    else folded.push({ rep, times: 1 })
  })
  return folded.map(({ rep, times }) => {
    const length = sayTrack(rep.distanceM, reader)
    const rest = rep.rest
    return [
      times === 1 ? length : `${times} × ${length}`,
      rep.target === null ? t('stopwatch.no-target') : sayTarget(rep.target, reader),
      rest === null ? '' : t(`stopwatch.rest-${rest.kind}`, { restS: rest.timeS }),
    ]
      .filter((part) => part !== '')
      .join(' · ')
  })
}

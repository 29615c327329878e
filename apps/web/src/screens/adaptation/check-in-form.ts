import type { TextCode } from '@bell-lap/text/catalogue/en-GB'
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import type { CheckIn, PainReport } from '../../api/adaptation.ts'
import { siteName } from '../../words/adaptation-words.ts'

/** A check-in in which nothing was said. */
export function nothingSaid(day: string): CheckIn {
  return {
    day,
    effortCr10: null,
    pain: [],
    sleepHours: null,
    sleepScore: null,
    soreness: null,
    sorenessOneSided: false,
    stress: null,
    rmssdMs: null,
    restingHeartRateBpm: null,
    redFlags: [],
  }
}

export function newPain(): PainReport {
  return {
    site: 'calf',
    side: 'left',
    during: null,
    after: null,
    nextMorning: null,
    morningStiffnessMin: null,
    focalBone: false,
    limping: false,
    swelling: false,
    worseDuringRun: false,
  }
}

/** Whether anything at all was said. */
export function saysSomething(checkIn: CheckIn): boolean {
  return JSON.stringify(checkIn) !== JSON.stringify(nothingSaid(checkIn.day))
}

/** "Effort 6 of 10, slept 7 h, calf 3 of 10.": what was logged, in one line. */
export function describeCheckIn(checkIn: CheckIn): Message<TextCode> {
  const { effortCr10, sleepHours, soreness, stress, pain, redFlags } = checkIn
  const numbers = [
    { code: 'adapt-screen.logged-effort', number: effortCr10 },
    { code: 'adapt-screen.logged-sleep', number: sleepHours },
    { code: 'adapt-screen.logged-sore', number: soreness },
    { code: 'adapt-screen.logged-stress', number: stress },
  ] as const
  const parts: readonly Message<TextCode>[] = [
    ...numbers.flatMap(({ code, number }) => (number === null ? [] : [message(code, { number })])),
    ...pain.map((one) =>
      message('adapt-screen.logged-pain', { site: siteName(one.site), number: worstOf(one) }),
    ),
    ...(redFlags.length === 0 ? [] : [message('adapt-screen.logged-sign')]),
  ]
  if (parts.length === 0) return message('adapt-screen.logged-nothing')
  return message('adapt-screen.logged', { what: message('adapt-screen.logged-list', { parts }) })
}

function worstOf({ during, after, nextMorning }: PainReport): number {
  return Math.max(during ?? 0, after ?? 0, nextMorning ?? 0)
}

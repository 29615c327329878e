import type { CheckIn, PainReport } from '../../api/adaptation.ts'

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

/** "Effort 6, slept 7 h, calf 3": what was said, in one line. */
export function sayCheckIn(
  checkIn: CheckIn,
  siteName: (site: PainReport['site']) => string,
): string {
  const worst = ({ during, after, nextMorning }: PainReport) =>
    Math.max(during ?? 0, after ?? 0, nextMorning ?? 0)
  const parts = [
    checkIn.effortCr10 === null ? null : `effort ${checkIn.effortCr10} of 10`,
    checkIn.sleepHours === null ? null : `slept ${checkIn.sleepHours} h`,
    checkIn.soreness === null ? null : `sore ${checkIn.soreness} of 10`,
    checkIn.stress === null ? null : `stress ${checkIn.stress} of 10`,
    ...checkIn.pain.map((pain) => `${siteName(pain.site).toLowerCase()} ${worst(pain)} of 10`),
    checkIn.redFlags.length === 0 ? null : 'a warning sign',
  ].filter((part) => part !== null)
  const line = parts.join(', ')
  return line === '' ? 'Nothing to tell.' : `${line.charAt(0).toUpperCase()}${line.slice(1)}.`
}

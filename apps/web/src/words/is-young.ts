const ADULT_FROM = 18

/** Whether a runner may be under 18 on a day: the year of birth alone leaves one year open, which counts as young. */
export function isYoung(birthYear: number | null, day: string): boolean {
  return birthYear !== null && Number(day.slice(0, 4)) - birthYear <= ADULT_FROM
}

import type { PlanSession, PlanView, PlanWeek, StrengthSession } from '../api/plan.ts'

export const PHASE_NAMES: Readonly<Record<PlanWeek['phase'], string>> = {
  base: 'Base',
  hills: 'Hills and speed',
  specific: 'Mile work',
  sharpen: 'Sharpen',
  transition: 'The way back',
}

/** "Week 3", or what the days before week 1 are called. */
export const weekName = ({ number }: Pick<PlanWeek, 'number'>): string =>
  number === null ? 'Lead-in' : `Week ${number}`

/** How many weeks a plan has without its lead-in. */
export const wholeWeeks = ({ weeks }: Pick<PlanView, 'weeks'>): number => weeks.at(-1)?.number ?? 0

export const ROLE_NAMES: Readonly<Record<PlanSession['role'], string>> = {
  quality: 'Quality',
  long: 'Long run',
  easy: 'Easy',
  race: 'Race',
  test: 'Test',
  rest: 'Rest',
}

/** Status is never colour alone: a shape and a word go with it. */
export const STATE_WORDS: Readonly<
  Record<PlanSession['state'], { readonly mark: string; readonly word: string }>
> = {
  done: { mark: '✓', word: 'Done' },
  missed: { mark: '–', word: 'Not run' },
  today: { mark: '●', word: 'Today' },
  ahead: { mark: '', word: 'Ahead' },
}

export const STRENGTH_NAMES: Readonly<Record<StrengthSession['phase'], string>> = {
  anatomical: 'Strength: getting used to it',
  strength: 'Strength: heavy',
  power: 'Strength: fast and springy',
  maintain: 'Strength: keep it',
}

export const PLACE_NAMES: Readonly<Record<PlanSession['workout']['place'], string>> = {
  road: 'On the road',
  track: 'On the track',
  treadmill: 'On the treadmill',
  hill: 'On a hill',
  any: 'Anywhere',
}

/** How well the reason for a session is supported, in words instead of a letter. */
export const EVIDENCE_WORDS: Readonly<Record<PlanSession['evidenceGrade'], string>> = {
  A: 'Well supported by trials',
  B: 'Supported by some trials',
  C: 'Supported by observation and physiology',
  D: 'Coaching practice, little research',
  X: 'Our own rule',
}

/** What a race is to the plan. */
export const RACE_WORDS = {
  A: 'A race',
  B: 'B race: rested for',
  C: 'C race: trained through',
} as const

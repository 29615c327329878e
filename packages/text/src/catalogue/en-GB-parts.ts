/** British English in parts, each loaded when a page needs it. */
import type { PartTexts, TextPart } from './parts.ts'

/**
 * The texts of a part, by code.
 *
 * @example
 * (await EN_GB_PARTS.first())['shell.today'] // 'Today'
 */
export const EN_GB_PARTS: Readonly<Record<TextPart, () => Promise<PartTexts>>> = {
  first: async () => (await import('./en-GB-first.ts')).EN_GB_FIRST,
  welcome: async () => (await import('./en-GB/parts/welcome.ts')).TEXTS,
  why: async () => (await import('./en-GB/parts/why.ts')).TEXTS,
  'plan-form': async () => (await import('./en-GB/parts/plan-form.ts')).TEXTS,
  session: async () => (await import('./en-GB/parts/session.ts')).TEXTS,
  load: async () => (await import('./en-GB/parts/load.ts')).TEXTS,
  health: async () => (await import('./en-GB/parts/health.ts')).TEXTS,
  strength: async () => (await import('./en-GB/parts/strength.ts')).TEXTS,
  moves: async () => (await import('./en-GB/parts/moves.ts')).TEXTS,
  changes: async () => (await import('./en-GB/parts/changes.ts')).TEXTS,
  progress: async () => (await import('./en-GB/parts/progress.ts')).TEXTS,
  threshold: async () => (await import('./en-GB/parts/threshold.ts')).TEXTS,
  runs: async () => (await import('./en-GB/parts/runs.ts')).TEXTS,
  races: async () => (await import('./en-GB/parts/races.ts')).TEXTS,
  'race-day': async () => (await import('./en-GB/parts/race-day.ts')).TEXTS,
  form: async () => (await import('./en-GB/parts/form.ts')).TEXTS,
  case: async () => (await import('./en-GB/parts/case.ts')).TEXTS,
  'form-video': async () => (await import('./en-GB/parts/form-video.ts')).TEXTS,
  stopwatch: async () => (await import('./en-GB/parts/stopwatch.ts')).TEXTS,
  people: async () => (await import('./en-GB/parts/people.ts')).TEXTS,
  squad: async () => (await import('./en-GB/parts/squad.ts')).TEXTS,
  'saved-weeks': async () => (await import('./en-GB/parts/saved-weeks.ts')).TEXTS,
  settings: async () => (await import('./en-GB/parts/settings.ts')).TEXTS,
  'sign-in-ways': async () => (await import('./en-GB/parts/sign-in-ways.ts')).TEXTS,
  problems: async () => (await import('./en-GB/parts/problems.ts')).TEXTS,
}

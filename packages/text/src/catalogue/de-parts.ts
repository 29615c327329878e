/** German in parts, each loaded when a page needs it. */
import type { PartTexts, TextPart } from './parts.ts'

/**
 * The texts of a part, by code.
 *
 * @example
 * (await DE_PARTS.first())['shell.today'] // 'Heute'
 */
export const DE_PARTS: Readonly<Record<TextPart, () => Promise<PartTexts>>> = {
  first: async () => (await import('./de-first.ts')).DE_FIRST,
  welcome: async () => (await import('./de/parts/welcome.ts')).TEXTS,
  why: async () => (await import('./de/parts/why.ts')).TEXTS,
  'plan-form': async () => (await import('./de/parts/plan-form.ts')).TEXTS,
  session: async () => (await import('./de/parts/session.ts')).TEXTS,
  load: async () => (await import('./de/parts/load.ts')).TEXTS,
  health: async () => (await import('./de/parts/health.ts')).TEXTS,
  strength: async () => (await import('./de/parts/strength.ts')).TEXTS,
  moves: async () => (await import('./de/parts/moves.ts')).TEXTS,
  changes: async () => (await import('./de/parts/changes.ts')).TEXTS,
  progress: async () => (await import('./de/parts/progress.ts')).TEXTS,
  threshold: async () => (await import('./de/parts/threshold.ts')).TEXTS,
  runs: async () => (await import('./de/parts/runs.ts')).TEXTS,
  races: async () => (await import('./de/parts/races.ts')).TEXTS,
  'race-day': async () => (await import('./de/parts/race-day.ts')).TEXTS,
  form: async () => (await import('./de/parts/form.ts')).TEXTS,
  case: async () => (await import('./de/parts/case.ts')).TEXTS,
  'form-video': async () => (await import('./de/parts/form-video.ts')).TEXTS,
  stopwatch: async () => (await import('./de/parts/stopwatch.ts')).TEXTS,
  people: async () => (await import('./de/parts/people.ts')).TEXTS,
  squad: async () => (await import('./de/parts/squad.ts')).TEXTS,
  'saved-weeks': async () => (await import('./de/parts/saved-weeks.ts')).TEXTS,
  settings: async () => (await import('./de/parts/settings.ts')).TEXTS,
  'sign-in-ways': async () => (await import('./de/parts/sign-in-ways.ts')).TEXTS,
  problems: async () => (await import('./de/parts/problems.ts')).TEXTS,
}

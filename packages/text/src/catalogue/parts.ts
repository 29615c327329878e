/** The parts of the catalogues that the web app loads on their own, and where a code is to be found. */

/** A part is loaded with the page that needs it, or for the first message that does; `first` always is. */
export type TextPart =
  | 'first'
  | 'welcome'
  | 'why'
  | 'plan-form'
  | 'session'
  | 'load'
  | 'health'
  | 'strength'
  | 'moves'
  | 'changes'
  | 'progress'
  | 'threshold'
  | 'runs'
  | 'races'
  | 'race-day'
  | 'case'
  | 'form-video'
  | 'form'
  | 'stopwatch'
  | 'people'
  | 'squad'
  | 'saved-weeks'
  | 'settings'
  | 'sign-in-ways'
  | 'problems'

/** The texts of a part, by code. */
export type PartTexts = Readonly<Record<string, string>>

/** How codes begin that are in no first part; a code of its own where its beginning is elsewhere. */
const BEGINNINGS: Readonly<Record<Exclude<TextPart, 'first'>, string>> = {
  welcome: 'welcome imports history example demo',
  why: 'why-mile',
  'plan-form':
    'plan-form left-out loss nearest note ready refusal shorthand no-file no-twin twin-note watch edit pacing plan-change way-back.5k way-back.10k way-back.half way-back.marathon',
  session: 'strength exercise sets timer week-review',
  load: 'load',
  health: 'rung rung-screen light pain-log shoes morning spike week-budget',
  strength: 'strength-log strength-target strength-test',
  moves: 'moves',
  changes:
    'adapt-screen assistant back illness limit reason told rule because broken grows invariant loads',
  progress:
    'charts progress advice critical-speed estimate evidence model pace-means pace-table runner-type threshold alpha doubt drift heart-rate index recorded-test threshold-source zone',
  threshold: 'threshold-screen zones gate lactate protocol test test-gives test-title',
  runs: 'runs',
  races: 'races race-sign distance splits time',
  'race-day': 'race-day race-record',
  case: 'case way-back',
  'form-video': 'form-video',
  form: 'form',
  stopwatch: 'stopwatch',
  people: 'people invitation',
  squad: 'squad',
  'saved-weeks': 'saved-week refused',
  settings: 'settings webhooks',
  'sign-in-ways': 'sign-in ways keys',
  problems:
    'problem column file import backup-problem disk-full field foreign-host held intervals invalid key no-test-there not-found read-only undo unreadable-row',
}

const PARTS = new Map(
  Object.entries(BEGINNINGS).flatMap(([part, words]) =>
    words.split(' ').map((word) => [word, part as TextPart] as const),
  ),
)

/** Every part, the first one first. */
export const TEXT_PARTS: readonly TextPart[] = ['first', ...new Set(PARTS.values())]

/**
 * Where the text of a code is that the first part does not have; `undefined` for a code that none has.
 *
 * @example
 * partOfCode('settings.metric') // 'settings'
 */
export function partOfCode(code: string): TextPart | undefined {
  return PARTS.get(code) ?? PARTS.get(code.slice(0, code.indexOf('.')))
}

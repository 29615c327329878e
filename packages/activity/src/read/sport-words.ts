import type { Sport, Surface } from '../activity.ts'
import { SPORT_NUMBERS, SPORT_WORDS, WORDS_OF_FIELDS_ONLY } from './sport-word-table.ts'

/**
 * Sport and surface by the word of a field made for it, in the languages of the exports: the type of a
 * GPX track, the sport of a TCX activity, a column of a list. The first that fits wins, so that skiing
 * ("Langlauf") is not taken for a run. A word that is not known gives `unknown`.
 *
 * @example
 * sportByWord('Trail Run') // { sport: 'run', surface: 'trail' }
 */
export function sportByWord(word: string): { readonly sport: Sport; readonly surface: Surface } {
  const plain = plainWords(word)
  const sport = SPORT_NUMBERS[plain] ?? firstSport(plain)
  const surface = SURFACES.find(([pattern]) => pattern.test(plain))?.[1] ?? 'unknown'
  return { sport, surface: sport === 'run' ? surface : 'unknown' }
}

function firstSport(plain: string): Sport {
  return FIELD_PATTERNS.find(([, pattern]) => plain.search(pattern) >= 0)?.[0] ?? 'unknown'
}

/**
 * Sport by the words of a name, such as "Morning Run" or "Cycling 3/10/26". Words that mean something
 * else in a name ("golf course", "track workout") do not count, and a name with words of two sports
 * says nothing.
 */
export function sportInName(name: string): Sport {
  let rest = plainWords(name)
  const found: Sport[] = []
  for (const [sport, pattern] of NAME_PATTERNS) {
    const without = rest.replace(pattern, ' ')
    if (without !== rest) found.push(sport)
    rest = without
  }
  return found.length === 1 ? (found[0] ?? 'unknown') : 'unknown'
}

const SURFACES: readonly (readonly [RegExp, Surface])[] = [
  [
    /treadmill|laufband|tapis|cinta|esteira|indoor|lopband|lobeba|tredemolle|loopband|juoksumatto|futopad|kosu bandi|biezni|behaci pas|bezecky pas|traka za|дорожк|доріжк|διαδρομος|トレッドミル|マシン|跑步机|跑步機|트레드밀|머신/u,
    'treadmill',
  ],
  [/track|bahnlauf|piste|pista|tartan/u, 'track'],
  [/trail|gelande|polku|terep|terreng|трейл|トレイル|越野/u, 'trail'],
]

/** Lower case, `TrailRun` and `trail_run` as two words, Latin and Cyrillic letters without marks. */
function plainWords(text: string): string {
  const parted = text.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').replaceAll('_', ' ')
  const unmarked = parted.normalize('NFKD').replace(/[\u0300-\u036F]/g, '')
  return unmarked
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('ø', 'o')
    .replaceAll('ł', 'l')
    .replaceAll('đ', 'd')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss')
    .replaceAll('ı', 'i')
    .trim()
}

/**
 * `run` is a word of its own, `cycl*` begins one, `*lauf` ends one, `*跑步*` stands anywhere. Words of one
 * kind share their bounds: each class of letters takes the engine milliseconds to build.
 */
function patternOf(words: readonly string[]): RegExp {
  const sources = BOUNDS.flatMap(([begins, ends, before, after]) => {
    const stems = words
      .filter((word) => word.startsWith('*') === begins && word.endsWith('*') === ends)
      .map((word) => plainWords(word.replaceAll('*', '')))
    return stems.length === 0 ? [] : [`${before}(?:${stems.join('|')})${after}`]
  })
  return new RegExp(sources.join('|'), 'gu')
}

/** Whether a word begins and ends with a star, and what stands before and after it then. */
const BOUNDS: readonly (readonly [boolean, boolean, string, string])[] = [
  [false, false, String.raw`(?<!\p{L})`, String.raw`(?!\p{L})`],
  [false, true, String.raw`(?<!\p{L})`, String.raw`\p{L}*`],
  [true, false, '', String.raw`(?!\p{L})`],
  [true, true, '', String.raw`\p{L}*`],
]

const FIELD_PATTERNS = SPORT_WORDS.map(([sport, words]) => [sport, patternOf(words)] as const)
const NAME_PATTERNS = SPORT_WORDS.map(
  ([sport, words]) =>
    [sport, patternOf(words.filter((word) => !WORDS_OF_FIELDS_ONLY.has(word)))] as const,
)

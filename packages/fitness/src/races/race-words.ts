import { RACE_DISTANCES } from '@bell-lap/activity/races/snap-to-race'

/** What the name and the description of a run say of a race. */
export interface RaceWords {
  /** A word that only races have, such as "parkrun". */
  readonly saysRace: boolean
  /** A word that only training has, such as "intervals". */
  readonly saysTraining: boolean
  /** Distances that are named, metres. */
  readonly distancesM: readonly number[]
}

const RACE =
  /\b(races?|racing|raced|time[ -]trial|tt|parkrun|championships?|champs|meet|invitational|invite|relays?|grand prix|heats?|wettkampf|rennen|volkslauf|stadtlauf|meisterschaft(?:en)?|verseny|carrera|pb|pr|new best)\b/i
const TRAINING =
  /(\b(intervals?|reps?|tempo|fartlek|easy|recovery|long run|strides?|session|work-?out|warm[ -]?up|cool[ -]?down|jog(?:ging)?|race pace|training|intervalle|dauerlauf|einlaufen|auslaufen|locker|pre[ -]race|post[ -]race)\b|\b\d{1,2}\s*[x×*]\s*\d)/i
const NAMED: readonly (readonly [pattern: RegExp, distanceM: number])[] = [
  [/\bhalf(?:[ -]?marathon)?\b|\bhalbmarathon\b/i, 21_097.5],
  [/(?<!half[ -])\bmarathon\b/i, 42_195],
  [/\b(?:2|two)[ -]miles?\b/i, 3218.688],
  [/\b10[ -]miles?\b/i, 16_093.44],
  [/(?<![\d.,] ?|2[ -]|10[ -]|two )\b(?:1[ -])?mile\b/i, 1609.344],
]
const KILOMETRES = /(?<![\d.,:])(\d{1,2})[ ]?k(?:m|ms)?\b/gi
const METRES = /(?<![\d.,:x×*])(\d{3,5})(?:[ ]?m(?:eters?|etres?)?\b|(?=$|\s))/gi

export function raceWords(text: string): RaceWords {
  const written = [
    ...NAMED.filter(([pattern]) => pattern.test(text)).map(([, distanceM]) => distanceM),
    ...[...text.matchAll(KILOMETRES)].map(([, kilometres]) => 1000 * Number(kilometres)),
    ...[...text.matchAll(METRES)].map(([, metres]) => Number(metres)),
  ]
  return {
    saysRace: RACE.test(text),
    saysTraining: TRAINING.test(text),
    distancesM: RACE_DISTANCES.map(({ distanceM }) => distanceM).filter((distanceM) =>
      written.some((metres) => Math.abs(metres / distanceM - 1) < 0.003),
    ),
  }
}

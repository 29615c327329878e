import type { Sport, Surface } from '../activity.ts'

/** The first that fits wins, so that skiing ("Langlauf") is not taken for a run. */
const SPORTS: readonly (readonly [RegExp, Sport])[] = [
  [/ski|langlauf|eislauf|schlittschuh|skat/i, 'other'],
  [/walk|hik|spaziergang|gehen|wander|marche|randonn|caminata|senderismo/i, 'walk'],
  [/ride|bik|cycl|radfahr|fahrt|vélo|cyclisme|bicicleta|ciclismo/i, 'ride'],
  [/swim|schwimm|natation|natación/i, 'swim'],
  [/weight|strength|workout|crossfit|kraft|musculation|pesas|fuerza/i, 'strength'],
  [/run|lauf|jog|course|trail|carrera|correr|corrida|corsa|hardlopen/i, 'run'],
]

const SURFACES: readonly (readonly [RegExp, Surface])[] = [
  [/treadmill|laufband|tapis|cinta|indoor/i, 'treadmill'],
  [/track|bahnlauf|piste|pista/i, 'track'],
  [/trail|gelände|traillauf/i, 'trail'],
]

/** Sport and surface by the word of a list, in the languages of its exports. */
export function sportByWord(word: string): { readonly sport: Sport; readonly surface: Surface } {
  const plain = word.replaceAll('_', ' ')
  const sport = SPORTS.find(([pattern]) => pattern.test(plain))?.[1] ?? 'other'
  const surface = SURFACES.find(([pattern]) => pattern.test(plain))?.[1] ?? 'unknown'
  return { sport, surface: sport === 'run' ? surface : 'unknown' }
}

/** Faster than anyone ever ran a mile (7.2 m/s, rounded up), over more than a mile. */
const TOO_FAST_MPS = 7.5
const TOO_FAST_FROM_M = 1700

/** The sport of a recording that does not name it: a run, unless no runner is that fast. */
export function unnamedSport(distanceM: number, timeS: number): Sport {
  return distanceM > TOO_FAST_FROM_M && distanceM > TOO_FAST_MPS * timeS ? 'other' : 'run'
}

import type { PaceSymbol } from '@bell-lap/workout/workout'

interface PaceWords {
  readonly name: string
  readonly meaning: string
}

const WORDS: Readonly<Record<PaceSymbol, PaceWords>> = {
  REC: { name: 'Recovery', meaning: 'Slower than feels needed. You could sing a line.' },
  E: { name: 'Easy', meaning: 'You can talk in whole sentences. If not, slow down.' },
  S: { name: 'Steady', meaning: 'Purposeful but calm; talking in short sentences.' },
  M: { name: 'Marathon pace', meaning: 'What you could hold for a marathon today.' },
  HM: { name: 'Half-marathon pace', meaning: 'What you could hold for a half marathon today.' },
  T: { name: 'Threshold', meaning: 'Comfortably hard; about what you could race for an hour.' },
  CV: { name: 'Critical velocity', meaning: 'A little above threshold; a 35-minute race.' },
  '10K': { name: '10K pace', meaning: 'What you could race over 10 km today.' },
  '5K': { name: '5K pace', meaning: 'What you could race over 5 km today.' },
  '3K': { name: '3K pace', meaning: 'What you could race over 3 km today.' },
  MI: { name: 'Mile pace', meaning: 'What you could race over a mile today.' },
  GMI: { name: 'Goal mile pace', meaning: 'Your goal, never more than 3 % above mile pace.' },
  '8H': { name: '800 m pace', meaning: 'What you could race over 800 m today.' },
  '4H': { name: '400 m pace', meaning: 'What you could race over 400 m today.' },
  FAST: { name: 'Fast and relaxed', meaning: 'Mile to 800 m pace by feel; never straining.' },
  MAX: { name: 'Sprint', meaning: 'Close to your top speed, in short runs with full rest.' },
}

/** The name of a pace symbol and what it feels like. */
export function paceMeaning(symbol: PaceSymbol): PaceWords {
  return WORDS[symbol]
}

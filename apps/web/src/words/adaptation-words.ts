import type { Say } from '@bell-lap/units/message'
import type { PainReport, PlanChange, RedFlag } from '../api/adaptation.ts'

export const SITE_NAMES: Readonly<Record<PainReport['site'], string>> = {
  foot: 'Foot',
  ankle: 'Ankle',
  achilles: 'Achilles tendon, heel',
  calf: 'Calf',
  shin: 'Shin',
  knee: 'Knee',
  'thigh-front': 'Thigh, front',
  'thigh-back': 'Thigh, back',
  hip: 'Hip',
  groin: 'Groin',
  'lower-back': 'Lower back',
  other: 'Somewhere else',
}

export const SIDE_NAMES: Readonly<Record<PainReport['side'], string>> = {
  left: 'Left',
  right: 'Right',
  both: 'Both sides',
}

export const FLAG_NAMES: Readonly<Record<RedFlag, string>> = {
  'chest-pain': 'Pain or pressure in the chest',
  fainting: 'Fainting, or nearly, with effort',
  palpitations: 'New palpitations',
  breathless: 'Breathlessness out of proportion',
  'calf-swelling': 'A swollen or hot calf',
  'confused-in-heat': 'Confusion in the heat',
  'dark-urine': 'Dark urine after running',
  'night-pain': 'Pain at night or at rest',
  'sudden-pop': 'A sudden pop or snap',
  'bone-pain': 'Pain on one spot of a bone',
  'missed-periods': 'Three or more missed periods',
  pregnant: 'I am pregnant',
  medication: 'A question about medication',
}

export const STATE_NAMES: Readonly<Record<PlanChange['state'], string>> = {
  made: 'made',
  proposed: 'proposed',
  refused: 'refused',
  undone: 'undone',
  told: 'told',
}

export const VERDICT_NAMES: Readonly<
  Record<
    'in-band' | 'faster' | 'slower' | 'by-effort' | 'not-run' | 'extra',
    { readonly mark: string; readonly word: string }
  >
> = {
  'in-band': { mark: '●', word: 'in the band' },
  faster: { mark: '▲', word: 'faster' },
  slower: { mark: '▼', word: 'slower' },
  'by-effort': { mark: '●', word: 'by effort' },
  'not-run': { mark: '–', word: 'not run' },
  extra: { mark: '+', word: 'extra' },
}

export const LIKENESS_WORDS = {
  'as-planned': 'As planned',
  less: 'Less than planned',
  more: 'More than planned',
  different: 'Something else than planned',
} as const

/** "A15" is a rule of the table in docs/science/adaptation.md; the others have no number. */
export function sayRule(change: Pick<PlanChange, 'rule' | 'ruleName'>, say: Say): string {
  const name = say(change.ruleName)
  return /^A\d/.test(change.rule) ? `${name} (rule ${change.rule})` : name
}

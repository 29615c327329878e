import type { RACE_SIGNS as ENGLISH } from '../en-GB/race-signs.ts'

export const RACE_SIGNS: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'race-sign.quote': 'Im Namen oder in der Beschreibung steht „{quote}“.',
  'race-sign.all': 'Sieht nach einem Rennen aus: {signs}.',
  'race-sign.marked': 'als Rennen markiert',
  'race-sign.words': 'der Name klingt nach einem Rennen',
  'race-sign.fast': 'fast so schnell wie dein schnellster Lauf dieser Monate',
  'race-sign.rest': 'direkt danach gestanden oder gegangen',
  'race-sign.contrast': 'viel schneller als der Rest des Laufs',
  'race-sign.unlike-usual': 'viel schneller als deine üblichen Läufe',
  'race-sign.length': 'so lang wie ein Rennen',
}

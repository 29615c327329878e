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
  'race-pacing.first-metres': 'erste {distanceM_track}',
  'race-pacing.mark': '{metres, number} m',
  'race-pacing.average': '{event} in {timeS_tenths}: im Schnitt {lapS_typed} für je {lapM_track}.',
  'race-pacing.mile':
    'Fast gleichmäßig: Lauf die erste Runde höchstens 1 % zu schnell, arbeite in der dritten am härtesten und lauf die letzte so schnell wie die erste.',
  'race-pacing.even':
    'Gleichmäßiges Tempo ist der sicherste Plan. Die erste Runde soll sich leicht anfühlen. Spar dir die Kraft für die letzte.',
  'race-pacing.alarm':
    'Wenn du {atM_track} vor {alarmS_typed} erreichst, bist du mehr als 3 % zu schnell gestartet. Nimm sofort Tempo raus.',
}

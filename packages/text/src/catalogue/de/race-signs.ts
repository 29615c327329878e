import type { RACE_SIGNS as ENGLISH } from '../en-GB/race-signs.ts'

export const RACE_SIGNS: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'race-sign.quote': 'Im Namen oder in der Beschreibung steht „{quote}“.',
  'race-sign.marked':
    'Der Lauf ist so lang wie ein Rennen über {event}, und du hast ihn als Rennen markiert.',
  'race-sign.fast': 'Der Lauf ist so lang wie ein Rennen über {event} und war schnell für dich.',
  'race-sign.name':
    'Der Lauf ist so lang wie ein Rennen über {event}, und sein Name klingt nach einem Rennen.',
  'race-distance.mile': 'eine Meile',
  'race-distance.2mile': 'zwei Meilen',
  'race-distance.half': 'einen Halbmarathon',
  'race-distance.marathon': 'einen Marathon',
  'race-distance.other': '{distanceM_track}',
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

import type { RACE_DAY as ENGLISH } from '../en-GB/race-day.ts'

export const RACE_DAY: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'race-day.finish': 'Ziel',
  'race-day.first-metres': 'erste {distanceM_track}',
  'race-day.mark': '{metres} m',
  'race-day.quarter': '{quarters, plural, =1 {¼ Meile} =2 {½ Meile} =3 {¾ Meile} other {1 Meile}}',
  'race-day.road-mark': '{markM_planned}',
  'race-day.chance-about': 'etwa {chanceShare}',
  'race-day.chance-below': 'unter {chanceShare}',
  'race-day.chance-above': 'über {chanceShare}',
  'race-day.alarm':
    'Wenn du {atM_track} in {alarmS_typed} oder schneller erreichst, bist du über {fastShare} zu schnell angegangen. Nimm sofort Tempo heraus.',
  'race-day.shape-mile':
    'Lauf fast gleichmäßig: die erste Runde höchstens {fastShare} zu schnell, die dritte mit der meisten Arbeit, die letzte so schnell wie die erste.',
  'race-day.shape-two-laps':
    'Lauf fast gleichmäßig: die erste Runde höchstens {fastShare} schneller als die zweite.',
  'race-day.shape-even':
    'Lauf gleichmäßig, die erste Runde höchstens {fastShare} zu schnell. Sie darf sich leicht anfühlen; spar dir die Kraft für die letzte.',
  'race-day.start-line':
    'Der Start ist an der Ziellinie: {count, plural, one {# Runde} other {# Runden}} zu {lapM_track}.',
  'race-day.start-before':
    'Vom Start sind es {odd, number} m bis zur Ziellinie, dann {count, plural, one {# Runde} other {# Runden}} zu {lapM_track}.',
  'race-day.bend':
    'Eine Kurve eine Bahn weiter außen ist {more, number} m länger und kostet {moreS_typed}. Überhole auf der Geraden.',
  'race-day.wind-cost':
    'Ein gleichmäßiger Wind wie dieser kostet auf Runden oder hin und zurück etwa {costS_typed}, wahrscheinlich {rangeS}. Windschatten und Schutz am Platz machen es weniger.',
  'race-day.reserve-enough':
    'Im Ziel sind noch {lowM_track} bis {highM_track} D′ übrig. Deine letzten Ergebnisse sprechen für diese Zeit.',
  'race-day.reserve-close':
    'Im Ziel sind höchstens {highM_track} D′ übrig. Diese Zeit braucht fast alles, was du hast.',
  'race-day.reserve-short':
    'D′ ist bei {atM_track} aufgebraucht. Diese Zeit braucht {shortM_track} mehr, als deine letzten Ergebnisse zeigen.',
  'race-day.reserve-other-length':
    'Critical Speed und D′ beschreiben Rennen von 2 bis 20 Minuten. Dieses ist kürzer oder länger.',
  'race-day.reserve-no-goal': 'Gib zuerst eine Zeit ein.',
  'race-day.fast-start':
    'Eine erste Runde in {lapS_typed}, {fastShare} zu schnell, verbraucht {extraM_track} mehr D′ und kostet dich später mindestens {fadeS_typed}.',
  'race-day.warm-up-arrive': 'Ankommen, Startnummer abholen, den Start suchen.',
  'race-day.warm-up-easy': '{minutes} Minuten locker laufen',
  'race-day.warm-up-drills': '{minutes} Minuten Lauf-ABC',
  'race-day.warm-up-strides': '2 Steigerungsläufe über 50 m, zurück gehen',
  'race-day.warm-up-rehearsal': '200 m im Renntempo',
  'race-day.warm-up-rehearsal-in': '200 m im Renntempo, in {rehearsalS_typed}',
  'race-day.warm-up-ready': 'Einlaufen beendet. Gehen, warm bleiben, zum Start.',
  'race-day.warm-up-start': 'Das Rennen beginnt.',
  'race-day.at-start': 'Start',
  'race-day.goal-save': 'Als Rennziel speichern',
  'race-day.goal-saved':
    'Dein Ziel für dieses Rennen ist {goalS_typed}. „Heute“, „Rennen“ und die Kommandozeile zeigen es auch.',
  'race-day.goal-planned': 'Das Ziel deines Plans.',
  'race-day.goal-clear': 'Rennziel löschen',
  'race-day.goal-saved-told': 'Rennziel gespeichert: {goalS_typed}.',
  'race-day.goal-cleared-told': 'Rennziel gelöscht.',
  'race-day.which': 'Rennen',
  'race-day.of-plan': '{name} ({event})',
  'race-day.event-track': '{event}, Bahn',
  'race-day.event-road': '{event}, Straße',
  'race-day.over': 'Dieses Rennen ist vorbei.',
  'race-day.add-result': 'Ergebnis eintragen',
  'race-day.goal': 'Ziel und Chance',
  'race-day.slider': 'Zielzeit',
  'race-day.slider-says': '{time}, Chance {chance}',
  'race-day.chance-of': 'Chance auf {time} oder schneller:',
  'race-day.type-goal': 'Oder eine Zeit eingeben',
  'race-day.use-goal': 'Zeit übernehmen',
  'race-day.forecast':
    'Die Chance folgt aus der heutigen Wettkampfprognose: {timeS}, in vier von fünf Fällen {lowS}–{highS}.',
  'race-day.forecast-day':
    'Die Chance berücksichtigt die Bahn und den Wind, die du eingegeben hast.',
  'race-day.no-forecast':
    'Es gibt noch keine Wettkampfprognose, darum ist die Chance auf eine Zeit nicht bekannt. Trag ein Ergebnis ein oder gib eine Zeit ein, um ihre Runden zu sehen.',
  'race-day.laps': 'Runden',
  'race-day.by-lap': 'Je Runde',
  'race-day.by-200': 'Je 200 m',
  'race-day.by': 'Zeiten anzeigen',
  'race-day.column-mark': 'Marke',
  'race-day.column-lap': 'Runde',
  'race-day.column-clock': 'Uhr',
  'race-day.no-laps': 'Gib eine Zielzeit ein, um ihre Runden zu sehen.',
  'race-day.band': 'Armband',
  'race-day.band-how':
    'Druck es auf einen Streifen Papier, schneide es aus und klebe es um dein Handgelenk.',
  'race-day.print-band': 'Armband drucken',
  'race-day.conditions': 'Bahn und Wind',
  'race-day.lane': 'Bahn',
  'race-day.lane-inside': '1, die innerste',
  'race-day.lane-free': 'Eine Runde auf Bahn 1 ist {lapM_track} lang.',
  'race-day.lane-cost':
    'Jede Runde auf Bahn {lane} ist {more, number} m länger als auf Bahn 1 und kostet {lapS_typed}. Das ganze Rennen dort kostet {raceS_typed}.',
  'race-day.wind': 'Wind, {unit}',
  'race-day.wind-how': 'Leer lassen, wenn du ihn nicht kennst',
  'race-day.reserve': 'D′ im Rennverlauf',
  'race-day.reserve-is':
    'Critical Speed {speedMps} ({rangeMps}), D′ {reserveM_track} ({reserveLowM_track} bis {reserveHighM_track}), aus {count} Ergebnissen von 2 bis 20 Minuten in den letzten 120 Tagen.',
  'race-day.reserve-left': '{leftM_track} übrig, wahrscheinlich {lowM_track} bis {highM_track}',
  'race-day.reserve-none': 'nichts übrig',
  'race-day.reserve-at': '{markM_track}: {left}',
  'race-day.reserve-column': 'D′ übrig',
  'race-day.warm-up': 'Zeitplan fürs Einlaufen',
  'race-day.start-time': 'Start des Rennens',
  'race-day.minutes-before': '{minutes} min vorher',
  'race-day.warm-up-why':
    'In einer Studie mit 11 Läufern machten 200 m im Renntempo 800 m um 1,2 s schneller. Sie sollten 10 bis 20 Minuten vor dem Start enden.',
}

import type { CHARTS as ENGLISH } from '../en-GB/charts.ts'

export const CHARTS: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'charts.chart': 'Diagramm',
  'charts.how-to-read': '{name}. Die Pfeiltasten lesen die Punkte vor.',
  'charts.table': '{name}, Tabelle',
  'charts.show-table': 'Als Tabelle anzeigen',
  'charts.hide-table': 'Tabelle ausblenden',
  'charts.day': 'Tag',
  'charts.likely-between': 'Wahrscheinlich zwischen',
  'charts.time': 'Zeit',
  'charts.pace': 'Tempo',
  'charts.heart-rate': 'Puls',
  'charts.row-speedMps': 'Tempo',
  'charts.row-heartRateBpm': 'Puls',
  'charts.row-cadenceSpm': 'Schrittfrequenz',
  'charts.row-altitudeM': 'Höhe',
  'charts.run-cursor': 'Moment des Laufs. Pfeiltasten gehen durch ihn.',
  'charts.bpm': '{bpm, number}/min',
  'charts.zoom-in': 'Vergrößern',
  'charts.zoom-out': 'Verkleinern',
  'charts.weeks': 'Distanz Woche für Woche',
  'charts.weeks-sentence':
    '{distanceM} pro Woche im Mittel über {count, plural, one {# Woche} other {# Wochen}}.',
  'charts.week-says':
    'Woche vom {day_dayMonth}: {distanceM}, {count, plural, one {# Lauf} other {# Läufe}}',
  'charts.week-of': 'Woche vom',
  'charts.runs': 'Läufe',
  'charts.distance': 'Distanz',
  'charts.test': 'Tempo des Laufs',
  'charts.test-sentence':
    'Tempo im Verlauf des Laufs. Schneller ist höher. Der farbige Teil zählt für den Test.',
  'charts.lactate': 'Laktat nach Geschwindigkeit',
  'charts.lactate-sentence':
    'Laktat in mmol/l am Ende jeder Stufe. Grau: Bereich der ersten Schwelle. Farbig: Bereich der zweiten.',
  'charts.lactate-column': 'Laktat',
  'charts.lactate-value': '{mmol, number} mmol/l',
  'charts.curve': 'Tempo und Dauer',
  'charts.curve-sentence':
    'Dein Leistungsvermögen: das Tempo, das du halten kannst, in Minuten pro {unit, select, metric {Kilometer} other {Meile}}, nach der Dauer. Es stammt aus {count, plural, one {# Ergebnis oder Lauf} other {# Ergebnissen und Läufen}}: Ergebnisse sind Punkte, Läufe sind Dreiecke.',
  'charts.curve-reach':
    'Deine eigenen Daten reichen von {from} bis {to}. Jenseits davon ist die Linie gestrichelt und weniger sicher.',
  'charts.held-or-run': 'Dauer oder Lauf',
  'charts.at-least': 'mindestens',
  'charts.measured': 'gemessen',
  'charts.run-says': '{day_date}, {distance} in {time}',
  'charts.mile-dots':
    'Punkte sind deine Ergebnisse: gefüllt für eine Meile, offen für eine andere Strecke, umgerechnet auf die Meile. Eine Lücke heißt, dass deine Meile nicht auf ein Viertel genau bekannt war.',
  'charts.month-says': '{day_month}: {mileS} ({lowS}–{highS})',
  'charts.month-raised':
    '{day_month}: {mileS}, wie innerhalb von 90 Tagen gelaufen (Bereich bis {highS})',
  'charts.mile-raced': '{day_date}: Meile in {timeS} gelaufen',
  'charts.distance-raced':
    '{day_date}: {distance} in {timeS} gelaufen, entspricht einer Meile in {mileS}',
  'charts.result': 'Ergebnis',
  'charts.not-known': 'nicht bekannt',
  'charts.as-raced': 'wie gelaufen',
  'charts.worth': 'entspricht {mileS}',
  'charts.distance-in': '{distance} in {timeS}',
  'charts.mile-one-month': 'Bisher ein Monat. Die Linie wächst mit jedem Monat.',
  'charts.mile-same':
    'Seit {day_month} ist deine Meile gleich geblieben. Der Bereich trifft in vier von fünf Fällen zu.',
  'charts.mile-faster':
    'Seit {day_month} ist deine Meile {seconds, number} s schneller. Der Bereich trifft in vier von fünf Fällen zu.',
  'charts.mile-slower':
    'Seit {day_month} ist deine Meile {seconds, number} s langsamer. Der Bereich trifft in vier von fünf Fällen zu.',
  'charts.mile-uncertain': 'Die Bereiche überschneiden sich, sicher ist das also nicht.',
}

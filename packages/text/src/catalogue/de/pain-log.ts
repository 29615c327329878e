import type { PAIN_LOG as ENGLISH } from '../en-GB/pain-log.ts'

/** Schmerz je Stelle über die Wochen. */
export const PAIN_LOG: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'pain-log.title': 'Schmerzverlauf',
  'pain-log.none': 'Im letzten halben Jahr kein Schmerz gemeldet',
  'pain-log.none-how':
    'Wenn etwas schmerzt, trag es auf Heute im Check-in ein: die Stelle und wie stark es beim Laufen, danach und am nächsten Morgen schmerzt.',
  'pain-log.to-check-in': 'Check-in öffnen',
  'pain-log.heading': 'Letzte Angabe: {place}, {day}',
  'pain-log.lead':
    'Das Schlimmste jeder Woche, darunter die schnellen Meter. In der Tabelle jeder Stelle stehen auch die Läufe und die Schuhe.',
  'pain-log.what-it-is':
    'Nebeneinander zeigen die Wochen, was zusammenfiel, nicht was die Ursache war. Geh zum Arzt oder zur Physiotherapie, wenn Schmerz bleibt oder stärker wird.',
  'pain-log.place': '{place_capital}',
  'pain-log.go-on':
    'Lauf wie geplant. Ab 3 von 10, oder wenn es am nächsten Morgen mehr schmerzt, nimmt der Plan das schnelle Laufen heraus.',
  'pain-log.last': 'letzte Angabe {day}',
  'pain-log.reports': '{count, plural, one {# Angabe} other {# Angaben}}',
  'pain-log.more': 'Gezeigt sind die letzten {count}.',
  'pain-log.report': '{day}: beim Laufen {during}, danach {after}, am nächsten Morgen {morning}',
  'pain-log.sign.bone': 'eine Stelle eines Knochens',
  'pain-log.sign.limping': 'Humpeln',
  'pain-log.sign.swelling': 'Schwellung',
  'pain-log.sign.worse': 'wurde beim Laufen schlimmer',
  'pain-log.during': 'Beim Laufen',
  'pain-log.after': 'Danach',
  'pain-log.nextMorning': 'Am nächsten Morgen',
  'pain-log.chart': 'Schmerz je Woche',
  'pain-log.chart-says': 'Schmerz von 0 bis 10 über {weeks} Wochen. Ab 3 ist er gelb, ab 5 rot.',
  'pain-log.week-says':
    'Woche vom {day}: beim Laufen {during}, danach {after}, am nächsten Morgen {morning}. {runs, plural, =0 {Kein Lauf} one {# Lauf, {distanceM}, {fast} schnell, Schuhe: {shoes}} other {# Läufe, {distanceM}, {fast} schnell, Schuhe: {shoes}}}.',
  'pain-log.week': 'Woche vom',
  'pain-log.runs': 'Läufe',
  'pain-log.distance': 'Distanz',
  'pain-log.fast': 'Schnelle Meter',
  'pain-log.shoes': 'Schuhe',
  'pain-log.link': 'Schmerzverlauf ansehen',
}

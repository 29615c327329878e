import type { RACE_RECORD as ENGLISH } from '../en-GB/race-record.ts'

export const RACE_RECORD: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'race-record.even-halves': 'Beide Hälften waren etwa gleich schnell.',
  'race-record.slowed': 'Die zweite Hälfte dauerte {fadeS_typed} länger als die erste.',
  'race-record.sped-up': 'Die zweite Hälfte war {fadeS_typed} schneller als die erste.',
  'race-record.fast-start':
    'Du bist das Rennen schnell angegangen: Bei {toM_track} lagst du {offS_typed} vor den idealen Runden.',
  'race-record.lost-most':
    'Am meisten verloren hast du zwischen {fromM_track} und {toM_track}: {offS_typed} langsamer als die ideale Runde.',
  'race-record.work-at-800':
    'Diese Runde geht meist durch Nachlassen verloren, nicht durch fehlende Form. Arbeite ab 800 m. Eine Einheit dafür: 3 × (400 m im 3-km-Tempo, dann 300 m im Meilentempo).',
  'race-record.by-distance':
    'Aus der Distanz in deiner Aufzeichnung. Jede Runde kann um 1 bis 2 Sekunden daneben liegen.',
  'race-record.inside':
    'Vor dem Rennen erwartet: {expectedS} (in vier von fünf Fällen {lowS}–{highS}). Deine Zeit liegt in diesem Bereich.',
  'race-record.faster':
    'Vor dem Rennen erwartet: {expectedS} (in vier von fünf Fällen {lowS}–{highS}). Du warst schneller als dieser Bereich.',
  'race-record.slower':
    'Vor dem Rennen erwartet: {expectedS} (in vier von fünf Fällen {lowS}–{highS}). Du warst langsamer als dieser Bereich.',
  'race-record.mile-faster':
    'Das Rennen hat deine Meilenprognose um {changeS_typed} verbessert. {range}',
  'race-record.mile-slower':
    'Das Rennen hat deine Meilenprognose um {changeS_typed} verschlechtert. {range}',
  'race-record.mile-same': 'Deine Meilenprognose ist gleich geblieben. {range}',
  'race-record.range-narrower': 'Ihr Bereich ist um {rangeShare} schmaler geworden.',
  'race-record.range-wider': 'Ihr Bereich ist um {rangeShare} breiter geworden.',
  'race-record.range-same': 'Ihr Bereich ist so breit wie vorher.',
  'race-record.mile-first': 'Dieses Rennen ergab die erste Prognose für deine Meile.',
  'race-record.mile-unknown': 'An diesem Tag gab es noch keine Prognose für deine Meile.',
  'race-record.mile-left-out':
    'Du hast dieses Ergebnis aus der Schätzung genommen. Es hat darum nichts verändert.',
  'race-record.grade-table':
    'Alterstabellen 2025 für Straßenläufe von Alan Jones (USA Track & Field), im Alter von {age} Jahren.',
  'race-record.grade-road-only':
    'Die Tabellen gelten für die Straße. Für die Bahn, wo die Zeiten etwas anders sind, hat Bell Lap keine.',
  'race-record.grade-meaning':
    '{wholeShare} sind etwa Weltbestleistung in diesem Alter über diese Strecke. Das Alter ist das Jahr des Rennens minus dein Geburtsjahr und kann ein Jahr zu hoch sein.',
  'race-record.grade-no-runner':
    'Trag in den Einstellungen Geburtsjahr und Geschlecht ein, um die altersbezogene Leistung zu sehen.',
  'race-record.grade-short':
    'Die Alterstabellen von Bell Lap gelten für die Straße und beginnen bei der Meile. Für diese Strecke gibt es keine.',
  'race-record.grade-outside':
    'Die Alterstabellen reichen von der Meile bis zum Marathon und von 5 bis 100 Jahren.',
  'race-record.heading': 'Rennprotokoll',
  'race-record.heading-of': '{event} in {time}',
  'race-record.facts': 'Rennen',
  'race-record.time': 'Zeit',
  'race-record.place': 'Platz',
  'race-record.place-of': '{place} von {fieldSize}',
  'race-record.age-grade': 'Altersbezogene Leistung',
  'race-record.goal': 'Ziel',
  'race-record.goal-typed': '{timeS_typed}',
  'race-record.goal-saved': '{timeS} (dein Ziel für dieses Rennen)',
  'race-record.goal-plan': '{timeS} (Ziel deines Plans)',
  'race-record.laps': 'Runden',
  'race-record.no-laps': 'Noch keine Runden',
  'race-record.no-laps-how':
    'Gib unten die Rundenzeiten ein oder importiere die Aufzeichnung des Rennens. Die Runden zeigen, wo du Zeit gewonnen und verloren hast.',
  'race-record.laps-unfit':
    'Die eingegebenen Runden passen nicht mehr zum Ergebnis. Korrigiere eines von beiden.',
  'race-record.from-typed': 'wie eingegeben',
  'race-record.from-laps': 'auf der Uhr gedrückt',
  'race-record.from-distance': 'aus deiner Aufzeichnung',
  'race-record.column-to': 'Bis',
  'race-record.column-lap': 'Runde',
  'race-record.column-clock': 'Uhr',
  'race-record.column-plan': 'Zum Ziel',
  'race-record.column-ideal': 'Zum Ideal',
  'race-record.ideal-why': 'Die idealen Runden folgen für deine Zeit dieser Regel. {pacing}',
  'race-record.keep-laps': 'Runden übernehmen',
  'race-record.show-recording': 'Aufzeichnung anzeigen',
  'race-record.edit': 'Runden, Platz und Ziel',
  'race-record.laps-field': 'Rundenzeiten oder Uhrstand an jeder Marke',
  'race-record.laps-such-as': 'zum Beispiel 91 90 90 89',
  'race-record.laps-read': 'Gelesen als: {splits}.',
  'race-record.place-field': 'Platz (optional)',
  'race-record.field-size': 'Finisher (optional)',
  'race-record.goal-field': 'Zielzeit (optional)',
  'race-record.whole-number': 'Gib eine ganze Zahl ein.',
  'race-record.save': 'Protokoll speichern',
  'race-record.saved': 'Rennprotokoll gespeichert.',
  'race-record.removed': 'Rennprotokoll entfernt.',
  'race-record.restored': 'Das Protokoll ist wieder wie vorher.',
  'race-record.remove': 'Protokoll entfernen',
  'race-record.effect': 'Was das Rennen verändert hat',
  'race-record.mile-before': 'Meilenprognose vorher',
  'race-record.mile-after': 'Meilenprognose nachher',
  'race-record.mile-range': '{timeS} ({lowS}–{highS})',
  'race-record.next': 'Das aufschlussreichste nächste Rennen',
  'race-record.next-best':
    'Ein Rennen über {event} würde den Bereich deines Leistungsvermögens über die Meile um {narrowerShare} schmaler machen, am meisten von diesen vier.',
  'race-record.next-none':
    'Trag zuerst ein Ergebnis ein. Dann kann Bell Lap sagen, welches Rennen am meisten lehrt.',
  'race-record.next-why':
    'Das folgt daraus, wie eng die Strecken zusammenhängen und wie alt deine Ergebnisse sind. Wie das Rennen ausgeht, spielt dafür keine Rolle.',
  'race-record.narrower': 'um {narrowerShare} schmaler',
}

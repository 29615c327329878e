import type { HISTORY as ENGLISH } from '../en-GB/history.ts'

export const HISTORY: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'history.runs-between':
    '{count, plural, one {# Lauf} other {# Läufe}} vom {firstDay_date} bis zum {lastDay_date}.',
  'history.usual-week':
    'Aus {weeks} Wochen mit Läufen: {runs} pro Woche, {weekM_whole}, langer Lauf {longM_planned} am {longRun}. Meist {days}.',
  'history.settings-say': 'In deinen Einstellungen stehen {runs} Läufe pro Woche.',
  'history.take-over': 'Woche aus meinen Läufen übernehmen',
  'history.change-week': 'Woche ändern',
  'history.why.add':
    'Gib zwei aktuelle Zeiten ein oder importiere den Export deiner Uhr. Dann beginnt dein Plan heute.',
  'history.why.come-back':
    'Das ist {days} Tage her. Beginne mit lockeren Wochen: Bell Lap erstellt einen Plan für den Wiederaufbau, danach kommt die Meile. Bist du seitdem gelaufen? Dann importiere diese Läufe.',
  'history.why.confirm-races':
    'Rennen ergeben die beste Schätzung. Prüfe jedes, korrigiere die Zeit und speichere deine Rennen.',
  'history.why.type-time':
    'Deine Läufe zeigen, wie du trainierst, aber nicht, wie schnell du im Wettkampf bist. Ein Ergebnis oder ein Testlauf auf Zeit genügt für eine Schätzung.',
  'history.why.read-case':
    '„Was für die Meile spricht“ sagt, ob du auf einem Plateau bist und was ein Meilenblock ändern würde.',
  'history.do.add': 'Bell Lap einrichten',
  'history.do.come-back': 'Wiedereinstieg planen',
  'history.do.import': 'Läufe importieren',
  'history.do.confirm-races': '{count, plural, one {Rennen prüfen} other {# Rennen prüfen}}',
  'history.do.type-time': 'Wettkampfzeit eintragen',
  'history.records': 'Bestzeiten nach Strecke und Jahr',
  'history.records-aside': 'Rennen und Läufe',
  'history.distance': 'Strecke',
  'history.best': 'Bestzeit',
  'history.from-a-run': ', aus einem Lauf',
  'history.records-from-runs':
    '* Der schnellste Abschnitt eines Laufs oder ein ganzer Lauf. Im Rennen wärst du vielleicht schneller gewesen.',
}

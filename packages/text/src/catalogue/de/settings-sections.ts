import type { SETTINGS_SECTIONS as ENGLISH } from '../en-GB/settings-sections.ts'

export const SETTINGS_SECTIONS: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'settings.line-born': 'Jahrgang {year}',
  'settings.line-week':
    '{count, plural, one {# Lauf} other {# Läufe}} pro Woche, möglich {days_commas}',
  'settings.line-week-any-day':
    '{count, plural, one {# Lauf} other {# Läufe}} pro Woche, jeder Tag möglich',
  'settings.line-long-run': 'langer Lauf am {weekday}',
  'settings.line-steady-pace': 'Gleichmäßiges Laufen nach Tempo',
  'settings.line-steady-heart': 'Gleichmäßiges Laufen nach Puls',
  'settings.line-no-place': 'Nur Straßen und Wege',
  'settings.line-changes-make': 'Bell Lap ändert den Plan und sagt es dir',
  'settings.line-changes-ask': 'Bell Lap fragt dich zuerst',
  'settings.calendar-line': 'Deinen Plan in einer Kalender-App abonnieren',
  'settings.intervals-line': 'Nicht verbunden',
  'settings.other-device-line': 'QR-Code oder Link für ein Handy oder einen anderen Browser',
  'settings.about-line': 'Version {version}',
  'settings.backup-failed-line': 'Die letzte tägliche Sicherung ist fehlgeschlagen',
  'settings.last-backup': 'Letzte Sicherung {when}',
  'settings.line-no-map': 'Aus. Strecken werden ohne Karte gezeichnet.',
  'settings.map': 'Karte',
  'settings.map-what':
    'Eine Karte unter der Strecke eines Laufs kommt von einem Server, den du wählst. Dieser Server sieht dann, welche Orte du ansiehst. Bell Lap lädt nichts von dort, solange du keinen wählst, und nichts von anderswo.',
  'settings.map-show': 'Karte unter der Strecke zeigen',
  'settings.map-address': 'Adresse der Kartenkacheln',
  'settings.map-address-how':
    'Zum Beispiel {example}. Prüfe, ob der Anbieter diese Nutzung erlaubt.',
  'settings.map-credit': 'Quellenangabe',
  'settings.map-credit-why':
    'Der Anbieter schreibt vor, wie er genannt wird. Steht unter der Karte.',
  'settings.map-credit-usual': '© OpenStreetMap-Mitwirkende',
}

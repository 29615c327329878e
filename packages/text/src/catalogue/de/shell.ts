import type { SHELL as ENGLISH } from '../en-GB/shell.ts'

export const SHELL: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'shell.skip-to-page': 'Zum Inhalt springen',
  'shell.pages': 'Seiten',
  'shell.home-link': 'Bell Lap, zu Heute',
  'shell.today': 'Heute',
  'shell.plan': 'Plan',
  'shell.progress': 'Fortschritt',
  'shell.runs': 'Läufe',
  'shell.load': 'Belastung',
  'shell.races': 'Rennen',
  'shell.settings': 'Einstellungen',
  'shell.close': 'Schließen',
  'shell.close-message': 'Diese Meldung schließen',
  'shell.undo': 'Rückgängig',
  'shell.demo': 'Erfundener Läufer: vom Programm erzeugt, keine echte Person',
  'shell.no-answer': 'Bell Lap antwortet nicht',
  'shell.no-answer-what-to-do':
    'Bell Lap antwortet nicht. Prüfe, ob es läuft (npm start), und versuche es noch einmal.',
  'shell.offline': 'Keine Verbindung zu Bell Lap.',
  'shell.offline-since': 'Keine Verbindung zu Bell Lap. Diese Seite wurde um {clock} geladen.',
  'shell.try-again': 'Noch einmal versuchen',
  'shell.loading': 'Wird geladen …',
  'shell.not-loaded': 'Das konnte nicht geladen werden',
  'shell.unexpected-status':
    'Der Server hat mit Status {status} und ohne Erklärung geantwortet. Versuche es noch einmal.',
  'shell.something-went-wrong': 'Etwas ist schiefgegangen. Versuche es noch einmal.',
  'shell.page-broke': 'Diese Seite konnte nicht angezeigt werden',
  'shell.nothing-lost': 'Deine Daten sind sicher.',
  'shell.to-today': 'Zu Heute',
  'shell.page-not-found': 'Seite nicht gefunden',
  'shell.page-not-found-why': 'Prüfe die Adresse oder beginne bei Heute.',
}

/** Was bei intervals.icu nicht ging und was zu tun ist. */
import type { PROBLEMS_INTERVALS as ENGLISH } from '../en-GB/problems-intervals.ts'

export const PROBLEMS_INTERVALS: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'intervals.key-refused':
    '{kind, select, oauth {intervals.icu lässt Bell Lap nicht mehr zu. Trenne die Verbindung in den Einstellungen und melde dich neu an.} key {intervals.icu akzeptiert diesen Schlüssel nicht. Kopiere ihn bei intervals.icu noch einmal aus Settings, Developer.} other {intervals.icu akzeptiert dieses Token nicht. Kopiere es bei intervals.icu noch einmal aus Settings, Developer.}}',
  'intervals.not-allowed':
    '{kind, select, oauth {intervals.icu erlaubt Bell Lap das nicht. Melde dich neu an und lass beide Häkchen stehen: für Aktivitäten und, zum Senden von Einheiten, für den Kalender.} key {intervals.icu erlaubt diesem Schlüssel das nicht.} other {intervals.icu erlaubt diesem Token das nicht. Es braucht ACTIVITY:READ, und CALENDAR:WRITE zum Senden von Einheiten.}}',
  'intervals.too-often':
    'intervals.icu hat zu viele Anfragen bekommen. Bell Lap versucht es später noch einmal.',
  'intervals.trouble':
    'intervals.icu hat eine Störung ({status}). Bell Lap versucht es später noch einmal.',
  'intervals.refused': 'intervals.icu hat die Anfrage abgelehnt ({status}).',
  'intervals.refused-saying': 'intervals.icu hat die Anfrage abgelehnt ({status}): {words}',
  'intervals.not-reached':
    'intervals.icu ist nicht erreichbar. Bell Lap versucht es später noch einmal.',
  'intervals.unknown-answer':
    'intervals.icu hat in einer Form geantwortet, die Bell Lap nicht kennt. Bell Lap versucht es später noch einmal.',
  'intervals.no-answer':
    'intervals.icu hat nicht rechtzeitig geantwortet. Versuche es später noch einmal.',
  'intervals.sessions-left':
    'Deine kommenden Einheiten stehen noch im Kalender von intervals.icu. Lösche sie dort.',
  'intervals.permission-left':
    'Bell Lap konnte seine Erlaubnis bei intervals.icu nicht beenden. Entferne Bell Lap dort in deinen Einstellungen.',
  'intervals.not-waited-for':
    'Diese Anmeldung wurde nicht hier begonnen, schon benutzt oder vor mehr als zehn Minuten begonnen. Beginne sie in den Einstellungen neu.',
  'intervals.sign-in-refused':
    'intervals.icu hat die Anmeldung abgelehnt ({status}). Beginne sie in den Einstellungen neu. Hilft das nicht, sollte die Person, die diesen Server betreibt, Client-ID und Secret prüfen.',
}

/** Einstellungen: angemeldete Geräte, und was sie betrifft. */
import type { SETTINGS_DEVICES as ENGLISH } from '../en-GB/settings-devices.ts'

export const SETTINGS_DEVICES: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'settings.people': 'Personen',
  'settings.people-line': 'Trainer, Sorgeberechtigte, Medizin: wer was sieht',
  'settings.people-open': 'Personen öffnen',
  'settings.devices': 'Angemeldete Geräte',
  'settings.devices-line': 'Wer deine Daten öffnen kann; verlorene Geräte abmelden',
  'settings.devices-none': 'Kein Browser ist angemeldet.',
  'settings.device-unknown': 'Unbekanntes Gerät',
  'settings.device-current': 'Dieses Gerät',
  'settings.device-since': 'Angemeldet {since}, zuletzt benutzt {seen}',
  'settings.device-since-only': 'Angemeldet {since}',
  'settings.device-sign-out': 'Abmelden',
  'settings.device-sign-out-of': '{device} abmelden',
  'settings.device-signed-out': 'Gerät abgemeldet.',
  'settings.devices-sign-out-others': 'Alle anderen Geräte abmelden',
  'settings.devices-signed-out':
    '{count, plural, =0 {Kein anderes Gerät war angemeldet.} one {# Gerät abgemeldet.} other {# Geräte abgemeldet.}} Unbenutzte Anmeldelinks gelten nicht mehr.',
  'settings.devices-why':
    'Melde Geräte ab, die du nicht kennst. Jedes muss danach mit einem neuen Link angemeldet werden.',
  'settings.security-log': 'Letzte Anmeldungen, Exporte und Wiederherstellungen',
  'settings.security-log-none': 'Noch nichts.',
  'settings.security-entry': '{when}: {what} ({device})',
  'settings.security-entry-here': '{when}: {what}',
  'settings.security-signed-in': 'angemeldet',
  'settings.security-link-refused': 'benutzten oder abgelaufenen Link abgelehnt',
  'settings.security-link-made': 'Anmeldelink erstellt',
  'settings.security-signed-out': 'abgemeldet',
  'settings.security-session-ended': 'anderes Gerät abgemeldet',
  'settings.security-exported': 'alle Daten exportiert',
  'settings.security-backup-downloaded': 'Sicherung heruntergeladen',
  'settings.security-restored': 'Sicherung wiederhergestellt',
  'settings.security-deleted': 'alles gelöscht',
}

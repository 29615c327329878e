/** Einstellungen: die Anmeldung bei intervals.icu. */
import type { SETTINGS_INTERVALS as ENGLISH } from '../en-GB/settings-intervals.ts'

export const SETTINGS_INTERVALS: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'settings.my-account': 'Meinem Konto bei intervals.icu',
  'settings.my-account-how':
    'Du meldest dich bei intervals.icu an, sagst dort, was Bell Lap darf, und kommst zurück.',
  'settings.go-to-intervals': 'Bei intervals.icu anmelden',
  'settings.disconnect': 'intervals.icu trennen',
  'settings.disconnect-leave': 'Trennen, ohne es intervals.icu zu melden',
  'settings.disconnected': 'Getrennt. Deine Läufe bleiben.',
  'settings.connecting': 'intervals.icu wird verbunden',
  'settings.not-connected': 'intervals.icu ist nicht verbunden',
  'settings.declined': 'Du hast Bell Lap nicht zugelassen. Es hat sich nichts geändert.',
  'settings.to-intervals': 'Einstellungen öffnen',
}

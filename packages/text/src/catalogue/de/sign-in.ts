import type { SIGN_IN as ENGLISH } from '../en-GB/sign-in.ts'

export const SIGN_IN: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'sign-in.not-signed-in': 'Du bist nicht angemeldet',
  'sign-in.signing-in': 'Du wirst angemeldet',
  'sign-in.one-moment': 'Einen Moment.',
  'sign-in.link-failed': 'Dieser Link hat nicht funktioniert',
  'sign-in.open-link': 'Anmeldelink öffnen',
  'sign-in.how':
    'Bell Lap hat kein Passwort. Ein Link meldet diesen Browser an. So bekommst du einen:',
  'sign-in.other-device':
    'Auf einem angemeldeten Gerät: <b>Einstellungen</b> → <b>Weiteres Gerät anmelden</b>.',
  'sign-in.command':
    'Auf dem Computer, auf dem Bell Lap läuft: <code>npx bell-lap sign-in</code>. Ein Neustart ist nicht nötig.',
  'sign-in.once': 'Jeder Link gilt einmal und 15 Minuten lang.',
  'sign-in.retry': 'Ich bin in einem anderen Tab angemeldet',
}

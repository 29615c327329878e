/** Was bei einer Anmeldung oder mit dem Schlüssel eines Programms schiefgeht. */
import type { SIGN_IN_PROBLEMS as ENGLISH } from '../en-GB/sign-in-problems.ts'

export const SIGN_IN_PROBLEMS: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'problem.wrong-password':
    'E-Mail und Passwort passen nicht zusammen. Prüfe beides und versuche es noch einmal.',
  'problem.wrong-code':
    'Dieser Code ist falsch oder abgelaufen. Warte auf den nächsten Code in der App oder nimm einen Wiederherstellungscode.',
  'problem.wrong-passkey':
    'Dieser Passkey meldet hier niemanden an. Wähle einen anderen oder nimm einen Anmeldelink.',
  'problem.sign-in-again':
    'Diese Anmeldung hat zu lange gedauert oder wurde zu oft versucht. Fang noch einmal von vorn an.',
  'problem.confirm-yourself':
    'Gib dein bisheriges Passwort ein oder melde dich zuerst über einen Link neu an.',
  'problem.email-taken':
    'Ein anderes Konto auf diesem Server benutzt diese E-Mail-Adresse. Wähle eine andere.',
  'problem.no-login-service': 'Dieser Server bietet keine Anmeldung bei einem anderen Dienst an.',
  'problem.login-service-silent':
    '{label} antwortet nicht. Versuche es später noch einmal oder melde dich anders an.',
  'problem.no-password': 'Dieses Konto hat kein Passwort.',
  'problem.second-step-on':
    'Der zweite Schritt ist schon an. Schalte ihn aus, bevor du ihn neu einrichtest.',
  'problem.last-way':
    'Nur so kannst du dich selbst anmelden. Wenn du das entfernst, brauchst du einen Link von einem angemeldeten Gerät oder von der Person, die diesen Server betreibt.',
  'problem.key-not-enough': 'Das erlaubt dieser Schlüssel nicht. {why}',
  'key.in-person':
    'Ein Schlüssel ändert nie Anmeldungen, Freigaben, Sicherungen oder andere Zugänge. Öffne Bell Lap und erledige es dort.',
  'key.reads-only': 'Er liest nur.',
  'key.only-fields': 'Er liest nur diese Daten: {fields}.',
  'not-found.account': 'Konto nicht gefunden. Lade die Liste neu.',
  'not-found.key': 'Schlüssel nicht gefunden. Vielleicht ist er schon beendet. Lade die Liste neu.',
  'not-found.login': 'Keine Anmeldung ist verknüpft. Lade die Seite neu.',
  'not-found.passkey':
    'Passkey nicht gefunden. Vielleicht ist er schon entfernt. Lade die Seite neu.',
  'invalid.email': '{field}: Schreibe eine E-Mail-Adresse wie laufen@example.org.',
  'invalid.key-fields': '{field}: Wähle mindestens eine Art von Daten, die das Programm liest.',
}

import type { SIGN_IN as ENGLISH } from '../en-GB/sign-in.ts'

export const SIGN_IN: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'sign-in.not-signed-in': 'Du bist nicht angemeldet',
  'sign-in.signing-in': 'Du wirst angemeldet',
  'sign-in.one-moment': 'Einen Moment.',
  'sign-in.link-failed': 'Dieser Link hat nicht funktioniert',
  'sign-in.open-link': 'Anmeldelink öffnen',
  'sign-in.how': 'Ein Link meldet diesen Browser an. So bekommst du einen:',
  'sign-in.other-device':
    'Auf einem angemeldeten Gerät: <b>Einstellungen</b> → <b>Weiteres Gerät anmelden</b>.',
  'sign-in.command':
    'Auf dem Computer, auf dem Bell Lap läuft: <code>npx bell-lap sign-in</code>. Ein Neustart ist nicht nötig.',
  'sign-in.once': 'Jeder Link gilt einmal und 15 Minuten lang.',
  'sign-in.retry': 'Ich bin in einem anderen Tab angemeldet',
  'sign-in.invited':
    'Neu hier? Öffne die Einladung, die du bekommen hast, oder bitte die Person, die diesen Server betreibt, um eine.',
  'sign-in.signed-in-as': 'Du bist als {name} angemeldet',
  'sign-in.go-on': 'Heute öffnen',
  'sign-in.not-you': 'Melde dich ab, damit sich jemand anderes mit diesem Browser anmelden kann.',
  'sign-in.sign-out': 'Abmelden',
  'sign-in.by-password': 'E-Mail und Passwort',
  'sign-in.email': 'E-Mail',
  'sign-in.password': 'Passwort',
  'sign-in.submit': 'Anmelden',
  'sign-in.forgotten': 'Passwort vergessen?',
  'sign-in.forgotten-how':
    'Bell Lap verschickt keine E-Mails. Bitte die Person, die diesen Server betreibt, um einen Anmeldelink, oder erstelle einen auf einem angemeldeten Gerät. Lege danach innerhalb von 15 Minuten in den Einstellungen ein neues Passwort fest.',
  'sign-in.code-title': 'Code eingeben',
  'sign-in.code': 'Code aus deiner Authenticator-App',
  'sign-in.code-how': 'Oder einer deiner Wiederherstellungscodes. Jeder gilt einmal.',
  'sign-in.confirm-code': 'Code bestätigen',
  'sign-in.start-again': 'Von vorn anfangen',
  'sign-in.by-passkey': 'Passkey',
  'sign-in.passkey-how': 'Dein Gerät fragt nach Fingerabdruck, Gesicht oder Displaysperre.',
  'sign-in.use-passkey': 'Mit Passkey anmelden',
  'sign-in.passkey-insecure':
    'Passkeys brauchen eine https-Adresse mit einem Namen oder localhost. Diese Seite ist anders geöffnet.',
  'sign-in.passkey-unsupported': 'Dieser Browser kann keine Passkeys benutzen.',
  'sign-in.use-login': 'Mit {label} anmelden',
  'sign-in.login-how':
    'Für alle, die ihr Konto dort in den Einstellungen verknüpft haben. Ein neues Konto entsteht dabei nicht.',
  'sign-in.login-unknown':
    'Dieses Konto ist hier mit niemandem verknüpft. Nimm zuerst deine Einladung an oder öffne einen Anmeldelink; verknüpfe es dann in den Einstellungen unter Anmeldung.',
  'sign-in.login-taken':
    'Dieses Konto ist mit jemand anderem auf diesem Server verknüpft. Es wurde nichts geändert.',
  'sign-in.login-failed':
    'Der Anmeldedienst hat nicht bestätigt, wer du bist. Versuche es noch einmal.',
  'sign-in.passkey-stopped': 'Es wurde kein Passkey benutzt. Versuche es noch einmal.',
}

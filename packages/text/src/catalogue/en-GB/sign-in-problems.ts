/** What goes wrong with a sign-in or with a key of a program. */
export const SIGN_IN_PROBLEMS = {
  'problem.wrong-password': 'E-mail and password do not match. Check both and try again.',
  'problem.wrong-code':
    'This code is wrong or has expired. Wait for the next code in the app, or use a recovery code.',
  'problem.wrong-passkey':
    'This passkey does not sign anybody in here. Choose another one, or use a sign-in link.',
  'problem.sign-in-again': 'This sign-in took too long or was tried too often. Start again.',
  'problem.confirm-yourself': 'Enter your current password, or sign in again by a link first.',
  'problem.email-taken':
    'Another account on this server uses this e-mail address. Choose another one.',
  'problem.no-login-service': 'This server offers no login at another service.',
  'problem.login-service-silent':
    '{label} does not answer. Try again later, or sign in another way.',
  'problem.no-password': 'This account has no password.',
  'problem.second-step-on':
    'The second step is on already. Turn it off before you set it up again.',
  'problem.last-way':
    'This is your only way to sign in on your own. If you remove it, you need a link from a signed-in device, or from the person who runs this server.',
  'problem.key-not-enough': 'This key does not allow that. {why}',
  'key.in-person':
    'A key never changes sign-ins, sharing, backups or other access. Open Bell Lap and do it there.',
  'key.reads-only': 'It only reads.',
  'key.only-fields': 'It reads only these fields: {fields}.',
  'not-found.account': 'Account not found. Reload the list.',
  'not-found.key': 'Key not found. It may have been ended already. Reload the list.',
  'not-found.login': 'No login is linked. Reload the page.',
  'not-found.passkey': 'Passkey not found. It may have been removed already. Reload the page.',
  'invalid.email': '{field}: write an e-mail address such as runner@example.org.',
  'invalid.key-fields': '{field}: choose at least one field that the program reads.',
} as const

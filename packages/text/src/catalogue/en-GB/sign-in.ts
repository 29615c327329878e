/** Signing a browser in. */
export const SIGN_IN = {
  'sign-in.not-signed-in': 'You are not signed in',
  'sign-in.signing-in': 'Signing you in',
  'sign-in.one-moment': 'One moment.',
  'sign-in.link-failed': 'This link did not work',
  'sign-in.open-link': 'Open a sign-in link',
  'sign-in.how': 'A link signs this browser in. There are two ways to get one:',
  'sign-in.other-device':
    'On a device that is signed in: <b>Settings</b> → <b>Sign in another device</b>.',
  'sign-in.command':
    'On the computer where Bell Lap runs: <code>npx bell-lap sign-in</code>. You do not need to restart it.',
  'sign-in.once': 'Each link works once and for 15 minutes.',
  'sign-in.retry': 'I am signed in in another tab',
  'sign-in.invited':
    'New here? Open the invitation that you were sent, or ask the person who runs this server for one.',
  'sign-in.signed-in-as': 'You are signed in as {name}',
  'sign-in.go-on': 'Open Today',
  'sign-in.not-you': 'Sign out to let somebody else sign in with this browser.',
  'sign-in.sign-out': 'Sign out',
  'sign-in.by-password': 'E-mail and password',
  'sign-in.email': 'E-mail',
  'sign-in.password': 'Password',
  'sign-in.submit': 'Sign in',
  'sign-in.forgotten': 'Forgot your password?',
  'sign-in.forgotten-how':
    'Bell Lap sends no e-mail. Ask the person who runs this server for a sign-in link, or make one on a device that is signed in. Then set a new password in Settings within 15 minutes.',
  'sign-in.code-title': 'Enter your code',
  'sign-in.code': 'Code from your authenticator app',
  'sign-in.code-how': 'Or one of your recovery codes. Each works once.',
  'sign-in.confirm-code': 'Confirm code',
  'sign-in.start-again': 'Start again',
  'sign-in.by-passkey': 'Passkey',
  'sign-in.passkey-how': 'Your device asks for your fingerprint, face or screen lock.',
  'sign-in.use-passkey': 'Sign in with a passkey',
  'sign-in.passkey-insecure':
    'Passkeys need an https address with a name, or localhost. This page was opened in another way.',
  'sign-in.passkey-unsupported': 'This browser cannot use passkeys.',
  'sign-in.use-login': 'Sign in with {label}',
  'sign-in.login-how':
    'For people who have linked their login in Settings. It makes no new account.',
  'sign-in.login-unknown':
    'This login is not linked with an account here. Accept your invitation or open a sign-in link first, then link it in Settings under Sign-in.',
  'sign-in.login-taken':
    'This login is linked with another account on this server. Nothing was changed.',
  'sign-in.login-failed': 'The login service did not confirm who you are. Try again.',
  'sign-in.passkey-stopped': 'No passkey was used. Try again.',
} as const

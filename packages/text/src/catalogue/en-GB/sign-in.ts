/** Signing a browser in. */
export const SIGN_IN = {
  'sign-in.not-signed-in': 'You are not signed in',
  'sign-in.signing-in': 'Signing you in',
  'sign-in.one-moment': 'One moment.',
  'sign-in.link-failed': 'This link did not work',
  'sign-in.open-link': 'Open a sign-in link',
  'sign-in.how':
    'Bell Lap has no password. A link signs this browser in. There are two ways to get one:',
  'sign-in.other-device':
    'On a device that is signed in: <b>Settings</b> → <b>Sign in another device</b>.',
  'sign-in.command':
    'On the computer where Bell Lap runs: <code>npx bell-lap sign-in</code>. You do not need to restart it.',
  'sign-in.once': 'Each link works once and for 15 minutes.',
  'sign-in.retry': 'I am signed in in another tab',
} as const

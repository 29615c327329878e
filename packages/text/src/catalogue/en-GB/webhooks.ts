/** Addresses of other programs that are told of changes. */
export const WEBHOOKS = {
  'webhooks.title': 'Other programs',
  'webhooks.line': 'Home automation and webhooks',
  'webhooks.today': 'Today for home automation',
  'webhooks.today-how':
    'Home Assistant and other programs read today’s session here. It holds the same secret as the calendar address.',
  'webhooks.list': 'Webhooks',
  'webhooks.why':
    'Bell Lap sends a signed request to each address. Nothing is sent unless you add one.',
  'webhooks.none': 'No address yet.',
  'webhooks.url': 'Address',
  'webhooks.url-how': 'An https address that takes POST requests with JSON.',
  'webhooks.tell': 'Tell it of',
  'webhooks.event.session_today': 'today’s session, each morning',
  'webhooks.event.plan_changed': 'a change of the plan',
  'webhooks.event.result_added': 'a new race result',
  'webhooks.event.test': 'test message',
  'webhooks.private': 'The address is in my own network',
  'webhooks.add': 'Add webhook',
  'webhooks.secret': 'Secret of the signatures',
  'webhooks.secret-once': 'Copy it into the other program now. It is not shown again.',
  'webhooks.copy': 'Copy secret',
  'webhooks.hide': 'Close',
  'webhooks.test': 'Send test message',
  'webhooks.test-sent': 'Test message on its way.',
  'webhooks.remove': 'Remove webhook',
  'webhooks.removed': 'Webhook removed.',
  'webhooks.deliveries': 'Latest messages',
  'webhooks.no-deliveries': 'No message yet.',
  'webhooks.delivery':
    '{time}: {what}, {state, select, sent {delivered} failed {given up} other {waiting}}',
  'webhooks.tries': 'after {tries, plural, one {one try} other {# tries}}',
  'webhooks.trouble.private-address':
    'The address leads into a private network. Remove the webhook and add it again with that allowed.',
  'webhooks.trouble.no-answer': 'The address did not answer.',
  'webhooks.trouble.refused': 'The address answered with status {status}.',
  'webhooks.trouble.no-secret':
    'This webhook came from a backup, which holds no secrets. Remove it and add it again.',
} as const

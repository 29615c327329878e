import type { WEBHOOKS as BRITISH } from '../en-GB/webhooks.ts'

export const WEBHOOKS: Readonly<Record<keyof typeof BRITISH, string>> = {
  'webhooks.title': 'Andere Programme',
  'webhooks.line': 'Hausautomation und Webhooks',
  'webhooks.today': 'Heute für die Hausautomation',
  'webhooks.today-how':
    'Home Assistant und andere Programme lesen hier die Einheit von heute. Die Adresse enthält denselben Schlüssel wie die des Kalenders.',
  'webhooks.list': 'Webhooks',
  'webhooks.why':
    'Bell Lap schickt eine signierte Anfrage an jede Adresse. Nichts wird gesendet, solange du keine einträgst.',
  'webhooks.none': 'Noch keine Adresse.',
  'webhooks.url': 'Adresse',
  'webhooks.url-how': 'Eine https-Adresse, die POST-Anfragen mit JSON annimmt.',
  'webhooks.tell': 'Melden',
  'webhooks.event.session_today': 'die Einheit von heute, jeden Morgen',
  'webhooks.event.plan_changed': 'eine Änderung des Plans',
  'webhooks.event.result_added': 'ein neues Rennergebnis',
  'webhooks.event.test': 'Testnachricht',
  'webhooks.private': 'Die Adresse liegt in meinem eigenen Netz',
  'webhooks.add': 'Webhook hinzufügen',
  'webhooks.secret': 'Schlüssel der Signaturen',
  'webhooks.secret-once':
    'Kopiere ihn jetzt in das andere Programm. Er wird nicht noch einmal gezeigt.',
  'webhooks.copy': 'Schlüssel kopieren',
  'webhooks.hide': 'Schließen',
  'webhooks.test': 'Testnachricht senden',
  'webhooks.test-sent': 'Die Testnachricht ist unterwegs.',
  'webhooks.remove': 'Webhook entfernen',
  'webhooks.removed': 'Webhook entfernt.',
  'webhooks.deliveries': 'Letzte Nachrichten',
  'webhooks.no-deliveries': 'Noch keine Nachricht.',
  'webhooks.delivery':
    '{time}: {what}, {state, select, sent {zugestellt} failed {aufgegeben} other {wartet}}',
  'webhooks.tries': 'nach {tries, plural, one {einem Versuch} other {# Versuchen}}',
  'webhooks.trouble.private-address':
    'Die Adresse führt in ein privates Netz. Entferne den Webhook und füge ihn mit dieser Erlaubnis neu hinzu.',
  'webhooks.trouble.no-answer': 'Die Adresse hat nicht geantwortet.',
  'webhooks.trouble.refused': 'Die Adresse hat mit Status {status} geantwortet.',
  'webhooks.trouble.no-secret':
    'Dieser Webhook kam aus einer Sicherung, die keine Schlüssel enthält. Entferne ihn und füge ihn neu hinzu.',
}

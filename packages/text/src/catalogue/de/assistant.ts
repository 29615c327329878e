import type { ASSISTANT as BRITISH } from '../en-GB/assistant.ts'

/** Was Assistenten vorschlagen. */
export const ASSISTANT: Readonly<Record<keyof typeof BRITISH, string>> = {
  'assistant.title': 'Vorschlag eines Assistenten',
  'assistant.from-coach': 'Vorschlag deines Trainers',
  'assistant.by': '{source}, {time}',
  'assistant.note': '{source} schreibt: „{note}“',
  'assistant.ends': 'Du kannst bis {lastDay} antworten. Danach verfällt der Vorschlag.',
  'assistant.no-change': 'Keine Einheit würde sich ändern.',
  'assistant.cannot': 'Du kannst das nicht annehmen:',
  'assistant.decline': 'Ablehnen',
  'assistant.not-possible': 'Eine Änderung, die nicht mehr zum Plan passt',
  'assistant.gets-lighter': 'Sicherheitsgrenzen',
  'assistant.report.illness':
    'Krank melden ab {day}: {symptoms, select, fever {Fieber} stomach {Magen-Darm-Beschwerden} chest {Beschwerden in der Brust} other {Erkältung}}',
  'assistant.report.away': 'Abwesenheit melden: {day} bis {lastDay}',
  'assistant.report.busy': 'Volle Tage melden: {day} bis {lastDay}',
  'assistant.report.too-tired': 'Die leichtere Einheit nehmen: {day}',
  'assistant.report.race-moved': 'Das Rennen verlegen auf: {raceDay}',
  'assistant.report.race-added': 'Das Rennen „{race}“ eintragen: {raceDay}',
}

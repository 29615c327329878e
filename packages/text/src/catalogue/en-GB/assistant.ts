/** What assistants propose. */
export const ASSISTANT = {
  'assistant.title': 'Proposed by an assistant',
  'assistant.from-coach': 'Proposed by your coach',
  'assistant.by': '{source}, {time}',
  'assistant.note': '{source} says: “{note}”',
  'assistant.ends': 'You can answer until {lastDay}. After that it ends.',
  'assistant.no-change': 'No session would change.',
  'assistant.cannot': 'You cannot accept this:',
  'assistant.decline': 'Decline',
  'assistant.not-possible': 'A change that no longer fits the plan',
  'assistant.gets-lighter': 'Safety limits',
  'assistant.report.illness':
    'Report that you are ill from {day}: {symptoms, select, fever {fever} stomach {stomach symptoms} chest {chest symptoms} other {a cold}}',
  'assistant.report.away': 'Report that you are away from {day} to {lastDay}',
  'assistant.report.busy': 'Report a busy time from {day} to {lastDay}',
  'assistant.report.too-tired': 'Take the easier session on {day}',
  'assistant.report.race-moved': 'Move the race to {raceDay}',
  'assistant.report.race-added': 'Add the race “{race}” on {raceDay}',
} as const

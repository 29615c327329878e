/** What a page is told has changed, so that it asks for it again. */
export const CHANGED_WHATS = [
  'activities',
  'results',
  'estimate',
  'plan',
  'races',
  'settings',
  'form',
  'strength',
  'comments',
] as const
export type ChangedWhat = (typeof CHANGED_WHATS)[number]

import type { WEEK_BUDGET as ENGLISH } from '../en-GB/week-budget.ts'

/** Was eine Änderung mit dem Spielraum der Woche macht, und ein Lauf, der viel länger war als zuletzt. */
export const WEEK_BUDGET: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'week-budget.title': 'Spielraum in der Woche vom {day}',
  'week-budget.before': 'Jetzt',
  'week-budget.after': 'Damit',
  'week-budget.most': 'Höchstens',
  'week-budget.fast': 'Schnelle Meter, Steigerungen halb',
  'week-budget.calf': 'Belastung von Wade und Achillessehne',
  'week-budget.times': '× {times}',
  'week-budget.over': '(über der Grenze)',

  'spike.title': 'Viel länger als zuletzt',
  'spike.line':
    '{distanceM} am {day}: {moreShare} mehr als dein längster Lauf der 30 Tage davor, {longestM}.',
  'spike.follows':
    'Was folgt: nur lockeres Laufen bis {easyDay} und kein Lauf über {mostM} bis {longDay} (Regel A21).',
  'spike.no-plan':
    'Was folgt: Lauf locker bis {easyDay} und nicht weiter als {mostM} bis {longDay}.',
  'spike.why':
    'Unter 5.205 Läuferinnen und Läufern folgten auf einen Lauf, der mehr als 10 % länger war als der längste der letzten 30 Tage, mehr Überlastungsverletzungen. Über dich persönlich sagt das nichts.',
  'spike.open-run': 'Lauf ansehen',
  'spike.open-plan': 'Plan ansehen',
}

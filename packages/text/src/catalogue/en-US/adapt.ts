/** What American runners write otherwise about rules and races. */
import type { ADAPT } from '../en-GB/adapt.ts'
import type { EDIT } from '../en-GB/edit.ts'
import type { RULES } from '../en-GB/rules.ts'

type Keys = keyof typeof ADAPT | keyof typeof EDIT | keyof typeof RULES

export const ADAPT_US: Readonly<Partial<Record<Keys, string>>> = {
  'reason.faster':
    'Two sessions were more than {fasterShare} faster than their target and felt no harder than planned. They count toward your estimate. Your paces change by at most {mostShare} from {fromDay}.',
  'pacing.settle': 'Settle by 100 m, close to the rail. Run no faster than this.',
  'rule.A3.action': 'the next week repeats them at 90% instead of its own',
  'rule.A4.action':
    'from 4 days the first quality session is lighter; from 8 three easy runs and 70% of a week; from 15 half a week and nothing hard; from 29 the first steps of the return to running',
  'rule.A5.condition': 'more than 2% faster at the planned effort or less, twice in 14 days',
  'rule.A5.action':
    'counts as a lower limit for what you can do; paces change by at most 1% a week',
  'rule.A6.condition': 'more than 2% faster, at an effort of 2 or more above the planned one',
  'rule.A7.condition': 'more than 3% slower in half of the reps or more, without reported heat',
  'rule.A9.action':
    'the estimate is updated; paces change next Monday; you confirm a change of more than 3% first',
  'rule.A11.action':
    'no running until a day without symptoms; then three easy runs of 50, 70 and 90%. While the end is unknown, only the next days are held; reporting that you are well gives back the days after them',
  'rule.A12.action': 'one night: 10% fewer reps; three nights: the quality session becomes easy',
  'rule.A15.action':
    'amber: easy running, 40% less, and a question each day; red: no running, and a clinician; injury: the steps of the return to running',
  'rule.A20.action':
    'the least that keeps your fitness: one hard session (your race, if there is one), 70% of the long run, one easy run; at least one run fewer',
  'rule.A21.condition': 'a run more than 10% longer than the longest of the 30 days before',
  'rule.A21.action': 'three easy days; the next long run is at most 90% of the longest before',
  'rule.A26.action':
    'a question; the plan assumes your last known training and holds the next week to 90%',
}

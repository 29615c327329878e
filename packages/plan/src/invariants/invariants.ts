/**
 * The safety invariants of every plan, new or changed (science I2), by number: 1 to 48.
 *
 * Three of them reach further than one plan, and this is what the plan level checks:
 * 39, that the same request gives the same plan, is tested by building twice; here the stamp, the
 * ids and the numbers are checked against the steps. 38 reads the words of the plan here, and those
 * of refusals in `refusalTextFindings`. 40 checks the long runs that the way back after the race would
 * have; that is a plan of its own, whose long runs are checked by 1.
 */
import { message } from '@bell-lap/units/message'
import { obeysStates, returnsSlowly, strengthObeys, trialsGiveWay } from './body.ts'
import { dayOfRuns } from './day.ts'
import { cutBacks, longRunShare, sessionTime, singleRun, sumsAgree } from './distance.ts'
import { achilles, weekMinutes, weekOverRecent, weekOverUsual } from './distance.ts'
import {
  blockedDays,
  hardInSevenDays,
  hoursBetweenHard,
  longAndHard,
  racesApart,
  restDay,
} from './hard-days.ts'
import { age, healthFirst, wayBack } from './person.ts'
import { ladderAfterRace, taper } from './race.ts'
import { eveAndRaceWeek } from './race-week.ts'
import { noScraps, specificRhythm } from './rhythm.ts'
import { noFastDownhill, recoveries, treadmillSpeed, warmupAndCooldown } from './sessions.ts'
import {
  belowTopSpeed,
  fastInSession,
  fastInWeek,
  firstMilePace,
  firstSpeedEndurance,
  goalPace,
  mostlyEasy,
  nearTopSpeed,
  pacesBelievable,
  speedEnduranceApart,
  thresholdAndVo2,
} from './speed.ts'
import { contacts, heavyBeforeHard, oneLever } from './strength.ts'
import { reproducible, texts } from './texts.ts'
import type { Check, Invariant } from './checked-plan.ts'

const hard = (number: number, check: Check): Invariant => ({
  number,
  name: message(`invariant.${number}`),
  kind: 'hard',
  check,
})
const soft = (number: number, check: Check): Invariant => ({
  ...hard(number, check),
  kind: 'soft',
})

/**
 * Every invariant with its number, its strength and its check.
 *
 * @example
 * const hard = INVARIANTS.filter(({ kind }) => kind === 'hard')
 */
export const INVARIANTS: readonly Invariant[] = [
  hard(1, singleRun),
  hard(2, weekOverRecent),
  hard(3, weekOverUsual),
  hard(4, longRunShare),
  hard(5, hardInSevenDays),
  hard(6, hoursBetweenHard),
  hard(7, longAndHard),
  hard(8, restDay),
  soft(9, cutBacks),
  hard(10, fastInSession),
  hard(11, fastInWeek),
  hard(12, nearTopSpeed),
  hard(13, thresholdAndVo2),
  hard(14, firstMilePace),
  hard(15, firstSpeedEndurance),
  hard(16, speedEnduranceApart),
  hard(17, contacts),
  hard(18, heavyBeforeHard),
  hard(19, oneLever),
  hard(20, goalPace),
  hard(21, belowTopSpeed),
  hard(22, warmupAndCooldown),
  hard(23, taper),
  hard(24, racesApart),
  hard(25, healthFirst),
  hard(26, wayBack),
  hard(27, age),
  hard(28, weekMinutes),
  hard(29, blockedDays),
  hard(30, sumsAgree),
  hard(31, recoveries),
  hard(32, noFastDownhill),
  hard(33, treadmillSpeed),
  hard(34, mostlyEasy),
  hard(35, achilles),
  hard(36, pacesBelievable),
  hard(37, sessionTime),
  hard(38, texts),
  hard(39, reproducible),
  hard(40, ladderAfterRace),
  hard(41, dayOfRuns),
  hard(42, eveAndRaceWeek),
  hard(43, strengthObeys),
  hard(44, returnsSlowly),
  hard(45, obeysStates),
  hard(46, trialsGiveWay),
  // Too little of the right work makes no plan unsafe, so that a change may leave it at that.
  soft(47, specificRhythm),
  soft(48, noScraps),
]

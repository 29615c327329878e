/**
 * The safety invariants of every plan, new or changed (science I2), by number: 1 to 41, 43, 44
 * and 46.
 *
 * Three of them reach further than one plan, and this is what the plan level checks:
 * 39, that the same request gives the same plan, is tested by building twice; here the stamp, the
 * ids and the numbers are checked against the steps. 38 reads the words of the plan here, and those
 * of refusals in `refusalTextFindings`. 40 checks the long runs that the way back after the race would
 * have; that is a plan of its own, whose long runs are checked by 1.
 */
import { returnsSlowly, strengthObeys, trialsGiveWay } from './body.ts'
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

const hard = (number: number, name: string, check: Check): Invariant => ({
  number,
  name,
  kind: 'hard',
  check,
})
const soft = (number: number, name: string, check: Check): Invariant => ({
  ...hard(number, name, check),
  kind: 'soft',
})

export const INVARIANTS: readonly Invariant[] = [
  hard(1, 'No run is much longer than the longest of 30 days', singleRun),
  hard(2, 'No week is much longer than the last three', weekOverRecent),
  hard(3, 'No week is much longer than your usual week', weekOverUsual),
  hard(4, 'The long run is not too large a part of the week', longRunShare),
  hard(5, 'At most two hard days in seven', hardInSevenDays),
  hard(6, '48 hours between hard sessions', hoursBetweenHard),
  hard(7, 'Hard days keep away from the long run', longAndHard),
  hard(8, 'A day of rest in every seven', restDay),
  soft(9, 'A lighter week comes often enough', cutBacks),
  hard(10, 'Fast metres of a session', fastInSession),
  hard(11, 'Fast metres of a week', fastInWeek),
  hard(12, 'Metres near top speed', nearTopSpeed),
  hard(13, 'Metres at threshold and at 5K pace', thresholdAndVo2),
  hard(14, 'Strides come before mile pace', firstMilePace),
  hard(15, 'Mile pace comes before speed endurance', firstSpeedEndurance),
  hard(16, 'Speed endurance at most once a week', speedEnduranceApart),
  hard(17, 'Jumps grow slowly', contacts),
  hard(18, 'No heavy legs within 48 hours before a hard run', heavyBeforeHard),
  hard(19, 'One thing at a time', oneLever),
  hard(20, 'Goal pace is near mile pace', goalPace),
  hard(21, 'Paces stay below top speed', belowTopSpeed),
  hard(22, 'Warm-up before and cool-down after', warmupAndCooldown),
  hard(23, 'The taper gets shorter and keeps its speed', taper),
  hard(24, 'Races and trials are weeks apart', racesApart),
  hard(25, 'Nothing hard with pain, illness or a warning sign', healthFirst),
  hard(26, 'Back slowly after a break', wayBack),
  hard(27, 'Limits for young runners', age),
  hard(28, 'The week fits your time', weekMinutes),
  hard(29, 'Nothing on blocked days', blockedDays),
  hard(30, 'The days add up to the week', sumsAgree),
  hard(31, 'Recovery is long enough', recoveries),
  hard(32, 'No fast running downhill', noFastDownhill),
  hard(33, 'The treadmill can go that fast', treadmillSpeed),
  hard(34, 'Most of the time is easy', mostlyEasy),
  hard(35, 'Calf and Achilles load grows slowly', achilles),
  hard(36, 'Paces are believable for you', pacesBelievable),
  hard(37, 'No session is too long', sessionTime),
  hard(38, 'Words that refer and do not diagnose', texts),
  hard(39, 'The plan can be made again', reproducible),
  hard(40, 'The way back to long runs is safe', ladderAfterRace),
  hard(41, 'No day is longer than the long run may be', dayOfRuns),
  hard(43, 'Strength and strides keep to pain, illness, breaks and age', strengthObeys),
  hard(44, 'Easy runs and fewer kilometres after days without a run', returnsSlowly),
  hard(46, 'Trials of the plan give way', trialsGiveWay),
]

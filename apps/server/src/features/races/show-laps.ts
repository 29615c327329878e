import { lapPacing, pacingShape } from '@bell-lap/plan/race-day/lap-pacing'
import type { LapPacing, PacedLap } from '@bell-lap/plan/race-day/lap-pacing'
import { bendCost, wideCost } from '@bell-lap/plan/race-day/running-wide'
import { inSteps, stepOfGoal } from '@bell-lap/plan/race-day/whole-seconds'
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { OUTERMOST_LANE } from '@bell-lap/units/track-lane'
import { hasLanes } from './effect-of-day.ts'
import { labelOf } from './race-course.ts'
import type { RaceCourse } from './race-course.ts'
import type { RaceDay } from './race-day-schema.ts'

const SPLIT_M = 200
const FIRST_LAP_FAST = 0.01
const ALARM_FAST = 0.03

type ShownPacing = Pick<RaceDay, 'splits' | 'alarm' | 'notes'> & {
  readonly laps: RaceDay['laps']
}

/** Laps, splits by 200 m and the alarm of a goal, in the steps that the goal has; nothing without a goal. */
export function pacingOf(course: RaceCourse, goalS: number | null): ShownPacing {
  if (goalS === null) return { laps: [], splits: [], alarm: null, notes: [] }
  const { on } = course
  const stepS = stepOfGoal(goalS)
  const { laps, alarm } = pacedOver(course, goalS)
  const half = { ...course, lapM: SPLIT_M }
  const splits = on === 'track' && course.lapM > SPLIT_M ? pacedOver(half, goalS).laps : []
  return {
    laps: labelled(course, inSteps(laps, stepS)),
    splits: labelled(half, inSteps(splits, stepS)).map(({ cue: _cue, ...split }) => split),
    alarm:
      alarm === null
        ? null
        : {
            ...alarm,
            says: message('race-day.alarm', {
              atM: alarm.atM,
              alarmS: Math.floor(alarm.timeS / stepS) * stepS,
              fastShare: ALARM_FAST,
            }),
          },
    notes: [shapeNote(course.distanceM), ...(on === 'track' ? [startOf(course)] : [])],
  }
}

/** How a race over a distance is paced, in words. */
export const shapeNote = (distanceM: number): Message =>
  message(`race-day.shape-${pacingShape(distanceM)}`, { fastShare: FIRST_LAP_FAST })

const LEAST_ODD_M = 0.5

/** Where a race on a track begins: a mile 9.344 m before the line, 1500 m 300 m round. */
function startOf({ distanceM, lapM }: RaceCourse): Message {
  const count = Math.floor((distanceM + LEAST_ODD_M) / lapM)
  const odd = Math.round(1000 * (distanceM - count * lapM)) / 1000
  return odd <= LEAST_ODD_M
    ? message('race-day.start-line', { count, lapM })
    : message('race-day.start-before', { odd, count, lapM })
}

const pacedOver = (course: RaceCourse, timeS: number): LapPacing => lapPacing({ ...course, timeS })

const labelled = (course: RaceCourse, laps: readonly PacedLap[]) =>
  laps.map((lap, i) => ({ ...lap, label: labelOf(course, lap, i === 0) }))

/** What each lane costs, and a bend run wide; nothing where there are no lanes. */
export function lanesOf(course: RaceCourse, goalS: number | null): Pick<RaceDay, 'lanes' | 'bend'> {
  if (goalS === null || course.on !== 'track') return { lanes: [], bend: null }
  const { distanceM } = course
  const race = { distanceM, timeS: goalS }
  const { moreM, moreS } = bendCost(distanceM / goalS)
  return {
    lanes: hasLanes(course)
      ? Array.from({ length: OUTERMOST_LANE }, (_, i) => wideCost(i + 1, race))
      : [],
    bend: message('race-day.bend', { more: Math.round(10 * moreM) / 10, moreS }),
  }
}

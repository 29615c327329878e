/** A made-up year of a marathoner who is on a plateau, runs a mile block and goes back to 10 km. */
import { addDays, mondayOf } from '@bell-lap/units/calendar-day'
import { gpxOfParts } from './gpx.ts'

interface File {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

const HEADER =
  'Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,Distance,Filename,Distance'
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const EASY_MPS = 3

/** Kilometres on the days of a week, Monday first. */
type Week = readonly [number, number, number, number, number, number, number]

/** A list of runs without recordings, as Strava writes it: easy running, week by week. */
export function listOfRuns(firstMonday: string, weeks: readonly Week[]): File {
  const rows = weeks.flatMap((week, i) =>
    week.flatMap((km, weekday) => {
      if (km === 0) return []
      const day = addDays(firstMonday, 7 * i + weekday)
      const [year, month, date] = day.split('-').map(Number)
      const seconds = Math.round((1000 * km) / EASY_MPS)
      const name = `${MONTHS[(month ?? 1) - 1]} ${date}, ${year}, 6:00:00 AM`
      const id = day.replaceAll('-', '')
      return [`${id},"${name}",Morning run,Run,,${seconds},${km.toFixed(2)},,${1000 * km}.0`]
    }),
  )
  return {
    name: 'activities.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from([HEADER, ...rows, ''].join('\n')),
  }
}

/** Half a year of marathon training: about 55 km a week, long runs up to 30 km, nothing fast. */
export function marathonWeeks(today: string): File {
  const longRuns = [20, 22, 24, 17, 26, 28, 30, 18]
  const weeks = Array.from({ length: 28 }, (_, i): Week => {
    return [0, 9, 8, 10, 0, 8, longRuns[i % longRuns.length] ?? 20]
  })
  return listOfRuns(addDays(mondayOf(today), -7 * weeks.length), weeks)
}

/** The weeks of the block: shorter long runs, and on Tuesdays 200s at mile pace, recorded. */
export function blockWeeks(firstMonday: string, weeks: number): readonly File[] {
  const easy = Array.from({ length: weeks }, (_, i): Week => {
    const long = i >= weeks - 2 ? 10 : Math.max(14, 20 - Math.floor(i / 2))
    return [0, 0, 9, 8, 0, i === weeks - 1 ? 0 : 8, i === weeks - 1 ? 0 : long]
  })
  const fast = Array.from({ length: weeks - 1 }, (_, i) =>
    gpxOfParts(addDays(firstMonday, 7 * i + 1), tuesday(4 + Math.min(8, i))),
  )
  return [listOfRuns(firstMonday, easy), ...fast]
}

/** The weeks back: long runs a tenth longer each time, mile pace every week. */
export function weeksBack(firstMonday: string, longKm: readonly number[]): readonly File[] {
  const easy = longKm.map((long): Week => [0, 0, 9, 8, 0, 8, long])
  const fast = longKm.map((_, i) => gpxOfParts(addDays(firstMonday, 7 * i + 1), tuesday(5)))
  return [listOfRuns(firstMonday, easy), ...fast]
}

function tuesday(reps: number): readonly (readonly [speedMps: number, seconds: number])[] {
  const set = Array.from({ length: reps }, () => [
    [4.95, 41],
    [2.4, 90],
  ]).flat() as [number, number][]
  return [[3, 600], ...set, [3, 500]]
}

/** An Apple Health export made by code, of any size: `export.xml` piece by piece, and its routes. */

export interface MadeWorkout {
  /** `HKWorkoutActivityType` without its beginning. */
  readonly sport: string
  /** UTC. */
  readonly startUnixS: number
  readonly minutes: number
  readonly speedMps: number
  readonly indoor?: boolean
  readonly timeZone?: string
  /** Paused after this minute for five minutes; the workout ends so much later. */
  readonly pausedAfterMin?: number
}

export interface MadeNight {
  /** The day of waking. */
  readonly day: string
  readonly restingBpm: number
  readonly sdnnMs: number
  readonly hours: number
}

export interface MadeExport {
  readonly workouts: readonly MadeWorkout[]
  readonly nights?: readonly MadeNight[]
  /** Records that nobody needs, such as steps, before all others; in whole thousands. */
  readonly steps?: number
}

const PAUSE_S = 300
const DEGREE_M = 111_195

/** Apple writes every time in the zone that the phone has at the export. */
function told(unixS: number): string {
  return new Date(unixS * 1000).toISOString().replace('T', ' ').replace('.000Z', ' +0000')
}

const fileOf = ({ startUnixS }: MadeWorkout) => `route_${startUnixS}.gpx`
const lengthS = ({ minutes, pausedAfterMin }: MadeWorkout) =>
  minutes * 60 + (pausedAfterMin === undefined ? 0 : PAUSE_S)

/** Filling is made once and repeated: an export of gigabytes is made in seconds. */
const STEPS_A_BLOCK = 1000

function stepRecord(minute: number): string {
  const at = told(1_700_000_000 + 60 * minute)
  return ` <Record type="HKQuantityTypeIdentifierStepCount" sourceName="Phone" sourceVersion="17.4" device="&lt;&lt;HKDevice: 0x28&gt;, name:iPhone, manufacturer:Apple Inc.&gt;" unit="count" creationDate="${at}" startDate="${at}" endDate="${at}" value="${40 + (minute % 60)}"/>\n`
}

/** `export.xml` in pieces; records come before workouts, as Apple writes them. */
export function* appleExportXml({ workouts, nights = [], steps = 0 }: MadeExport) {
  yield '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE HealthData [\n<!ELEMENT HealthData (ExportDate,Me,(Record|Workout)*)>\n<!ATTLIST HealthData locale CDATA #REQUIRED>\n]>\n'
  yield '<HealthData locale="en_GB">\n <ExportDate value="2026-05-20 09:00:00 +0000"/>\n'
  const block = Array.from({ length: STEPS_A_BLOCK }, (_, i) => stepRecord(i)).join('')
  for (let left = steps; left > 0; left -= STEPS_A_BLOCK) yield block
  for (const night of nights) yield* nightRecords(night)
  for (const workout of workouts) yield* heartRates(workout)
  for (const workout of workouts) yield* distances(workout)
  for (const workout of workouts) yield workoutXml(workout)
  yield '</HealthData>\n'
}

function* nightRecords({ day, restingBpm, sdnnMs, hours }: MadeNight) {
  const morning = Date.parse(`${day}T06:00:00Z`) / 1000
  const record = (type: string, unit: string, value: number | string, fromS = morning) =>
    ` <Record type="${type}" sourceName="Watch" unit="${unit}" startDate="${told(fromS)}" endDate="${told(morning)}" value="${value}"/>\n`
  yield record('HKQuantityTypeIdentifierRestingHeartRate', 'count/min', restingBpm)
  yield record('HKQuantityTypeIdentifierHeartRateVariabilitySDNN', 'ms', sdnnMs)
  const asleep = 'HKCategoryValueSleepAnalysisAsleepCore'
  const slept = morning - hours * 3600
  yield record('HKCategoryTypeIdentifierSleepAnalysis', '', asleep, slept)
  // The phone recorded the second half of the night, too.
  yield record('HKCategoryTypeIdentifierSleepAnalysis', '', asleep, slept + hours * 1800)
  yield record(
    'HKCategoryTypeIdentifierSleepAnalysis',
    '',
    'HKCategoryValueSleepAnalysisInBed',
    slept,
  )
}

/** Seconds of the workout in which the watch recorded. */
function* recordedSeconds(workout: MadeWorkout, everyS: number) {
  const pausedFrom = (workout.pausedAfterMin ?? Infinity) * 60
  for (let second = 0; second <= lengthS(workout); second += everyS) {
    if (second <= pausedFrom || second >= pausedFrom + PAUSE_S) yield second
  }
}

function* heartRates(workout: MadeWorkout) {
  for (const second of recordedSeconds(workout, 5)) {
    const at = told(workout.startUnixS + second)
    yield ` <Record type="HKQuantityTypeIdentifierHeartRate" sourceName="Watch" sourceVersion="10.4" device="&lt;&lt;HKDevice: 0x28&gt;, name:Apple Watch, manufacturer:Apple Inc., model:Watch&gt;" unit="count/min" creationDate="${at}" startDate="${at}" endDate="${at}" value="${140 + (second % 20)}"/>\n`
  }
}

function* distances(workout: MadeWorkout) {
  if (workout.sport !== 'Running') return
  const { startUnixS, speedMps } = workout
  for (const second of recordedSeconds(workout, 10)) {
    const [from, to] = [told(startUnixS + second), told(startUnixS + second + 10)]
    yield ` <Record type="HKQuantityTypeIdentifierDistanceWalkingRunning" sourceName="Watch" unit="km" startDate="${from}" endDate="${to}" value="${(speedMps / 100).toFixed(6)}"/>\n`
  }
}

function workoutXml(workout: MadeWorkout): string {
  const { sport, startUnixS, minutes, speedMps, indoor = false, timeZone, pausedAfterMin } = workout
  const end = startUnixS + lengthS(workout)
  const event = (kind: string, second: number) =>
    `  <WorkoutEvent type="HKWorkoutEventType${kind}" date="${told(startUnixS + second)}"/>\n`
  const pause =
    pausedAfterMin === undefined
      ? ''
      : event('Pause', pausedAfterMin * 60) + event('Resume', pausedAfterMin * 60 + PAUSE_S)
  const zone =
    timeZone === undefined ? '' : `  <MetadataEntry key="HKTimeZone" value="${timeZone}"/>\n`
  const route = indoor
    ? ''
    : `  <WorkoutRoute sourceName="Watch"><FileReference path="/workout-routes/${fileOf(workout)}"/></WorkoutRoute>\n`
  return (
    ` <Workout workoutActivityType="HKWorkoutActivityType${sport}" duration="${minutes}" durationUnit="min" sourceName="Watch" device="&lt;&lt;HKDevice: 0x28&gt;, name:Apple Watch, manufacturer:Apple Inc.&gt;" creationDate="${told(end)}" startDate="${told(startUnixS)}" endDate="${told(end)}">\n` +
    `  <MetadataEntry key="HKIndoorWorkout" value="${indoor ? 1 : 0}"/>\n${zone}${pause}` +
    `  <WorkoutStatistics type="HKQuantityTypeIdentifierDistance${sport === 'Cycling' ? 'Cycling' : 'WalkingRunning'}" sum="${((minutes * 60 * speedMps) / 1000).toFixed(3)}" unit="km"/>\n${route} </Workout>\n`
  )
}

/** The routes of the workouts outside, by their names in the export. */
export function appleRoutes({ workouts }: MadeExport): readonly {
  readonly name: string
  readonly text: string
}[] {
  return workouts
    .filter(({ indoor = false }) => !indoor)
    .map((workout) => ({ name: `workout-routes/${fileOf(workout)}`, text: routeGpx(workout) }))
}

function routeGpx(workout: MadeWorkout): string {
  const { startUnixS, speedMps } = workout
  let metres = 0
  const points = [...recordedSeconds(workout, 1)].map((second, i) => {
    if (i > 0) metres += speedMps
    const time = new Date((startUnixS + second) * 1000).toISOString().replace('.000Z', 'Z')
    return `<trkpt lon="11.5" lat="${(48 + metres / DEGREE_M).toFixed(7)}"><ele>520</ele><time>${time}</time><extensions><speed>${speedMps}</speed><hAcc>2</hAcc></extensions></trkpt>`
  })
  return `<?xml version="1.0" encoding="UTF-8"?><gpx version="1.1" creator="Apple Health Export"><trk><name>Route</name><trkseg>${points.join('')}</trkseg></trk></gpx>`
}

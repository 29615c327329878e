import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { AppleExportReader } from '@bell-lap/activity/read/apple-export'
import { writeAppleWorkout } from '@bell-lap/activity/read/apple-workout'
import { readStravaExport } from '@bell-lap/activity/read/strava-export'
import { packStreams } from '@bell-lap/activity/streams/pack'
import { readRecording } from '@bell-lap/activity/read/read-recording'
import { appleExportXml } from '@bell-lap/activity/testing/apple-export'
import { wrongWith } from '@bell-lap/activity/testing/damage'
import * as services from '@bell-lap/activity/testing/service-files'
import yazl from 'yazl'
import { CannotUnpack, isBomb, openZip } from '../../apps/server/src/features/imports/open-zip.ts'
import { keepEntries } from '../../apps/server/src/jobs/keep-entries.ts'
import { madeRecording, startedAt } from '../made-recordings.ts'

/** One reader of files and small inputs that it reads. */
export interface FuzzedReader {
  readonly seeds: () => Promise<readonly Uint8Array[]> | readonly Uint8Array[]
  /** Reads as the import does; says what is wrong with the outcome, `null` for nothing. May throw. */
  readonly tryOn: (bytes: Uint8Array) => Promise<string | null> | string | null
}

const asBytes = (text: string) => new TextEncoder().encode(text)
const HOME = { timeZone: 'America/New_York', units: 'metric' } as const

/** The recording as a worker reads it, up to the packed columns. */
function tryRecording(bytes: Uint8Array): string | null {
  const read = readRecording(bytes, HOME)
  if (read.ok) {
    for (const { streams, heartBeatsS } of read.activities) {
      if (streams.timeS.length > 0) packStreams(streams, heartBeatsS)
    }
  }
  return wrongWith(bytes)
}

const recording = (...texts: readonly (() => string | Uint8Array)[]): FuzzedReader => ({
  seeds: () =>
    texts.map((text) => {
      const made = text()
      return typeof made === 'string' ? asBytes(made) : made
    }),
  tryOn: tryRecording,
})

/** Long lists say nothing that short ones do not. */
const ITEMS_KEPT = 8
function shortened(value: unknown): unknown {
  if (Array.isArray(value)) return value.slice(0, ITEMS_KEPT).map(shortened)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, shortened(one)]))
}
const shortJson = (text: () => string) => () =>
  JSON.stringify(shortened(JSON.parse(text().replace(/^\uFEFF/, ''))))

const TCX = () =>
  `<?xml version="1.0"?><TrainingCenterDatabase><Activities><Activity Sport="Running"><Id>2026-03-10T01:00:00Z</Id><Lap StartTime="2026-03-10T01:00:00Z"><TotalTimeSeconds>40</TotalTimeSeconds><DistanceMeters>120</DistanceMeters><MaximumSpeed>3.1</MaximumSpeed><Calories>9</Calories><AverageHeartRateBpm><Value>141</Value></AverageHeartRateBpm><Intensity>Active</Intensity><TriggerMethod>Manual</TriggerMethod><Track>${[0, 10, 20, 30, 40].map((s) => `<Trackpoint><Time>2026-03-10T01:00:${String(s).padStart(2, '0')}Z</Time><Position><LatitudeDegrees>${40.7 + s / 4e4}</LatitudeDegrees><LongitudeDegrees>-74</LongitudeDegrees></Position><AltitudeMeters>12</AltitudeMeters><DistanceMeters>${3 * s}</DistanceMeters><HeartRateBpm><Value>${140 + s / 10}</Value></HeartRateBpm><Cadence>82</Cadence><Extensions><TPX><Speed>3</Speed><RunCadence>83</RunCadence><Watts>200</Watts></TPX></Extensions></Trackpoint>`).join('')}</Track><Notes>easy</Notes></Lap><Notes>Tom &amp; Ann</Notes><Creator><Name>Watch</Name></Creator></Activity></Activities></TrainingCenterDatabase>`
const GPX = () =>
  `<?xml version="1.0"?><gpx version="1.1" creator="Phone"><metadata><time>2026-03-10T01:00:00Z</time></metadata><trk><name>Morning Run</name><type>running</type>${[0, 1].map((part) => `<trkseg>${[0, 10, 20].map((s) => `<trkpt lat="${40.7 + (30 * part + s) / 4e4}" lon="-74"><ele>12.5</ele><time>2026-03-10T01:0${part}:${String(s).padStart(2, '0')}Z</time><extensions><gpxtpx:TrackPointExtension><gpxtpx:hr>140</gpxtpx:hr><gpxtpx:cad>82</gpxtpx:cad></gpxtpx:TrackPointExtension></extensions></trkpt>`).join('')}</trkseg>`).join('')}</trk><rte><rtept lat="1" lon="2"/></rte></gpx>`
const GARMIN_CSV = () =>
  [
    'Activity Type,Date,Favorite,Title,Distance,Calories,Time,Avg HR,Max HR,Avg Run Cadence,Avg Stride Length,Total Ascent,Moving Time,Elapsed Time',
    'Running,2026-05-04 09:00:00,false,By the lake,"8,00","500","00:41:40","140","160","170","1.12","55","00:41:40","00:41:40"',
    'Treadmill Running,2026-05-07 18:30:00,false,Hotel,"5.00","300","00:27:00.5","--","--","168","1.10","--","0:27:00","00:27:00"',
  ].join('\n')
const GARMIN_SUMMARY = () =>
  JSON.stringify([
    {
      summarizedActivitiesExport: [
        {
          activityId: 900,
          name: 'Club run',
          activityType: 'running',
          eventTypeId: 1,
          startTimeGmt: 1_777_874_400_000,
          startTimeLocal: 1_777_881_600_000,
          distance: 800_000,
          duration: 2_500_000,
          elapsedDuration: 2_500_000,
          avgHr: 140,
          avgDoubleCadence: 170,
        },
      ],
    },
  ])
const GARMIN_NIGHTS = () =>
  JSON.stringify([
    {
      calendarDate: '2026-05-04',
      sleepStartTimestampGMT: 1,
      deepSleepSeconds: 5400,
      lightSleepSeconds: 9000,
      remSleepSeconds: 3600,
      restingHeartRate: 47,
    },
  ])
const STRAVA_CSV = () =>
  [
    'Activity ID,Activity Date,Activity Name,Activity Type,Activity Description,Elapsed Time,Distance,Max Heart Rate,Relative Effort,Commute,Activity Gear,Filename,Moving Time,Distance',
    '10002,"May 6, 2026, 6:00:00 AM",Indoor meet,Run,"800m: 2:12:93",2080,6.50,170,12,false,Shoes,activities/10002.fit.gz,2000,6500',
    '10003,"6 mai 2026 à 06:00:00",Lauf,Course à pied,,2080,"6,50",,,,,,,',
  ].join('\n')

const apple: FuzzedReader = {
  seeds: () => [
    asBytes(
      [
        ...appleExportXml({
          workouts: [
            {
              sport: 'Running',
              startUnixS: 1_770_000_000,
              minutes: 2,
              speedMps: 3,
              pausedAfterMin: 1,
            },
            { sport: 'Cycling', startUnixS: 1_770_100_000, minutes: 1, speedMps: 7, indoor: true },
          ],
          nights: [{ day: '2026-02-01', restingBpm: 47, sdnnMs: 55, hours: 7 }],
        }),
      ].join(''),
    ),
  ],
  tryOn: (bytes) => {
    const reader = new AppleExportReader('Europe/Berlin')
    const text = new TextDecoder().decode(bytes)
    for (let at = 0; at < text.length; at += 5000) reader.write(text.slice(at, at + 5000))
    const { workouts, mornings } = reader.end()
    for (const workout of workouts) {
      const wrong = wrongWith(writeAppleWorkout({ ...workout, route: null }))
      if (wrong !== null) return wrong
    }
    return mornings.every(({ value }) => Number.isFinite(value))
      ? null
      : 'a morning without a number'
  },
}

const strava: FuzzedReader = {
  seeds: () => [asBytes(STRAVA_CSV())],
  tryOn: (bytes) => {
    const { rows } = readStravaExport(new TextDecoder().decode(bytes))
    for (const { distanceM, elapsedTimeS, startedAt } of rows) {
      for (const sum of [distanceM, elapsedTimeS]) {
        if (sum !== null && !Number.isFinite(sum)) return 'a sum that is no number'
      }
      if (startedAt !== null && Number.isNaN(Date.parse(startedAt)))
        return 'a start that is no time'
    }
    return null
  },
}

async function smallZip(compress: boolean): Promise<Uint8Array> {
  const zip = new yazl.ZipFile()
  zip.addBuffer(Buffer.from(GPX()), 'activities/1.gpx', { compress })
  zip.addBuffer(Buffer.from(STRAVA_CSV()), 'activities.csv', { compress })
  zip.addBuffer(Buffer.from('x'), 'nested/ä.txt', { compress })
  zip.end()
  return buffer(Readable.from(zip.outputStream))
}

const ENTRY_AT_MOST_BYTES = 4 * 1024 ** 2
const zip: FuzzedReader = {
  seeds: async () => [await smallZip(true), await smallZip(false)],
  tryOn: async (bytes) => {
    const folder = mkdtempSync(join(tmpdir(), 'bell-lap-fuzz-'))
    try {
      const path = join(folder, 'a.zip')
      writeFileSync(path, bytes)
      const opened = await openZip(path)
      try {
        const packed = opened.entries.flatMap((entry) =>
          entry.packed === null || isBomb(entry) || entry.bytes > ENTRY_AT_MOST_BYTES
            ? []
            : [entry.packed],
        )
        const kept = keepEntries({ zip: path, dataDir: folder, entries: packed })
        return kept.length === packed.length ? null : 'an entry without an outcome'
      } finally {
        opened.close()
      }
    } catch (error) {
      if (error instanceof CannotUnpack) return null
      throw error
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

const firstLines = (text: () => string) => () => text().split('\n').slice(0, 6).join('\n')

/** By the names that the command line takes. */
export const READERS: Readonly<Record<string, FuzzedReader>> = {
  fit: recording(
    () => startedAt(madeRecording(1, 30), 1_770_000_000),
    () => startedAt(madeRecording(2, 5), 1_770_000_000),
  ),
  tcx: recording(TCX),
  gpx: recording(GPX),
  'apple-health': apple,
  'garmin-csv': recording(GARMIN_CSV),
  'garmin-summary': recording(GARMIN_SUMMARY),
  'garmin-mornings': recording(GARMIN_NIGHTS),
  strava,
  polar: recording(shortJson(services.polarFile), shortJson(services.polarFlowFile)),
  runtastic: recording(shortJson(services.runtasticFile), shortJson(services.runtasticTrackFile)),
  fitbit: recording(shortJson(services.fitbitFile)),
  samsung: recording(firstLines(services.samsungFile), shortJson(services.samsungTrackFile)),
  suunto: recording(shortJson(services.suuntoFile)),
  nike: recording(shortJson(services.nikeFile)),
  runkeeper: recording(services.runKeeperFile),
  'golden-cheetah': recording(shortJson(services.goldenCheetahFile)),
  zip,
}

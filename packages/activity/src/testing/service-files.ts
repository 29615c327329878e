/** Files of services, made by code: half an hour at 3 m/s northwards from 2026-03-09 21:00 in New York. */

const START_MS = Date.parse('2026-03-10T01:00:00Z')
const SECONDS = 1800
const SPEED_MPS = 3
const DEGREE_M = 111_195

const seconds = Array.from({ length: SECONDS + 1 }, (_, second) => second)
const latitudeAt = (second: number) => 40.7 + (SPEED_MPS * second) / DEGREE_M
const LONGITUDE = -74
const heartRateAt = (second: number) => 140 + (second % 10)
/** As a clock in New York shows it, four hours behind. */
const wallAt = (second: number) =>
  new Date(START_MS - 4 * 3_600_000 + second * 1000).toISOString().replace('Z', '')

export function polarFile(): string {
  const samples = (valueOf: (second: number) => object) =>
    seconds.map((second) => ({ dateTime: wallAt(second), ...valueOf(second) }))
  return JSON.stringify({
    exportVersion: '1.7',
    startTime: wallAt(0),
    stopTime: wallAt(SECONDS),
    timezoneOffset: -240,
    name: 'Evening',
    distance: 5400,
    duration: 'PT1800S',
    exercises: [
      {
        startTime: wallAt(0),
        stopTime: wallAt(SECONDS),
        timezoneOffset: -240,
        duration: 'PT30M',
        distance: 5400,
        sport: 'RUNNING',
        heartRate: { avg: 144, max: 149 },
        samples: {
          heartRate: samples((second) => ({ value: heartRateAt(second) })),
          distance: samples((second) => ({ value: SPEED_MPS * second })),
          recordedRoute: samples((second) => ({
            latitude: latitudeAt(second),
            longitude: LONGITUDE,
            altitude: 10,
          })),
        },
      },
    ],
  })
}

export function polarFlowFile(): string {
  const every = (type: string, valueOf: (second: number) => number | string) => ({
    type: `SAMPLE_TYPE_${type}`,
    intervalMillis: 1000,
    values: seconds.map(valueOf),
  })
  const times = {
    startTime: wallAt(0).slice(0, 19),
    stopTime: wallAt(SECONDS).slice(0, 19),
    timezoneOffsetMinutes: -240,
    durationMillis: SECONDS * 1000,
    distanceMeters: 5400,
  }
  return JSON.stringify({
    identifier: { id: '7a1b' },
    created: '2026-03-10T01:31:00.000',
    ...times,
    hrAvg: 144,
    hrMax: 149,
    name: 'Running',
    product: { modelName: 'Vantage V3' },
    sport: { id: '1' },
    exercises: [
      {
        identifier: { id: '7a1c' },
        ...times,
        sport: { id: '1' },
        laps: {
          laps: [
            { splitTimeMillis: 600_000, durationMillis: 600_000, distanceMeters: 1800 },
            { splitTimeMillis: 1_800_000, durationMillis: 1_200_000, distanceMeters: 3600 },
          ],
        },
        routes: {
          route: {
            startTime: wallAt(0),
            wayPoints: seconds.map((second) => ({
              latitude: latitudeAt(second),
              longitude: LONGITUDE,
              elapsedMillis: second * 1000,
            })),
          },
        },
        samples: {
          samples: [
            every('HEART_RATE', (second) => (second === 7 ? 'NaN' : heartRateAt(second))),
            every('DISTANCE', (second) => SPEED_MPS * second),
          ],
        },
      },
    ],
  })
}

export const runtasticFile = (): string =>
  JSON.stringify({
    start_time: START_MS,
    end_time: START_MS + SECONDS * 1000,
    start_time_timezone_offset: -14_400_000,
    distance: 5400,
    duration: SECONDS * 1000,
    pulse_avg: 144,
    pulse_max: 149,
    sport_type_id: '1',
    id: '1f2e',
  })

export const runtasticTrackFile = (): string =>
  JSON.stringify(
    seconds.map((second) => ({
      version: 1,
      timestamp: START_MS + second * 1000,
      longitude: LONGITUDE,
      latitude: latitudeAt(second),
      altitude: 10,
      accuracy_v: 2,
      speed: SPEED_MPS * 3.6,
      distance: SPEED_MPS * second,
    })),
  )

export const fitbitFile = (): string =>
  JSON.stringify([
    {
      logId: 1,
      activityName: 'Run',
      averageHeartRate: 144,
      duration: SECONDS * 1000,
      activeDuration: SECONDS * 1000,
      startTime: '03/10/26 01:00:00',
      distance: 5.4,
      distanceUnit: 'Kilometer',
      source: { name: 'Charge 5' },
    },
    { logId: 2, activityName: 'Walk', duration: 600_000, startTime: '03/11/26 01:00:00' },
  ])

export function samsungFile(): string {
  const name = 'com.samsung.health.exercise'
  const headers = ['start_time', 'end_time', 'time_offset', 'exercise_type', 'duration', 'distance']
  const row = [
    '2026-03-10 01:00:00.000',
    '2026-03-10 01:30:00.000',
    'UTC-0400',
    '1002',
    String(SECONDS * 1000),
    '5400.0',
  ]
  return `com.samsung.shealth.exercise,6213006,11\n${headers.map((one) => `${name}.${one}`).join(',')},mean_heart_rate,max_heart_rate\n${row.join(',')},144,149\n`
}

export const samsungTrackFile = (): string =>
  JSON.stringify(
    seconds.map((second) => ({
      start_time: START_MS + second * 1000,
      latitude: latitudeAt(second),
      longitude: LONGITUDE,
      altitude: 10,
      accuracy: 3,
    })),
  )

export const suuntoFile = (): string =>
  JSON.stringify({
    DeviceLog: {
      Device: { Name: 'Race' },
      Header: {
        ActivityType: 3,
        DateTime: `${wallAt(0)}-04:00`,
        Distance: 5400,
        Duration: SECONDS,
      },
      Samples: seconds.map((second) => ({
        TimeISO8601: `${wallAt(second)}-04:00`,
        Attributes: {
          'suunto/sml': {
            Sample: {
              HR: heartRateAt(second) / 60,
              Distance: SPEED_MPS * second,
              Latitude: (latitudeAt(second) * Math.PI) / 180,
              Longitude: (LONGITUDE * Math.PI) / 180,
            },
          },
        },
      })),
    },
  })

export function nikeFile(): string {
  const metric = (type: string, valueOf: (second: number) => number) => ({
    type,
    values: seconds.map((second) => ({
      start_epoch_ms: START_MS + second * 1000,
      end_epoch_ms: START_MS + (second + 1) * 1000,
      value: valueOf(second),
    })),
  })
  return JSON.stringify({
    id: '1f2e',
    type: 'run',
    app_id: 'com.nike.sport.running.ios',
    start_epoch_ms: START_MS,
    end_epoch_ms: START_MS + SECONDS * 1000,
    active_duration_ms: (SECONDS - 60) * 1000,
    summaries: [{ metric: 'distance', summary: 'total', value: 5.4 }],
    moments: [
      { key: 'halt', value: 'pause', timestamp: START_MS + 600_000 },
      { key: 'halt', value: 'resume', timestamp: START_MS + 660_000 },
    ],
    metrics: [
      metric('latitude', latitudeAt),
      metric('longitude', () => LONGITUDE),
      metric('heart_rate', heartRateAt),
      metric('distance', () => SPEED_MPS / 1000),
    ],
  })
}

export const runKeeperFile = (): string =>
  "Activity Id,Date,Type,Route Name,Distance (km),Duration,Average Pace,Average Speed (km/h),Calories Burned,Climb (m),Average Heart Rate (bpm),Friend's Tagged,Notes,GPX File\n" +
  '1f2e,2026-03-09 21:00:00,Running,,5.40,30:00,5:33,10.8,400,12,144,,Fine,2026-03-09-210000.gpx\n' +
  '1f2f,2026-03-10 21:00:00,Cycling,Home,20.00,1:00:00,3:00,20,500,,,,,\n'

export const goldenCheetahFile = (): string =>
  `\uFEFF${JSON.stringify({
    RIDE: {
      STARTTIME: '2026/03/10 01:00:00 UTC',
      RECINTSECS: 1,
      DEVICETYPE: 'Garmin',
      TAGS: { Sport: 'Run', Notes: 'Fine' },
      SAMPLES: seconds.map((second) => ({
        SECS: second,
        KM: (SPEED_MPS * second) / 1000,
        HR: heartRateAt(second),
        LAT: latitudeAt(second),
        LON: LONGITUDE,
        RCAD: 85,
      })),
    },
  })}`

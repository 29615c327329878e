// Days on which the date-sensitive browser tests run besides their usual Wednesday: with it they are
// seven weekdays, 29 February, New Year and the changes of the clocks. At some of these times it is
// another day in UTC. On two of them the way in and the return to longer races run as well.
const LONDON = 'Europe/London'
const BERLIN = 'Europe/Berlin'
const NEW_YORK = 'America/New_York'

export const TEST_DAYS = [
  { name: 'a Monday', day: '2026-03-02', zone: LONDON, time: '09:00' },
  { name: 'a Tuesday, 29 February', day: '2028-02-29', zone: LONDON, time: '09:00' },
  { name: 'a Thursday, New Year’s Eve', day: '2026-12-31', zone: NEW_YORK, time: '21:00' },
  {
    name: 'a Friday, New Year',
    day: '2027-01-01',
    zone: 'Pacific/Auckland',
    time: '00:30',
    everything: true,
  },
  { name: 'a Saturday', day: '2026-11-28', zone: LONDON, time: '09:00', everything: true },
  { name: 'a Sunday, clocks go forward', day: '2026-03-29', zone: BERLIN, time: '09:00' },
  { name: 'a Sunday, clocks go back', day: '2026-11-01', zone: NEW_YORK, time: '21:00' },
]

/** The suites of `npm test -- --all` on these days, the long ones first. */
export const suitesOfDays = (chromium) =>
  TEST_DAYS.toSorted((a, b) => Number(b.everything ?? false) - Number(a.everything ?? false)).map(
    ({ name, day, zone, time, everything = false }) => ({
      name: `browser on ${day} in ${zone} at ${time}: ${name}`,
      config: 'vitest.days.config.ts',
      args: everything ? [] : ['e2e/any-day.e2e.ts'],
      env: {
        BELL_LAP_CHROMIUM: chromium,
        BELL_LAP_TEST_DAY: day,
        BELL_LAP_TEST_ZONE: zone,
        BELL_LAP_TEST_TIME: time,
      },
    }),
  )

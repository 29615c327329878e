/** What lists leave out and a runner's settings tell. */
export interface Home {
  readonly timeZone: string
  readonly units: 'metric' | 'imperial'
}

/**
 * Where a list named neither, for callers that read recordings only.
 *
 * @example
 * const home: Home = { ...NO_HOME, timeZone: 'Europe/Berlin' }
 */
export const NO_HOME: Home = { timeZone: 'UTC', units: 'metric' }

/** The code of the issue on activities whose clock is known and whose time zone is not. */
export const TIME_ZONE_GUESSED = 'time-zone-guessed'

import { addDays } from '@bell-lap/units/calendar-day'
import { formatTime } from '@bell-lap/units/time'
import type { Page } from 'playwright-core'
import { addResult } from './set-up.ts'
import { TODAY } from './test-clock.ts'

/** How far each race is off the plateau; it makes a time that no two races share. */
const OFF = [0.4, -0.6, 0.1, 0.7, -0.3, -0.8, 0.5]
const PLATEAU_WEEKS = 208
const MARATHON_S = 12_570
const TEN_K_S = 2560

/** Marathons of 3:28 to 3:31 and 10K races for four years, faster every year before. */
export async function addPlateau(
  page: Page,
  races: {
    readonly firstWeeksAgo: number
    readonly everyWeeks: number
    readonly isMarathon: (nth: number) => boolean
  },
): Promise<void> {
  for (let back = races.firstWeeksAgo; back >= 4; back -= races.everyWeeks) {
    const before = Math.max(0, back - PLATEAU_WEEKS)
    const scale = 1 + 0.0006 * before + 0.008 * (OFF[back % 7] ?? 0)
    const marathon = races.isMarathon(back / races.everyWeeks)
    await addResult(page, {
      eventId: marathon ? 'marathon' : '10k',
      timeText: formatTime(Math.round((marathon ? MARATHON_S : TEN_K_S) * scale)),
      day: addDays(TODAY, -7 * back),
      setting: 'road',
    })
  }
}

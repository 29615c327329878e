import type { CalendarDay } from '@bell-lap/units/calendar-day'
import type { SharedField } from '../contract/access.ts'
import { coachedRunner, FOR_PLANS } from './coached-runner.ts'
import { freshUrl, openForTest, removeFolder } from './open-for-test.ts'
import { newPerson } from './open-people.ts'

/** A server with a coach on it, whose day stands still. */
export type CoachWorld = Awaited<ReturnType<typeof openCoachWorld>>

export async function openCoachWorld(today: CalendarDay, url?: string) {
  const now = () => new Date(`${today}T09:10:00Z`)
  const bellLap = await openForTest({ databaseUrl: await freshUrl(url), now })
  const coach = await newPerson(bellLap, 'Cara Coach')
  return {
    bellLap,
    coach,
    /** A runner with a plan, whom the coach coaches. */
    runner: (name: string, timeText = '20:30', fields: readonly SharedField[] = FOR_PLANS) =>
      coachedRunner(bellLap, { name, today, timeText, coach, fields }),
    close: async () => {
      await bellLap.close()
      removeFolder(bellLap.dataDir)
    },
  }
}

import { dayFromNumber } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { LRUCache } from 'lru-cache'
import type { Context } from '../../context.ts'
import type { Database } from '../../database/store.ts'
import { storedDocument, withFields } from '../../database/stored-document.ts'
import { Settings } from './schema.ts'

const DEFAULTS: Settings = {
  name: 'Runner',
  sex: null,
  birthYear: null,
  heightM: null,
  yearsRunning: 2,
  units: 'metric',
  locale: null,
  timeZone: 'UTC',
  maxHeartRateBpm: null,
  restingHeartRateBpm: null,
  heartRateSensor: 'unknown',
  availability: {
    runsPerWeek: 5,
    days: [1, 2, 3, 4, 5, 6, 7],
    longRunDay: 7,
    minutesPerWeek: null,
    minutesPerDay: {},
    blockedDays: [],
  },
  places: { track: { lapM: 400 }, hills: true, treadmill: null, gym: false },
  crossTraining: { machines: [], runsPerWeek: 0 },
  health: {
    painNow: 0,
    injuredInLast12Weeks: false,
    calfAchillesHamstring12Weeks: false,
    redFlag: false,
    illInLast7Days: false,
    needsClearance: false,
    pregnantOrPostpartum: false,
    guardianConsents: false,
  },
  healthAnsweredOn: null,
  planChanges: 'make',
  usualTraining: { weeklyKm: null, longestRunKm: null },
  mileCase: { stuck: null, askedOn: null, longRace: null, notNowOn: null },
  raceGoals: [],
  afterMile: null,
  mapTiles: null,
  strengthEquipment: null,
  morningsFromExports: null,
  delivery: { steadyBy: 'pace', startTime: null, drills: 'one' },
}

const STORED = storedDocument(withFields<Partial<Settings>>({}))

/** What stands until the runner says otherwise; the time zone is this machine's. */
function defaults(): Settings {
  return { ...DEFAULTS, timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC' }
}

/** Every request asks for them, often more than once; checking them takes longer than reading the row. */
const CHECKED = new LRUCache<string, Settings>({ max: 1000 })

export async function loadSettings(database: Database, athleteId: string): Promise<Settings> {
  const row = await database
    .selectFrom('settings')
    .select('settings')
    .where('athlete_id', '=', athleteId)
    .executeTakeFirst()
  return row === undefined ? defaults() : readStoredSettings(athleteId, row.settings)
}

/** Older settings lack fields, which take their default; so does a value that no longer makes sense. */
export function readStoredSettings(athleteId: string, text: string): Settings {
  const known = CHECKED.get(text)
  if (known !== undefined) return known
  const stored = STORED.read({ table: 'settings', id: athleteId, text })
  const checked = Settings.safeParse({ ...defaults(), ...stored })
  if (checked.success) {
    // Without a zone of its own, the answer changes with the zone of the machine.
    if (stored.timeZone !== undefined) CHECKED.set(text, checked.data)
    return checked.data
  }
  const doubtful = new Set(checked.error.issues.map(({ path }) => path[0]))
  const sound = Object.entries(stored).filter(([name]) => !doubtful.has(name))
  return { ...defaults(), ...Object.fromEntries(sound) }
}

/** The units that the runner saved; `null` until then, so that a screen can use those of its language. */
export async function loadChosenUnits(
  database: Database,
  athleteId: string,
): Promise<Settings['units'] | null> {
  const row = await database
    .selectFrom('settings')
    .select('settings')
    .where('athlete_id', '=', athleteId)
    .executeTakeFirst()
  return row === undefined ? null : readStoredSettings(athleteId, row.settings).units
}

/** Saves the settings; the new answers count for the next estimate. */
export async function storeSettings(
  context: Context,
  athleteId: string,
  settings: Settings,
): Promise<void> {
  const values = { settings: JSON.stringify(settings), updated_at: context.now().toISOString() }
  await context.store.database.transaction().execute(async (transaction) => {
    await transaction
      .insertInto('settings')
      .values({ athlete_id: athleteId, ...values })
      .onConflict((conflict) => conflict.column('athlete_id').doUpdateSet(values))
      .execute()
    await transaction
      .updateTable('athletes')
      .set((row) => ({
        name: settings.name,
        evidence_revision: row('evidence_revision', '+', 1),
      }))
      .where('id', '=', athleteId)
      .execute()
  })
}

/** The runner's calendar day, by the time zone of the settings. */
export async function todayOf(context: Context, athleteId: string): Promise<CalendarDay> {
  const { timeZone } = await loadSettings(context.store.database, athleteId)
  return dayInZone(context.now(), timeZone)
}

/**
 * The same for many runners, with one question to the store. What is given throws for a runner whose settings cannot
 * be read, and for nobody else.
 */
export async function todaysOf(
  { store, now }: Pick<Context, 'store' | 'now'>,
  athleteIds: readonly string[],
): Promise<(athleteId: string) => CalendarDay> {
  const rows = await store.database
    .selectFrom('settings')
    .select(['athlete_id', 'settings'])
    .where('athlete_id', 'in', athleteIds)
    .execute()
  const stored = new Map(rows.map(({ athlete_id: id, settings }) => [id, settings]))
  const instant = now()
  return (id) => dayInZone(instant, readStoredSettings(id, stored.get(id) ?? '{}').timeZone)
}

/** A formatter takes much longer to make than to use. */
const DAY_FORMATS = new LRUCache<string, Intl.DateTimeFormat>({ max: 100 })

function dayFormat(timeZone: string): Intl.DateTimeFormat {
  const made = DAY_FORMATS.get(timeZone)
  if (made !== undefined) return made
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  })
  DAY_FORMATS.set(timeZone, format)
  return format
}

export function dayInZone(instant: Date, timeZone: string): CalendarDay {
  const parts = dayFormat(timeZone).formatToParts(instant)
  const part = (type: string) => parts.find((item) => item.type === type)?.value ?? '01'
  const days = Date.UTC(Number(part('year')), Number(part('month')) - 1, Number(part('day')))
  return dayFromNumber(days / 86_400_000)
}

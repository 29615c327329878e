import { ADVICE } from '@bell-lap/form/findings/fault'
import type { Fault } from '@bell-lap/form/findings/fault'
import { message } from '@bell-lap/units/message'
import type { Context } from '../../context.ts'
import { HttpProblem, notFound, notValid } from '../../contract/problem.ts'
import { DELIVER_PLAN } from '../../jobs/kinds.ts'
import { todayOf } from '../settings/index.ts'
import { loadSummary } from './keep-summary.ts'
import type { BegunWork } from './schema.ts'
import { baselineOf } from './retest-outcome.ts'
import { findingsIn, NOTHING, videoOf } from './show-form.ts'
import { endWorkRow, insertWork, loadWork, retestDay } from './work-store.ts'

interface Asked {
  readonly fault: Fault
  readonly onlyCheck: boolean
}

/** Puts the drill of a finding into the plan and sets its re-test; with `onlyCheck` it says what would change. */
export async function beginWork(
  context: Context,
  athleteId: string,
  { fault, onlyCheck }: Asked,
): Promise<BegunWork> {
  const { database } = context.store
  const today = await todayOf(context, athleteId)
  const summary = (await loadSummary(context, athleteId))?.summary ?? NOTHING
  const finding = findingsIn(summary, await videoOf(context, athleteId, today), today).find(
    (one) => one.fault === fault,
  )
  if (finding === undefined) throw notValid(message('invalid.no-finding'), 'fault')
  const { drill, drillM } = ADVICE[fault]
  const asked = { drill: { drill, distanceM: drillM }, put: 'in' as const }
  const known = (await loadWork(database, athleteId, today)).find((one) => one.fault === fault)
  const retestOn = known?.retestOn ?? retestDay(today)
  const done = await context.ports.setDrill(athleteId, { ...asked, onlyCheck })
  const { hasPlan, refused, sessions } = done
  if (onlyCheck) return { id: null, retestOn, hasPlan, refused, sessions: [...sessions] }
  if (refused !== null) throw new HttpProblem('held', { why: refused })
  const id =
    known?.id ??
    (await insertWork(database, athleteId, {
      begunOn: today,
      retestOn,
      fault,
      drill,
      drillM,
      baseline: await baselineOf(context, athleteId, { finding, summary }),
    }))
  await afterwards(context, athleteId)
  return { id, retestOn, hasPlan, refused, sessions: [...sessions] }
}

/** The drill leaves the runs to come, and the calendar forgets the re-test. */
export async function endWork(context: Context, athleteId: string, id: string): Promise<void> {
  const { database } = context.store
  const today = await todayOf(context, athleteId)
  const all = await loadWork(database, athleteId, today)
  const work = all.find((one) => one.id === id)
  if (work === undefined) throw notFound('form-work')
  await endWorkRow(context, athleteId, id, today)
  const { drill, drillM: distanceM } = work
  // Another fault may have the same drill.
  if (!all.some((one) => one.id !== id && one.drill === drill))
    await context.ports.setDrill(athleteId, {
      drill: { drill, distanceM },
      put: 'out',
      onlyCheck: false,
    })
  await afterwards(context, athleteId)
}

async function afterwards(context: Context, athleteId: string): Promise<void> {
  await context.jobs.addOnce(DELIVER_PLAN, athleteId, athleteId)
  context.events.changed(athleteId, 'form')
}

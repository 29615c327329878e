import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import type { Context } from '../../context.ts'
import { endPermission, loadConnection } from '../connections/index.ts'
import { loadPush, loadPushed, storePush } from './store.ts'
import { takeBackSessions } from './take-back.ts'

const PATIENCE_MS = 15_000

/**
 * Takes back what this server sent to intervals.icu and may do there, before the key or token is deleted. Gives what the
 * runner has to do there where that fails: a deletion does not wait for another service.
 */
export async function leaveIntervals(
  context: Context,
  athleteId: string,
): Promise<readonly Message[]> {
  const connection = await loadConnection(context, athleteId)
  if (connection === null) return []
  const { access } = connection
  const push = await loadPush(context, athleteId)
  const sent = push.on || (await loadPushed(context, athleteId)).length > 0
  // Off first: a job that runs now must not send again what is taken back.
  await storePush(context, athleteId, { ...push, on: false })
  const signal = AbortSignal.timeout(PATIENCE_MS)
  const left: Message[] = []
  if (sent && !(await isDone(takeBackSessions({ context, athleteId, access, signal })))) {
    left.push(message('intervals.sessions-left'))
  }
  if (!(await isDone(endPermission(access)))) left.push(message('intervals.permission-left'))
  return left
}

const isDone = (work: Promise<unknown>): Promise<boolean> =>
  work.then(
    () => true,
    () => false,
  )

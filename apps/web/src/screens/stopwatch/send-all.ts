import { keptSessions, nothingWaits, thisPhone, waitingRuns } from '../../offline/kept-stopwatch.ts'
import { sendSession } from './send-session.ts'

/** Sends every session and run that waits: a coach may open any page first when there is a connection again. */
export async function sendAll(): Promise<void> {
  const phone = await thisPhone()
  const waiting = (await keptSessions()).filter(({ unsent }) => unsent > 0)
  const runs = (await waitingRuns()).some(({ refused }) => refused === undefined)
  const [first] = await keptSessions()
  const sent: boolean[] = []
  for (const { id } of waiting) sent.push((await sendSession(id, phone)).state === 'sent')
  // Runs are sent along with any session.
  if (runs && waiting.length === 0 && first !== undefined) {
    sent.push((await sendSession(first.id, phone)).state === 'sent')
  }
  if (sent.every(Boolean)) nothingWaits()
}

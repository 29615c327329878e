import type { Entry, EntryContent } from '@bell-lap/workout/stopwatch/entry'
import { mergeEntries } from '@bell-lap/workout/stopwatch/merge-entries'
import { readSession } from '@bell-lap/workout/stopwatch/read-session'
import type { TimedSession } from '@bell-lap/workout/stopwatch/read-session'
import { repTimes } from '@bell-lap/workout/stopwatch/rep-times'
import type { RepTimes } from '@bell-lap/workout/stopwatch/rep-times'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import {
  keptSession,
  onOtherTab,
  thisPhone,
  waitingRuns,
  writeEntries,
} from '../../offline/kept-stopwatch.ts'
import type { WaitingRun } from '../../offline/kept-stopwatch.ts'
import { sendSession } from './send-session.ts'
import type { Sending } from './send-session.ts'

const SEND_EVERY_MS = 5_000
const BUZZ_MS = 40

export interface Stopwatch {
  readonly id: string
  readonly phone: string
  readonly session: TimedSession
  readonly times: RepTimes
  /** Every entry of every phone, as it is sent to others. */
  readonly entries: readonly Entry[]
  /** Entries that the server does not have yet. */
  readonly unsent: number
  /** Runs for the log that the server does not have yet. */
  readonly waitingRuns: readonly WaitingRun[]
  readonly sending: Sending | null
  /** Writes entries; `false` where this phone could not keep them, and nothing is shown. */
  readonly write: (...contents: readonly EntryContent[]) => Promise<boolean>
  /** Reads again what this phone keeps, and sends. */
  readonly refresh: () => Promise<void>
}

export interface StopwatchHere {
  /** `null` until it was read. */
  readonly stopwatch: Stopwatch | null
  /** The last read or write failed: the phone is full, or the window is private. */
  readonly isNotKept: boolean
}

interface Kept {
  readonly phone: string
  readonly entries: readonly Entry[]
  readonly unsent: number
  readonly waitingRuns: readonly WaitingRun[]
}

/** A session as this phone keeps it, merged with what other phones sent. */
export function useStopwatch(id: string): StopwatchHere {
  const { kept, isNotKept, read, write, fail } = useKeptSession(id)
  const { sending, send } = useSending(id, read, fail)
  const stopwatch = useMemo((): Stopwatch | null => {
    if (kept === null) return null
    const session = readSession(kept.entries)
    const times = repTimes(session, kept.phone)
    const refresh = () => read().then(send)
    return { ...kept, id, session, times, sending, write, refresh }
  }, [kept, id, sending, write, read, send])
  return { stopwatch, isNotKept }
}

/** What is on this phone: read at first and when another tab writes, and written tap by tap. */
function useKeptSession(id: string) {
  const [kept, setKept] = useState<Kept | null>(null)
  const [isNotKept, setNotKept] = useState(false)
  const fail = useCallback(() => setNotKept(true), [])
  const read = useCallback(async () => {
    try {
      const phone = await thisPhone()
      const { entries, unsent } = await keptSession(id)
      const runs = await waitingRuns()
      setKept((before) => ({
        phone,
        // What was tapped while the disk was read is in the list already.
        entries: mergeEntries(before?.entries ?? [], entries),
        unsent,
        waitingRuns: runs,
      }))
    } catch {
      setNotKept(true)
    }
  }, [id])
  const write = useCallback(
    async (...contents: readonly EntryContent[]) => {
      try {
        const phone = await thisPhone()
        const written = await writeEntries(id, phone, contents)
        setKept((before) => ({
          phone,
          entries: mergeEntries(before?.entries ?? [], written),
          unsent: (before?.unsent ?? 0) + written.length,
          waitingRuns: before?.waitingRuns ?? [],
        }))
        setNotKept(false)
        navigator.vibrate?.(BUZZ_MS)
        return true
      } catch {
        setNotKept(true)
        return false
      }
    },
    [id],
  )
  useEffect(() => onOtherTab(() => void read()), [read])
  return { kept, isNotKept, read, write, fail }
}

/** Sends at first, every few seconds while the page is looked at, and when there is a connection again. */
function useSending(id: string, read: () => Promise<void>, fail: () => void) {
  const [sending, setSending] = useState<Sending | null>(null)
  const isSending = useRef(false)
  const send = useCallback(async () => {
    if (isSending.current) return
    isSending.current = true
    try {
      const outcome = await sendSession(id, await thisPhone())
      await read()
      setSending(outcome)
    } catch {
      fail()
    } finally {
      isSending.current = false
    }
  }, [id, read, fail])
  useEffect(() => {
    Promise.resolve().then(read).then(send, fail)
    const again = () => {
      if (document.visibilityState === 'visible') void send()
    }
    const timer = setInterval(again, SEND_EVERY_MS)
    window.addEventListener('online', again)
    document.addEventListener('visibilitychange', again)
    return () => {
      clearInterval(timer)
      window.removeEventListener('online', again)
      document.removeEventListener('visibilitychange', again)
    }
  }, [read, send, fail])
  return { sending, send }
}

import { useEffect, useState } from 'react'

const LOOK_EVERY_MS = 100

/** The clock of this phone, epoch ms, ten times a second while something runs. */
export function useNow(isRunning: boolean): number {
  const [nowMs, setNowMs] = useState(() => Date.now())
  useEffect(() => {
    if (!isRunning) return
    const timer = setInterval(() => setNowMs(Date.now()), LOOK_EVERY_MS)
    return () => clearInterval(timer)
  }, [isRunning])
  return nowMs
}

import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { NoConnection } from '../api/problem.ts'
import { onKeptAnswer } from '../offline/start-service-worker.ts'
import { useText } from '../text/use-text.ts'
import css from './connection-line.module.css'

/** Says that the server cannot be reached, and since when the page is as it was. */
export function ConnectionLine() {
  const client = useQueryClient()
  const { t, reader } = useText()
  const [failedSince, setSince] = useState<number | null>(null)
  const [keptSince, setKeptSince] = useState<number | null>(null)
  const since = keptSince ?? failedSince
  useEffect(() => {
    const look = () => {
      const states = client
        .getQueryCache()
        .getAll()
        .map((query) => query.state)
      const broken = states.some(
        (state) =>
          (state.error ?? state.fetchFailureReason) instanceof NoConnection &&
          state.errorUpdatedAt >= state.dataUpdatedAt,
      )
      const lastGood = Math.max(0, ...states.map((state) => state.dataUpdatedAt))
      setSince(broken || !navigator.onLine ? lastGood : null)
    }
    const stop = client.getQueryCache().subscribe(() => queueMicrotask(look))
    const lookAgain = () => {
      setKeptSince(null)
      look()
    }
    window.addEventListener('online', lookAgain)
    window.addEventListener('offline', look)
    const stopKept = onKeptAnswer(setKeptSince)
    return () => {
      stop()
      stopKept()
      window.removeEventListener('online', lookAgain)
      window.removeEventListener('offline', look)
    }
  }, [client])
  return (
    <div role="status">
      {since !== null && (
        <p className={css['line']}>
          <span aria-hidden="true">▲ </span>
          {since > 0
            ? t('shell.offline-since', { clock: sayClock(since, reader.locale) })
            : t('shell.offline')}{' '}
          <button
            type="button"
            className={css['again']}
            onClick={() => {
              setKeptSince(null)
              void client.refetchQueries({ type: 'active' })
            }}
          >
            {t('shell.try-again')}
          </button>
        </p>
      )}
    </div>
  )
}

function sayClock(atMs: number, locale: string): string {
  return new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }).format(atMs)
}

import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { sayError } from '../api/problem.ts'
import { Button } from './button.tsx'
import { Card } from './card.tsx'
import { Page } from './page.tsx'
import { useText } from '../text/use-text.ts'
import css from './waiting.module.css'

/** A grey block of the size of what will stand there, so that nothing jumps. */
export function Bone({ height }: { readonly height: number }) {
  return <div className={css['bone']} style={{ height }} data-waiting aria-hidden="true" />
}

interface WaitingPageProps {
  readonly heading: string
  readonly heights: readonly number[]
  readonly width?: 'wide'
}

export function WaitingPage({ heading, heights, width }: WaitingPageProps) {
  const { t } = useText()
  return (
    <Page heading={heading} below={t('shell.loading')} {...(width === undefined ? {} : { width })}>
      {heights.map((height, index) => (
        <Bone key={index} height={height} />
      ))}
    </Page>
  )
}

interface FailedProps {
  readonly error: unknown
  readonly onRetry: () => void
}

/** What went wrong, in the server's own words, and a way to try again. */
export function Failed({ error, onRetry }: FailedProps) {
  const { t } = useText()
  return (
    <Card title={t('shell.not-loaded')}>
      <div className="stack" role="alert">
        <p className="quiet">{sayError(error)}</p>
        <div>
          <Button onClick={onRetry}>{t('shell.try-again')}</Button>
        </div>
      </div>
    </Card>
  )
}

interface LoadedProps<T> {
  readonly query: UseQueryResult<T>
  /** Heights of the grey blocks while there is no answer. */
  readonly heights: readonly number[]
  readonly children: (data: T) => ReactNode
}

/** Part of a page that waits for one answer. */
export function Loaded<T>({ query, heights, children }: LoadedProps<T>) {
  if (query.data !== undefined) return <>{children(query.data)}</>
  if (query.error !== null) {
    return <Failed error={query.error} onRetry={() => void query.refetch()} />
  }
  return (
    <>
      {heights.map((height, index) => (
        <Bone key={index} height={height} />
      ))}
    </>
  )
}

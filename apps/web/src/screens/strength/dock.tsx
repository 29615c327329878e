import { formatTime } from '@bell-lap/units/time'
import type { ReactNode } from 'react'
import { Button } from '../../pieces/button.tsx'
import { useText } from '../../text/use-text.ts'
import css from './log.module.css'
import type { RestNow } from './use-rest.ts'

interface DockProps {
  readonly rest: RestNow
  /** What comes after the rest. */
  readonly restFor: string
  /** Said when the rest is over. */
  readonly over: string
  /** Entries that are not sent yet. */
  readonly waiting: number
  readonly children: ReactNode
}

/** The rest and the one button, within the reach of a thumb. */
export function Dock({ rest, restFor, over, waiting, children }: DockProps) {
  const { t } = useText()
  const { leftS, lengthS } = rest
  return (
    <div className={css['dock']}>
      {leftS !== null && leftS > 0 && (
        <>
          <div className={css['rest']}>
            <div>
              <p className="quiet small">{restFor}</p>
              <p className={css['clock']} role="timer">
                {formatTime(leftS)}
              </p>
            </div>
            <div className="row">
              <Button onClick={rest.more}>{t('strength-log.rest-more')}</Button>
              <Button onClick={rest.skip}>{t('strength-log.rest-skip')}</Button>
            </div>
          </div>
          <progress
            className={css['progress']}
            aria-label={t('strength-log.rest-bar')}
            value={leftS}
            max={Math.max(1, lengthS)}
          />
        </>
      )}
      <p role="status" className={leftS === 0 ? 'small' : 'only-heard'}>
        {leftS === 0 ? over : ''}
      </p>
      {children}
      {waiting > 0 && (
        <p className={css['kept']} role="status">
          {t('strength-log.saved-here', { count: waiting })}
        </p>
      )}
    </div>
  )
}

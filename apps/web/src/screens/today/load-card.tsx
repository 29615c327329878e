import type { Today } from '../../api/today.ts'
import { Card } from '../../pieces/card.tsx'
import { useText } from '../../text/use-text.ts'
import type { WebText } from '../../text/shown-reader.ts'
import css from './today.module.css'

const LEVELS = ['well below', 'below', 'steady', 'above', 'well above'] as const

const CODES = {
  'well below': 'today.load.well-below',
  below: 'today.load.below',
  steady: 'today.load.steady',
  above: 'today.load.above',
  'well above': 'today.load.well-above',
} as const satisfies Readonly<Record<(typeof LEVELS)[number], string>>

/** Load looks at four weeks. */
const FOUR_WEEKS_DAYS = 28

interface LoadCardProps {
  readonly load: Today['load']
  /** Days since the last run; `null` where that is not known. */
  readonly daysSince: number | null
}

/** The last seven days against the runner's own four weeks, in one of five words. */
export function LoadCard({ load, daysSince }: LoadCardProps) {
  const text = useText()
  const { t } = text
  return (
    <Card
      title={t('today.load')}
      aside={load.word === 'unknown' ? undefined : sayNumbers(load, text)}
    >
      {load.word === 'unknown' ? (
        <p className="quiet">
          {t(
            daysSince !== null && daysSince >= FOUR_WEEKS_DAYS
              ? 'today.load-none'
              : 'today.load-unknown',
          )}
        </p>
      ) : (
        <>
          <div className={css['meter']} aria-hidden="true">
            {LEVELS.map((level) => (
              <span key={level} data-here={level === load.word || undefined} />
            ))}
          </div>
          <p className={css['load-words']}>
            <span className="quiet" aria-hidden="true">
              {t('today.load-least')}
            </span>
            <span>{t(CODES[load.word])}</span>
            <span className="quiet" aria-hidden="true">
              {t('today.load-most')}
            </span>
          </p>
        </>
      )}
    </Card>
  )
}

function sayNumbers({ last7, usual }: Today['load'], { t }: WebText): string {
  const last = Math.round(last7)
  if (usual === null) return String(last)
  return t('today.load-usual', { last, low: Math.round(usual[0]), high: Math.round(usual[1]) })
}

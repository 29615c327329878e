import { sayNumber } from '@bell-lap/text/numbers'
import type { Load, LoadMeasure } from '../../api/load.ts'
import { useText } from '../../text/use-text.ts'
import { LoadBars } from './load-bars.tsx'
import css from './load.module.css'

interface MeasureRowProps {
  readonly load: Load
  readonly measure: LoadMeasure
}

/** Measures that only compare a runner with themselves are given as multiples of the usual week. */
const COMPARED: readonly LoadMeasure[] = ['achilles', 'tibia', 'kneecap', 'hamstringM']

/** One measure: what this week comes to, what it is good for, and its weeks. */
export function MeasureRow({ load, measure }: MeasureRowProps) {
  const { t, reader } = useText()
  const week = load.weeks.find(({ state }) => state === 'now')
  const usual = load.usual[measure]
  const isCompared = COMPARED.includes(measure)
  const amount = (value: number): string => {
    if (isCompared) {
      if (usual === undefined) return '–'
      return t('load.times-usual', {
        times: sayNumber(value / usual.centre, reader.locale, 1),
      })
    }
    const rounded = sayNumber(
      measure === 'fastM' ? Math.round(value / 10) * 10 : Math.round(value),
      reader.locale,
    )
    return measure === 'fastM' ? `${rounded} m` : rounded
  }
  const expected = week?.expected?.[measure] ?? null
  const done = week?.done?.[measure] ?? null
  const budgetM = measure === 'fastM' ? (week?.fastBudgetM ?? null) : null
  const countedM = week?.fastCountedM ?? null
  return (
    <div className={css['measure']}>
      <div>
        <h3>{t(`load.measure.${measure}`)}</h3>
        {expected === null ? (
          <p className="quiet">
            {t(measure === 'hamstringM' ? 'load.hamstring-unknown' : 'load.no-usual')}
          </p>
        ) : isCompared && usual === undefined ? (
          <p className="quiet">{t('load.no-usual')}</p>
        ) : (
          <>
            <p>{t('load.expected', { amount: amount(expected) })}</p>
            {done !== null && (
              <p className="quiet small">{t('load.done-now', { amount: amount(done) })}</p>
            )}
            {budgetM !== null && countedM !== null && (
              <p className="quiet small">
                {t('load.budget', { counted: amount(countedM), amount: amount(budgetM) })}
              </p>
            )}
          </>
        )}
      </div>
      {expected === null ? (
        <p className="quiet">{t(`load.good.${measure}`)}</p>
      ) : (
        <LoadBars load={load} measure={measure} amount={amount} />
      )}
    </div>
  )
}

import { sayClock } from '@bell-lap/text/numbers'
import { formatTime } from '@bell-lap/units/time'
import { Button } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { copyText } from '../../pieces/copy-text.ts'
import { later } from '../../pieces/later.tsx'
import { tell } from '../../pieces/tell.ts'
import { useText } from '../../text/use-text.ts'
import { nameOfStep } from './timer-steps.ts'
import type { TimerStep } from './timer-steps.ts'
import css from './timer.module.css'

/** The form has texts of its own, which nobody needs before the end. */
const LogRunButton = later(
  async () => (await import('../runs/log-run-button.tsx')).LogRunButton,
  null,
  ['runs', 'races', 'problems'],
)

interface TimerResultProps {
  readonly title: string
  readonly steps: readonly TimerStep[]
  readonly lapsS: readonly number[]
  readonly onClear: () => void
}

/** What was run, step by step, beside what was asked. */
export function TimerResult({ title, steps, lapsS, onClear }: TimerResultProps) {
  const { t, reader } = useText()
  const sayLap = (lapS: number) => sayClock(lapS, reader.locale, 1)
  const rows = lapsS.map((lapS, index) => ({ lapS, step: steps[index] }))
  const totalS = lapsS.reduce((sum, lap) => sum + lap, 0)
  const text = [
    title,
    ...rows.map(
      ({ lapS, step }) => `${step === undefined ? '' : nameOfStep(step)}\t${sayLap(lapS)}`,
    ),
    `${t('timer.total')}\t${formatTime(totalS)}`,
  ].join('\n')
  const copy = () =>
    copyText(text).then((copied) => tell(t(copied ? 'timer.copied' : 'timer.not-copied')))
  return (
    <Card title={t('timer.done')} aside={formatTime(totalS)}>
      <div className="stack">
        <div className={css['result']} tabIndex={0} role="region" aria-label={t('timer.times')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('timer.step')}</th>
                <th scope="col" data-number>
                  {t('timer.time')}
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ lapS, step }, index) => (
                <tr key={index} data-work={step?.work || undefined}>
                  <td>
                    {step === undefined
                      ? t('timer.step-number', { number: index + 1 })
                      : nameOfStep(step)}
                    {typeof step?.target === 'string' && (
                      <span className={css['asked']}>
                        {t('timer.target', { target: step.target })}
                      </span>
                    )}
                  </td>
                  <td data-number>{sayLap(lapS)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <p className="quiet small">{t('timer.kept')}</p>
        <div className="row">
          <Button onClick={() => void copy()}>{t('timer.copy')}</Button>
          <LogRunButton known={{ timeS: totalS, note: text }} />
          <Button onClick={onClear}>{t('timer.clear')}</Button>
        </div>
      </div>
    </Card>
  )
}

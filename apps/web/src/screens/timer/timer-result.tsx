import { formatTime } from '@bell-lap/units/time'
import { Button } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { copyText } from '../../pieces/copy-text.ts'
import { tell } from '../../pieces/tell.ts'
import { nameOfStep } from './timer-steps.ts'
import type { TimerStep } from './timer-steps.ts'
import css from './timer.module.css'

interface TimerResultProps {
  readonly title: string
  readonly steps: readonly TimerStep[]
  readonly lapsS: readonly number[]
  readonly onClear: () => void
}

/** What was run, step by step, beside what was asked. */
export function TimerResult({ title, steps, lapsS, onClear }: TimerResultProps) {
  const rows = lapsS.map((lapS, index) => ({ lapS, step: steps[index] }))
  const totalS = lapsS.reduce((sum, lap) => sum + lap, 0)
  const text = [
    title,
    ...rows.map(
      ({ lapS, step }) => `${step === undefined ? '' : nameOfStep(step)}\t${formatTime(lapS, 1)}`,
    ),
    `Total\t${formatTime(totalS)}`,
  ].join('\n')
  const copy = () =>
    copyText(text).then((copied) =>
      tell(
        copied
          ? 'Copied.'
          : 'The browser did not allow copying. Mark the table and copy it by hand.',
      ),
    )
  return (
    <Card title="Done" aside={formatTime(totalS)}>
      <div className="stack">
        <div className={css['result']} tabIndex={0} role="region" aria-label="Times of the steps">
          <table>
            <thead>
              <tr>
                <th scope="col">Step</th>
                <th scope="col" data-number>
                  Time
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map(({ lapS, step }, index) => (
                <tr key={index} data-work={step?.work || undefined}>
                  <td>
                    {step === undefined ? `Step ${index + 1}` : nameOfStep(step)}
                    {step?.target !== null && step !== undefined && (
                      <span className={css['asked']}>asked: {step.target}</span>
                    )}
                  </td>
                  <td data-number>{formatTime(lapS, 1)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <p className="quiet small">
          These times are kept on this device until you clear them. The recording of your watch is
          what counts in the log.
        </p>
        <div className="row">
          <Button onClick={() => void copy()}>Copy as text</Button>
          <Button onClick={onClear}>Clear and start again</Button>
        </div>
      </div>
    </Card>
  )
}

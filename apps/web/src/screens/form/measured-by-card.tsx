import type { FormView } from '../../api/form.ts'
import { Card } from '../../pieces/card.tsx'
import { keyOf } from '../../text/say.tsx'
import { useText } from '../../text/use-text.ts'
import { saySensor } from '../../words/form-words.ts'
import css from './form.module.css'

const MOST_SENSORS = 3

/** Which sensor said it, left and right, and what a model still needs. */
export function MeasuredByCard({ found }: { readonly found: FormView }) {
  const text = useText()
  const { t, say } = text
  const { sensors, balance, missing } = found
  return (
    <Card>
      <div className={css['three']}>
        <section className="stack">
          <h2 className={css['small-head']}>{t('form.screen.measured-by')}</h2>
          {sensors.slice(0, MOST_SENSORS).map((sensor) => (
            <p key={sensor.key}>
              {saySensor(sensor, text)}
              <br />
              <span className="quiet small">
                {t('form.screen.sensor-runs', {
                  runs: sensor.runs,
                  firstDay: sensor.firstDay,
                  lastDay: sensor.lastDay,
                })}
              </span>
            </p>
          ))}
          {sensors.length > 1 && <p className="quiet small">{t('form.screen.never-joined')}</p>}
        </section>
        {balance !== null && (
          <section className="stack">
            <h2 className={css['small-head']}>{t('form.screen.balance')}</h2>
            <p>{say(balance)}</p>
          </section>
        )}
        {missing.length > 0 && found.state === 'ready' && (
          <section className="stack">
            <h2 className={css['small-head']}>{t('form.screen.missing')}</h2>
            {missing.map((one) => (
              <p key={keyOf(one)}>{say(one)}</p>
            ))}
          </section>
        )}
      </div>
    </Card>
  )
}

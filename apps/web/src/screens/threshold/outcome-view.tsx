import { sayNumber } from '@bell-lap/text/numbers'
import type { TestOutcome } from '../../api/threshold.ts'
import { HeadRow } from '../../pieces/head-row.tsx'
import { useUnits } from '../../pieces/use-units.ts'
import { useText } from '../../text/use-text.ts'
import { keyOf, Say } from '../../text/say.tsx'

/** What a test says: the value with its band, and for lactate every method. */
export function OutcomeView({ outcome }: { readonly outcome: TestOutcome }) {
  const units = useUnits()
  const { say, t, reader } = useText()
  const { value, lactate } = outcome
  const sayValue = (name: string, range: NonNullable<TestOutcome['value']>) =>
    t('threshold-screen.value', {
      name,
      speedMps: range.speedMps,
      rangeMps: { low: range.lowMps, high: range.highMps },
    })
  if (!outcome.known || value === null) {
    return (
      <p role="alert">
        {outcome.why === null ? t('threshold-screen.no-result') : say(outcome.why)}
      </p>
    )
  }
  return (
    <div className="stack">
      <p>
        <strong>{sayValue(t(`threshold-screen.measures-${outcome.measures}`), value)}</strong>
        {outcome.heartRateBpm !== null &&
          `, ${t('threshold-screen.value-at', { bpm: Math.round(outcome.heartRateBpm) })}`}
      </p>
      {lactate?.lt1 !== null && lactate?.lt1 !== undefined && (
        <p>{sayValue(t('runs.heart-lt1'), lactate.lt1)}</p>
      )}
      {outcome.cautions.map((caution) => (
        <p key={keyOf(caution)} className="quiet small">
          <Say it={caution} />
        </p>
      ))}
      {lactate !== null && (
        <details>
          <summary>{t('threshold-screen.methods')}</summary>
          <table>
            <HeadRow columns={[t('threshold-screen.method'), t('threshold-screen.pace'), 'km/h']} />
            <tbody>
              {lactate.methods.map(({ method, speedMps, why }) => (
                <tr key={method}>
                  <td>
                    {method}
                    {why !== null && (
                      <p className="quiet small">
                        <Say it={why} />
                      </p>
                    )}
                  </td>
                  <td data-number>{speedMps === null ? '–' : units.pace(speedMps)}</td>
                  <td data-number>
                    {speedMps === null ? '–' : sayNumber(3.6 * speedMps, reader.locale, 2)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
      <p className="quiet small">{t('threshold-screen.method-of', { method: outcome.method })}</p>
    </div>
  )
}

import type { TestOutcome } from '../../api/threshold.ts'
import { HeadRow } from '../../pieces/head-row.tsx'
import { useUnits } from '../../pieces/use-units.ts'
import { keyOf, Say } from '../../text/say.tsx'

const NAMES: Readonly<Record<TestOutcome['measures'], string>> = {
  threshold: 'Threshold',
  'critical-speed': 'Critical speed',
  'aerobic-speed': 'Maximal aerobic speed',
  'sprint-speed': 'Maximal sprint speed',
}

/** What a test says: the value with its band, and for lactate every method. */
export function OutcomeView({ outcome }: { readonly outcome: TestOutcome }) {
  const units = useUnits()
  const { value, lactate } = outcome
  const sayRange = (range: NonNullable<TestOutcome['value']>) =>
    `${units.pace(range.speedMps)} (${units.paceRange(range.lowMps, range.highMps)})`
  if (!outcome.known || value === null) {
    return (
      <p role="alert">
        {outcome.why === null ? 'This test says nothing.' : <Say it={outcome.why} />}
      </p>
    )
  }
  return (
    <div className="stack">
      <p>
        <strong>
          {NAMES[outcome.measures]}: {sayRange(value)}
        </strong>
        {outcome.heartRateBpm !== null && `, at about ${Math.round(outcome.heartRateBpm)} bpm`}
      </p>
      {lactate?.lt1 !== null && lactate?.lt1 !== undefined && (
        <p>First threshold: {sayRange(lactate.lt1)}</p>
      )}
      {outcome.cautions.map((caution) => (
        <p key={keyOf(caution)} className="quiet small">
          <Say it={caution} />
        </p>
      ))}
      {lactate !== null && (
        <details>
          <summary>Every method, side by side</summary>
          <table>
            <HeadRow columns={['Method', 'Pace', 'km/h']} />
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
                  <td data-number>{speedMps === null ? '–' : (3.6 * speedMps).toFixed(2)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </details>
      )}
      <p className="quiet small">Method: {outcome.method}</p>
    </div>
  )
}

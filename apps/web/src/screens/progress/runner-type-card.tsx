import type { Estimate } from '../../api/estimate.ts'
import { Card } from '../../pieces/card.tsx'
import { HeadRow } from '../../pieces/head-row.tsx'

const NAMES = {
  endurance: 'Endurance',
  balanced: 'Balanced',
  speed: 'Speed',
  unknown: 'Not known yet',
} as const
const MEANINGS = {
  endurance: 'Your pace holds up with distance: short and fast running has most to give.',
  balanced: 'Your pace falls with distance as most runners’ does.',
  speed: 'Your short distances are the stronger ones: threshold and long runs have most to give.',
} as const
const LESSONS_SHOWN = 4

/** How the runner's pace falls with distance, as probabilities, and which race would tell most. */
export function RunnerTypeCard({ estimate }: { readonly estimate: Estimate }) {
  const { type, lessons } = estimate
  if (type === null) return null
  const { name, probabilities } = type
  return (
    <Card title={`Kind of runner: ${NAMES[name].toLowerCase()}`}>
      <div className="stack">
        <p>{name === 'unknown' ? type.why : MEANINGS[name]}</p>
        {probabilities !== null && (
          <p className="quiet">
            {(['endurance', 'balanced', 'speed'] as const)
              .map((one) => `${NAMES[one]} ${Math.round(100 * probabilities[one])} %`)
              .join(' · ')}
          </p>
        )}
        {lessons.length > 0 && (
          <>
            <p className="quiet">
              What one race would teach: the share of today’s band that would be left, for the mile
              and for the pace of an hour.
            </p>
            <table>
              <HeadRow columns={['Race', 'Mile', 'An hour']} />
              <tbody>
                {lessons.slice(0, LESSONS_SHOWN).map((one) => (
                  <tr key={one.eventId}>
                    <th scope="row">{one.name}</th>
                    <td data-number>{Math.round(100 * one.mileBandLeft)} %</td>
                    <td data-number>{Math.round(100 * one.hourBandLeft)} %</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </>
        )}
      </div>
    </Card>
  )
}

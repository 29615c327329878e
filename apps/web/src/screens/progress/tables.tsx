import { formatTime } from '@bell-lap/units/time'
import { formatPace } from '@bell-lap/units/pace'
import { Link } from '@tanstack/react-router'
import type { Estimate } from '../../api/estimate.ts'
import { Card } from '../../pieces/card.tsx'
import { StatusMark } from '../../pieces/status-mark.tsx'
import { HeadRow } from '../../pieces/head-row.tsx'
import { useUnits } from '../../pieces/use-units.ts'
import { ScrollSideways } from '../../pieces/scroll-sideways.tsx'

/** Short races are told apart by tenths. */
const TENTHS_UP_TO_S = 120

interface EstimateProps {
  readonly estimate: Estimate
}

/** What the same fitness is worth over other distances. */
export function EquivalentsCard({ estimate }: EstimateProps) {
  if (estimate.equivalents.length === 0) return null
  return (
    <Card title="What the same fitness is worth">
      <ScrollSideways label="Equivalent times">
        <table>
          <HeadRow columns={['Event', 'Expected', 'Likely between']} />
          <tbody>
            {estimate.equivalents.map((one) => {
              const decimals = one.timeS < TENTHS_UP_TO_S ? 1 : 0
              return (
                <tr key={one.eventId}>
                  <th scope="row">
                    {one.name}
                    <p className="quiet small">{Math.round(100 * one.aerobicShare)} % aerobic</p>
                  </th>
                  <td data-number>{formatTime(one.timeS, decimals)}</td>
                  <td data-number className="quiet">
                    {formatTime(one.lowS, decimals)}–{formatTime(one.highS, decimals)}
                    <p className="quiet small">good day {formatTime(one.potentialS, decimals)}</p>
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </ScrollSideways>
      <p className="quiet small">
        Expected is the middle: half of such races are faster. A good day comes one race in five.
        Four races in five lie between the two ends, which reach further where races like this
        scatter more. The share of the energy from oxygen is good to about 5 %.
      </p>
    </Card>
  )
}

export function ThresholdCard({ estimate }: EstimateProps) {
  const units = useUnits()
  const { threshold } = estimate
  if (threshold === null) return null
  return (
    <Card title={`Threshold: ${units.pace(threshold.speedMps)}`}>
      <p>Likely between {units.paceRange(threshold.lowMps, threshold.highMps)}.</p>
      <p className="quiet">{threshold.source}.</p>
      <Link to="/progress/threshold">Tests, methods and its way over time</Link>
    </Card>
  )
}

/** What the classical formulae would say, side by side, with where each is valid. */
export function PanelCard({ estimate }: EstimateProps) {
  if (estimate.panel.length === 0) return null
  return (
    <Card title="What other formulae would say">
      <ScrollSideways label="Other formulae">
        <table>
          <HeadRow columns={['Formula', 'Mile']} />
          <tbody>
            {estimate.panel.map((one) => (
              <tr key={one.model}>
                <td>
                  {one.model}
                  <p className="quiet small">{one.validity}</p>
                  {!one.inRange && <StatusMark tone="watch" word="outside its range" />}
                </td>
                <td data-number>{one.mileS === null ? '–' : formatTime(one.mileS)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollSideways>
    </Card>
  )
}

interface Pace {
  readonly symbol: string
  readonly name: string
  readonly slowMps: number
  readonly fastMps: number
  readonly meaning: string
}

/** Paces that are run on a track and timed per lap. */
const TRACK_SYMBOLS = new Set(['3K', 'MI', 'GMI', '8H', '4H', 'FAST', 'MAX', '5K'])

export function PacesCard({ paces }: { readonly paces: readonly Pace[] }) {
  const units = useUnits()
  if (paces.length === 0) return null
  return (
    <Card title="Training paces of today">
      <ScrollSideways label="Training paces">
        <table>
          <HeadRow
            columns={['Pace', units.system === 'metric' ? 'Per km' : 'Per mile', 'Per 400 m']}
          />
          <tbody>
            {paces.map((pace) => (
              <tr key={pace.symbol}>
                <td>
                  {pace.name}
                  <p className="quiet small">{pace.meaning}</p>
                </td>
                <td data-number>{units.paceRange(pace.slowMps, pace.fastMps)}</td>
                <td data-number className="quiet">
                  {TRACK_SYMBOLS.has(pace.symbol) ? per400(pace) : ''}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollSideways>
    </Card>
  )
}

function per400(pace: Pace): string {
  const fast = formatPace(pace.fastMps, 's/400m').split(' ')[0] ?? ''
  const slow = formatPace(pace.slowMps, 's/400m').split(' ')[0] ?? ''
  return fast === slow ? `${fast} s` : `${fast}–${slow} s`
}

import type { Message } from '@bell-lap/units/message'
import { formatTime } from '@bell-lap/units/time'
import { formatPace } from '@bell-lap/units/pace'
import { useState } from 'react'
import type { Estimate } from '../../api/estimate.ts'
import { Button } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { StatusMark } from '../../pieces/status-mark.tsx'
import { HeadRow } from '../../pieces/head-row.tsx'
import { useUnits } from '../../pieces/use-units.ts'
import { ScrollSideways } from '../../pieces/scroll-sideways.tsx'
import { useText } from '../../text/use-text.ts'
import { Say } from '../../text/say.tsx'

/** Short races are told apart by tenths. */
const TENTHS_UP_TO_S = 120

/** What most runners ask for; the other distances are shown on demand. */
const MAIN_EVENTS: ReadonlySet<string> = new Set(['mile', '5k', '10k', 'half', 'marathon'])

interface EstimateProps {
  readonly estimate: Estimate
}

/** What the same fitness is worth over other distances. */
export function EquivalentsCard({ estimate }: EstimateProps) {
  const { t } = useText()
  const [all, setAll] = useState(false)
  const { equivalents } = estimate
  if (equivalents.length === 0) return null
  const main = equivalents.filter(({ eventId }) => MAIN_EVENTS.has(eventId))
  const shown = all || main.length === 0 ? equivalents : main
  return (
    <Card title={t('progress.equivalents')}>
      <ScrollSideways label={t('progress.equivalents')}>
        <table>
          <HeadRow columns={[t('progress.event'), t('progress.expected'), t('progress.range')]} />
          <tbody>
            {shown.map((one) => {
              const decimals = one.timeS < TENTHS_UP_TO_S ? 1 : 0
              return (
                <tr key={one.eventId}>
                  <th scope="row">
                    <Say it={one.name} />
                    {all && (
                      <p className="quiet small">
                        {t('progress.aerobic', { share: one.aerobicShare })}
                      </p>
                    )}
                  </th>
                  <td data-number>{formatTime(one.timeS, decimals)}</td>
                  <td data-number className="quiet">
                    {formatTime(one.lowS, decimals)}–{formatTime(one.highS, decimals)}
                    <p className="quiet small">
                      {t('progress.good-day', { time: formatTime(one.potentialS, decimals) })}
                    </p>
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </ScrollSideways>
      {shown.length < equivalents.length && (
        <Button look="quiet" onClick={() => setAll(true)}>
          {t('progress.show-all', { count: equivalents.length })}
        </Button>
      )}
      <p className="quiet small">{t('progress.equivalents-note')}</p>
    </Card>
  )
}

/** What the classical formulae would say, side by side, with where each is valid. */
export function PanelCard({ estimate }: EstimateProps) {
  const { t } = useText()
  if (estimate.panel.length === 0) return null
  return (
    <Card title={t('progress.formulas')}>
      <ScrollSideways label={t('progress.formulas')}>
        <table>
          <HeadRow columns={[t('progress.formula'), t('progress.mile')]} />
          <tbody>
            {estimate.panel.map((one) => (
              <tr key={one.model}>
                <td>
                  <Say it={one.name} />
                  <p className="quiet small">
                    <Say it={one.validity} />
                  </p>
                  {!one.inRange && <StatusMark tone="watch" word={t('progress.outside-range')} />}
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
  readonly name: Message
  readonly slowMps: number
  readonly fastMps: number
  readonly meaning: Message
}

/** Paces that are run on a track and timed per lap. */
const TRACK_SYMBOLS = new Set(['3K', 'MI', 'GMI', '8H', '4H', 'FAST', 'MAX', '5K'])

export function PacesCard({ paces }: { readonly paces: readonly Pace[] }) {
  const units = useUnits()
  const { t, say } = useText()
  if (paces.length === 0) return null
  return (
    <Card title={t('progress.paces')}>
      <ScrollSideways label={t('progress.paces')}>
        <table>
          <HeadRow
            columns={[
              t('progress.pace'),
              t(units.system === 'metric' ? 'progress.per-km' : 'progress.per-mile'),
              t('progress.per-400'),
            ]}
          />
          <tbody>
            {paces.map((pace) => (
              <tr key={pace.symbol}>
                <td>
                  {say(pace.name)}
                  <p className="quiet small">{say(pace.meaning)}</p>
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
      <p className="quiet small">{t('progress.paces-note')}</p>
    </Card>
  )
}

function per400(pace: Pace): string {
  const fast = formatPace(pace.fastMps, 's/400m').split(' ')[0] ?? ''
  const slow = formatPace(pace.slowMps, 's/400m').split(' ')[0] ?? ''
  return fast === slow ? `${fast} s` : `${fast}–${slow} s`
}

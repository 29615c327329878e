import { sayShare } from '@bell-lap/text/numbers'
import type { Estimate } from '../../api/estimate.ts'
import { Card } from '../../pieces/card.tsx'
import { HeadRow } from '../../pieces/head-row.tsx'
import { useText } from '../../text/use-text.ts'

const KINDS = ['endurance', 'balanced', 'speed'] as const
const LESSONS_SHOWN = 4

/** How the runner's pace falls with distance, as probabilities, and which race would tell most. */
export function RunnerTypeCard({ estimate }: { readonly estimate: Estimate }) {
  const { t, say, reader } = useText()
  const { type, lessons } = estimate
  if (type === null) return null
  const { name, probabilities } = type
  return (
    <Card title={t('progress.kind-of-runner', { kind: name })}>
      <div className="stack">
        {name === 'unknown' ? (
          type.why !== null && <p>{say(type.why)}</p>
        ) : (
          <p>{t(`progress.${name}-means`)}</p>
        )}
        {probabilities !== null && (
          <p className="quiet">
            {KINDS.map(
              (one) =>
                `${t(`progress.kind-${one}`)} ${sayShare(probabilities[one], reader.locale)}`,
            ).join(' · ')}
          </p>
        )}
        {lessons.length > 0 && (
          <>
            <p className="quiet">{t('progress.lessons')}</p>
            <table>
              <HeadRow columns={[t('progress.race'), t('progress.mile'), t('progress.an-hour')]} />
              <tbody>
                {lessons.slice(0, LESSONS_SHOWN).map((one) => (
                  <tr key={one.eventId}>
                    <th scope="row">{say(one.name)}</th>
                    <td data-number>{sayShare(one.mileBandLeft, reader.locale)}</td>
                    <td data-number>{sayShare(one.hourBandLeft, reader.locale)}</td>
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

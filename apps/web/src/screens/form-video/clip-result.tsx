import { compareClips, largestChange, sameSpeed } from '@bell-lap/form/video/compare-clips'
import { useRef } from 'react'
import type { ReactNode } from 'react'
import { Button } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { Page } from '../../pieces/page.tsx'
import { saveAsFile } from '../../pieces/save-as-file.ts'
import { tell } from '../../pieces/tell.ts'
import type { WebText } from '../../text/shown-reader.ts'
import { useText } from '../../text/use-text.ts'
import { ClipChecks } from './clip-checks.tsx'
import { ClipPlayer } from './clip-player.tsx'
import css from './form-video.module.css'
import { CompareTable, MeasuresTable } from './measures-table.tsx'
import { sayMeasure } from './say-measure.ts'
import { SecondOpinion } from './second-opinion.tsx'
import type { ShownClip } from './shown-clip.ts'

interface ClipResultProps {
  readonly clip: ShownClip
  readonly other: ShownClip | null
  /** The day that the report is of. */
  readonly day: string
  readonly above: ReactNode
  /** Chooses another clip to compare with. */
  readonly choice?: ReactNode
  /** Saves the clip; of a saved one, what people wrote about it. */
  readonly children?: ReactNode
}

/** What a clip shows, or what differs between two: the finding first, then the player, then every figure. */
export function ClipResult(props: ClipResultProps) {
  const { clip, other, day, above, choice, children } = props
  const text = useText()
  const { t, reader } = text
  const report = useRef<HTMLDivElement>(null)
  const { measures, steps } = clip.form
  const changes = other === null ? [] : compareClips(measures, other.form.measures)
  const heading =
    other === null
      ? t('form-video.result.heading', {
          contact: sayMeasure(text, 'contactS', measures.contactS.value),
          cadence: sayMeasure(text, 'cadenceSpm', measures.cadenceSpm.value),
        })
      : headingOf(text, changes)
  const below =
    other === null
      ? t('form-video.result.below', { count: steps.length })
      : t('form-video.compare.below', { count: changes.filter((one) => one.changed).length })
  const onSave = () => {
    if (report.current === null) return
    const saved = saveAsFile(report.current, 'form', { title: heading, lang: reader.locale, day })
    tell(t('form-video.report.saved', { name: saved }))
  }
  return (
    <Page
      heading={heading}
      above={above}
      below={below}
      width="wide"
      actions={
        <div className="row">
          <Button onClick={() => window.print()}>{t('form-video.report.print')}</Button>
          <Button onClick={onSave}>{t('form-video.report.save')}</Button>
        </div>
      }
    >
      {choice !== undefined && <div data-not-printed>{choice}</div>}
      <div ref={report} className="stack">
        {other !== null && <Fairness clip={clip} other={other} />}
        <ClipPlayer key={clip.name} clips={other === null ? [clip] : [clip, other]} />
        <div className={css['columns']} data-uneven>
          {other === null ? (
            <MeasuresTable measures={measures} />
          ) : (
            <CompareTable changes={changes} names={[clip.name, other.name]} />
          )}
          <div className={css['side']}>
            {[clip, ...(other === null ? [] : [other])].map((one, i) => (
              <ClipChecks
                key={i}
                name={other === null ? null : one.name}
                form={one.form}
                cameraSpeed={one.cameraSpeed}
              />
            ))}
            {other === null && <SecondOpinion clip={clip} />}
            <Card title={t('form-video.stays.title')}>
              <p className="quiet">{t('form-video.stays.text')}</p>
            </Card>
          </div>
        </div>
      </div>
      {children !== undefined && <div data-not-printed>{children}</div>}
    </Page>
  )
}

function headingOf(text: WebText, changes: Parameters<typeof largestChange>[0]): string {
  const largest = largestChange(changes)
  if (largest === null) return text.t('form-video.compare.nothing')
  const { name, before, after } = largest
  return text.t('form-video.compare.heading', {
    measure: text.t(`form-video.measure.${name}`),
    before: sayMeasure(text, name, before),
    after: sayMeasure(text, name, after),
  })
}

/** Whether two clips may be compared at all: the same speed, the same leg. */
function Fairness({ clip, other }: { readonly clip: ShownClip; readonly other: ShownClip }) {
  const { t } = useText()
  const same = sameSpeed(clip.speedMps, other.speedMps)
  const lines = [
    ...(same === null ? [t('form-video.compare.speed-unknown')] : []),
    ...(same === false
      ? [
          t('form-video.compare.speed-differs', {
            beforeMps: clip.speedMps,
            afterMps: other.speedMps,
          }),
        ]
      : []),
    ...(clip.form.near === other.form.near ? [] : [t('form-video.compare.sides')]),
  ]
  return lines.map((line) => <p key={line}>{line}</p>)
}

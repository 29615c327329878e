import type { FormFinding, FormWork } from '../../api/form.ts'
import { Card } from '../../pieces/card.tsx'
import { later } from '../../pieces/later.tsx'
import { keyOf } from '../../text/say.tsx'
import { useText } from '../../text/use-text.ts'
import { BeginWork } from './begin-work.tsx'
import css from './form.module.css'

const Figure = later(async () => (await import('../../pieces/figure.tsx')).Figure, null, ['moves'])

/** A skip that turns into a run is drawn as the skip. */
const DRAWN_AS = {
  ankling: 'ankling',
  'fast-feet': 'fast-feet',
  'skip-a': 'skip-a',
  'skip-a-into-run': 'skip-a',
} as const satisfies Readonly<Record<FormFinding['drill']['id'], string>>

/** What to do about a finding: the drill with its steps and what stops it, and how strong the evidence is. */
export function FindingCards({
  finding,
  isFirst,
  work,
  hasPlan,
}: {
  readonly finding: FormFinding
  /** The first one is the heading of the page. */
  readonly isFirst: boolean
  readonly work: FormWork | null
  readonly hasPlan: boolean
}) {
  const { t, say } = useText()
  const { drill, matters, helps } = finding
  return (
    <div className={css['two']}>
      <Card
        title={
          isFirst ? t('form.screen.what-to-do') : `${t('form.screen.also')}: ${say(finding.cue)}`
        }
      >
        <div className="stack">
          {!isFirst && <p>{say(finding.says)}</p>}
          <section className="stack">
            <h3>{say(drill.name)}</h3>
            <Figure move={DRAWN_AS[drill.id]} />
            <ol className={css['steps']}>
              {drill.steps.map((step) => (
                <li key={keyOf(step)}>{say(step)}</li>
              ))}
            </ol>
            <p className="quiet small">{say(drill.stop)}</p>
            <p className="quiet small">
              {t('form.screen.trains-same', { sessions: drill.sessions })}
            </p>
          </section>
          {work === null && <BeginWork finding={finding} isFirst={isFirst} hasPlan={hasPlan} />}
        </div>
      </Card>
      <Card title={t('form.screen.evidence')}>
        <div className="stack">
          {[
            { name: t('form.screen.it-matters'), ...matters },
            { name: t('form.screen.it-helps'), ...helps },
          ].map(({ name, grade, text }) => (
            <p key={name}>
              <strong>
                {name}: {t(`form.screen.grade-${grade}`)}.
              </strong>{' '}
              <span className="quiet">{say(text)}</span>
            </p>
          ))}
        </div>
      </Card>
    </div>
  )
}

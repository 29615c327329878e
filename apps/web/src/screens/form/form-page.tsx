import { useQuery } from '@tanstack/react-query'
import type { FormView } from '../../api/form.ts'
import { formQuery } from '../../api/form.ts'
import { later } from '../../pieces/later.tsx'
import { Page } from '../../pieces/page.tsx'
import { Bone, Failed, WaitingPage } from '../../pieces/waiting.tsx'
import { keyOf, Say } from '../../text/say.tsx'
import type { WebText } from '../../text/shown-reader.ts'
import { useText } from '../../text/use-text.ts'
import { BlockCard } from './block-card.tsx'
import { FindingCards } from './finding-cards.tsx'
import css from './form.module.css'
import { FreshTiredCard } from './fresh-tired-card.tsx'
import { MeasuredByCard } from './measured-by-card.tsx'
import { MissingCard, NoDynamics, PhoneCard } from './no-dynamics.tsx'
import { StiffnessCard } from './stiffness-card.tsx'
import { WorkCards } from './work-cards.tsx'

/** Charts, below what is read first. */
const MonthsCard = later(
  async () => (await import('./months-card.tsx')).MonthsCard,
  <Bone height={380} />,
  ['form', 'progress'],
)

/** The one cue to work on with its evidence; then fresh against tired, the drill, the months, the block. */
export function FormPage() {
  const query = useQuery(formQuery)
  const { t } = useText()
  if (query.data === undefined) {
    return query.error === null ? (
      <WaitingPage heading={t('form.screen.title')} heights={[90, 380, 300]} width="wide" />
    ) : (
      <Page heading={t('form.screen.title')}>
        <Failed error={query.error} onRetry={() => void query.refetch()} />
      </Page>
    )
  }
  return <FormFound found={query.data} />
}

function FormFound({ found }: { readonly found: FormView }) {
  const text = useText()
  const { t, say } = text
  const { state, latest, findings } = found
  return (
    <div className={css['form']}>
      <Page heading={say(found.headline)} above={aboveOf(found, text)} width="wide">
        <div className={css['lead']}>
          {found.lead.map((one) => (
            <p key={keyOf(one)}>
              <Say it={one} />
            </p>
          ))}
          {(found.waiting > 0 || found.pending) && (
            <p className="quiet" role="status">
              {found.waiting > 0
                ? t('form.screen.waiting', { count: found.waiting })
                : t('form.screen.pending')}
            </p>
          )}
        </div>
        <WorkCards work={found.work} />
        {state === 'none' && <NoDynamics />}
        {latest !== null && latest.contact !== null && (
          <FreshTiredCard run={latest} usual={found.usual} />
        )}
        {findings.map((finding, i) => (
          <FindingCards
            key={finding.fault}
            finding={finding}
            isFirst={i === 0}
            hasPlan={found.blockStart !== null}
            work={found.work.find(({ fault }) => fault === finding.fault) ?? null}
          />
        ))}
        {state === 'too-little' && <MissingCard missing={found.missing} />}
        {found.trends.length > 0 && <MonthsCard trends={found.trends} />}
        {state !== 'none' && <StiffnessCard stiffness={found.stiffness} />}
        {state !== 'none' && <BlockCard found={found} />}
        {state !== 'none' && <MeasuredByCard found={found} />}
        {state !== 'none' && <PhoneCard />}
      </Page>
    </div>
  )
}

function aboveOf({ latest, asOf, findings }: FormView, { t, say }: WebText): string {
  const isOfRun = latest !== null && (findings.length === 0 || findings[0]?.source === 'session')
  if (!isOfRun) return t('form.screen.as-of', { day: asOf })
  const { title, name, day } = latest
  const shown = title === null ? name : say(title)
  return shown === null
    ? t('form.screen.from-run', { day })
    : t('form.screen.from', { title: shown, day })
}

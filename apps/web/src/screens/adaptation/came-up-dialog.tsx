import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Adaptation, ComingUp, ReportPreview } from '../../api/adaptation.ts'
import { adaptationQuery, useAddEvent, usePreviewEvent } from '../../api/adaptation.ts'
import { sayError } from '../../api/problem.ts'
import { Button } from '../../pieces/button.tsx'
import { later } from '../../pieces/later.tsx'
import { Bone } from '../../pieces/waiting.tsx'
import { useText } from '../../text/use-text.ts'
import type { CameUpCase } from './came-up.tsx'
import { ChangeView } from './change-view.tsx'

const days = () => import('./came-up-days.tsx')
const races = () => import('./came-up-race.tsx')
const waiting = <Bone height={300} />

const FORMS = {
  ill: later(async () => (await days()).IllForm, waiting),
  injured: later(async () => (await import('./came-up-injury.tsx')).InjuryForm, waiting),
  away: later(async () => (await days()).AwayForm, waiting),
  busy: later(async () => (await days()).BusyForm, waiting),
  weather: later(async () => (await import('./came-up-weather.tsx')).WeatherForm, waiting),
  travel: later(async () => (await days()).TravelForm, waiting),
  moved: later(async () => (await races()).RaceMovedForm, waiting),
  race: later(async () => (await races()).RaceAddedForm, waiting),
} as const

interface CameUpProps {
  readonly which: CameUpCase
  readonly today: string
  readonly onDone: () => void
}

/** First the question, then what would change; the plan changes when the runner says so. */
export function CameUp({ which, today, onDone }: CameUpProps) {
  const { t } = useText()
  const preview = usePreviewEvent()
  const add = useAddEvent()
  const [told, setTold] = useState<ComingUp | null>(null)
  const Form = FORMS[which]
  if (add.data !== undefined) {
    return <WhatFollowed adaptation={add.data.adaptation} about={add.data.id} onDone={onDone} />
  }
  const show = (one: ComingUp) => {
    setTold(one)
    preview.mutate(one)
  }
  const error = add.error ?? preview.error
  const shown = preview.data
  return (
    <div className="stack">
      {error !== null && <p role="alert">{sayError(error)}</p>}
      {/* Kept with what was typed, for who goes back to it. */}
      <div hidden={shown !== undefined}>
        <Form today={today} busy={preview.isPending} onTell={show} />
      </div>
      {told !== null && shown !== undefined && (
        <>
          <WhatWouldFollow preview={shown} />
          <div className="row">
            <Button look="primary" busy={add.isPending} onClick={() => add.mutate(told)}>
              {t('adapt-screen.update')}
            </Button>
            <Button busy={add.isPending} onClick={() => preview.reset()}>
              {t('adapt-screen.back')}
            </Button>
          </div>
        </>
      )}
    </div>
  )
}

/** What the plan would look like; nothing has changed yet. */
function WhatWouldFollow({ preview: { changes, advice } }: { readonly preview: ReportPreview }) {
  const { say, t } = useText()
  return (
    <div className="stack" role="status">
      {advice.map((one) => (
        <p key={one.key}>{say(one.text)}</p>
      ))}
      {changes.length === 0 ? (
        <p>{t('adapt-screen.no-change-ahead')}</p>
      ) : (
        <>
          <p className="quiet">{t('adapt-screen.not-changed-yet')}</p>
          <ul className="stack" style={{ listStyle: 'none' }}>
            {changes.map((change) => (
              <ChangeView key={change.id} change={change} isPreview />
            ))}
          </ul>
        </>
      )}
    </div>
  )
}

function WhatFollowed({
  adaptation: then,
  about,
  onDone,
}: {
  readonly adaptation: Adaptation
  readonly about: string
  readonly onDone: () => void
}) {
  const { say, t } = useText()
  // A proposal that is answered here is a change, or gone, from then on.
  const adaptation = useQuery(adaptationQuery).data ?? then
  const own = adaptation.changes.find(({ key }) => key.includes(about))
  const revision = own?.revision ?? null
  const changes =
    revision === null ? [] : adaptation.changes.filter((one) => one.revision === revision)
  const proposals = adaptation.proposals
  // What was said once, in answer to the report, is not repeated when the plan is asked for again.
  const words = then.advice.filter((one) => one.about === about)
  return (
    <div className="stack">
      {words.map((one) => (
        <p key={one.key}>{say(one.text)}</p>
      ))}
      {changes.length + proposals.length === 0 ? (
        <p>{t('adapt-screen.no-change')}</p>
      ) : (
        <ul className="stack" style={{ listStyle: 'none' }}>
          {[...changes, ...proposals].map((change) => (
            <ChangeView key={change.id} change={change} />
          ))}
        </ul>
      )}
      <div>
        <Button look="primary" onClick={onDone}>
          {t('adapt-screen.done')}
        </Button>
      </div>
    </div>
  )
}

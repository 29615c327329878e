import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { Adaptation } from '../../api/adaptation.ts'
import { useAddEvent } from '../../api/adaptation.ts'
import type { PlanSession } from '../../api/plan.ts'
import { sayError } from '../../api/problem.ts'
import { sessionQuery } from '../../api/session.ts'
import { ActionMenu } from '../../pieces/action-menu.tsx'
import { Button } from '../../pieces/button.tsx'
import { Dialog } from '../../pieces/dialog.tsx'
import { AwayForm, BusyForm, IllForm, TravelForm } from './came-up-days.tsx'
import { InjuryForm } from './came-up-injury.tsx'
import { RaceAddedForm, RaceMovedForm } from './came-up-race.tsx'
import { WeatherForm } from './came-up-weather.tsx'
import { ChangeView } from './change-view.tsx'
import { useTakeEasier } from './use-take-easier.ts'
import { useText } from '../../text/use-text.ts'

const CASES = {
  ill: { label: 'I am ill', title: 'Ill', Form: IllForm },
  injured: { label: 'I am injured, or coming back', title: 'Injured', Form: InjuryForm },
  away: { label: 'I am away', title: 'Away', Form: AwayForm },
  busy: { label: 'A busy week', title: 'A busy week', Form: BusyForm },
  weather: { label: 'Heat, ice, bad air', title: 'The weather', Form: WeatherForm },
  travel: { label: 'Across time zones', title: 'Across time zones', Form: TravelForm },
  moved: { label: 'The race moved', title: 'The race moved', Form: RaceMovedForm },
  race: { label: 'Another race', title: 'Another race', Form: RaceAddedForm },
} as const
type Case = keyof typeof CASES

/** A menu of what may come between a runner and a plan; each answer shows what it changed. */
export function CameUpMenu({ session }: { readonly session: PlanSession | null }) {
  const [asked, setAsked] = useState<Case | null>(null)
  const today = useQuery(sessionQuery).data?.today ?? ''
  const { take } = useTakeEasier(session?.id ?? null)
  const open = session !== null && session.done === null && session.role !== 'rest'
  const tired = { label: 'Too tired today', onSelect: take }
  const cases = (Object.keys(CASES) as Case[]).map((key) => ({
    label: CASES[key].label,
    onSelect: () => setAsked(key),
  }))
  return (
    <>
      <ActionMenu side="left" actions={open ? [tired, ...cases] : cases}>
        Something came up
      </ActionMenu>
      <Dialog
        opened={asked !== null}
        onClose={() => setAsked(null)}
        title={asked === null ? '' : CASES[asked].title}
      >
        {asked !== null && <CameUp which={asked} today={today} onDone={() => setAsked(null)} />}
      </Dialog>
    </>
  )
}

interface CameUpProps {
  readonly which: Case
  readonly today: string
  readonly onDone: () => void
}

/** First the question, then what it changed. */
function CameUp({ which, today, onDone }: CameUpProps) {
  const add = useAddEvent()
  const { Form } = CASES[which]
  if (add.data !== undefined) {
    return <WhatFollowed adaptation={add.data.adaptation} about={add.data.id} onDone={onDone} />
  }
  return (
    <div className="stack">
      {add.error !== null && <p role="alert">{sayError(add.error)}</p>}
      <Form today={today} busy={add.isPending} onTell={(told) => add.mutate(told)} />
    </div>
  )
}

function WhatFollowed({
  adaptation,
  about,
  onDone,
}: {
  readonly adaptation: Adaptation
  readonly about: string
  readonly onDone: () => void
}) {
  const { say } = useText()
  const own = adaptation.changes.find(({ key }) => key.includes(about))
  const revision = own?.revision ?? null
  const changes =
    revision === null ? [] : adaptation.changes.filter((one) => one.revision === revision)
  const proposals = adaptation.proposals
  const words = adaptation.advice.filter((one) => one.about === about)
  return (
    <div className="stack">
      {words.map((one) => (
        <p key={one.key}>{say(one.text)}</p>
      ))}
      {changes.length + proposals.length === 0 ? (
        <p>Noted. The plan stays as it is.</p>
      ) : (
        <ul className="stack" style={{ listStyle: 'none' }}>
          {[...changes, ...proposals].map((change) => (
            <ChangeView key={change.id} change={change} />
          ))}
        </ul>
      )}
      <div>
        <Button look="primary" onClick={onDone}>
          Fine
        </Button>
      </div>
    </div>
  )
}

import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { adaptationQuery, useAddEvent } from '../../api/adaptation.ts'
import type { Advice } from '../../api/adaptation.ts'
import { sessionQuery } from '../../api/session.ts'
import { Button } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { Dialog } from '../../pieces/dialog.tsx'
import { tell, tellError } from '../../pieces/tell.ts'
import css from './adaptation.module.css'

const SHOWN = 4

/** What stops the plan stands first and alone; other advice in a list. */
export function AdviceCards() {
  const advice = useQuery(adaptationQuery).data?.advice ?? []
  const stops = advice.filter(({ seeClinician }) => seeClinician)
  const others = advice.filter(({ seeClinician }) => !seeClinician).slice(0, SHOWN)
  return (
    <>
      {stops.map((one) => (
        <Stop key={one.key} advice={one} />
      ))}
      {others.length > 0 && (
        <Card title="A word from the plan">
          <ul className="stack" style={{ listStyle: 'none' }}>
            {others.map((one) => (
              <li key={one.key + one.text}>
                <p>{one.text}</p>
                <Ask advice={one} />
              </li>
            ))}
          </ul>
        </Card>
      )}
    </>
  )
}

/** Cannot be dismissed by one tap: it ends when the runner says that a clinician has cleared it. */
function Stop({ advice }: { readonly advice: Advice }) {
  const [asking, setAsking] = useState(false)
  return (
    <div className={css['stop']} role="alert">
      <div className="stack">
        <p>
          <strong>■ Stop.</strong> {advice.text}
        </p>
        {advice.about !== null && (
          <div>
            <Button onClick={() => setAsking(true)}>A clinician has cleared it …</Button>
          </div>
        )}
      </div>
      <Dialog
        size="small"
        opened={asking}
        onClose={() => setAsking(false)}
        title="Cleared by a clinician?"
      >
        <Cleared about={advice.about ?? ''} onDone={() => setAsking(false)} />
      </Dialog>
    </div>
  )
}

function Cleared({ about, onDone }: { readonly about: string; readonly onDone: () => void }) {
  const add = useAddEvent()
  const today = useQuery(sessionQuery).data?.today ?? ''
  const confirm = () =>
    add.mutate(
      { kind: 'cleared', day: today, about },
      {
        onSuccess: () => {
          onDone()
          tell('The plan goes on, gently at first.')
        },
        onError: tellError,
      },
    )
  return (
    <div className="stack">
      <p>
        Say so only when a clinician has looked at it and said that you may run. The plan then comes
        back slowly, by the days you did not run.
      </p>
      <div className="row">
        <Button look="primary" busy={add.isPending} onClick={confirm}>
          Yes, I may run
        </Button>
        <Button onClick={onDone}>Not yet</Button>
      </div>
    </div>
  )
}

function Ask({ advice }: { readonly advice: Advice }) {
  const add = useAddEvent()
  const today = useQuery(sessionQuery).data?.today ?? ''
  if (advice.asks === 'fewer-days') return <Link to="/settings">Change my days</Link>
  if (advice.asks === 'confirm-result' && advice.about !== null) {
    const about = advice.about
    return (
      <Button
        busy={add.isPending}
        onClick={() =>
          add.mutate(
            { kind: 'cleared', day: today, about },
            { onSuccess: () => tell('The paces follow.'), onError: tellError },
          )
        }
      >
        The result is right
      </Button>
    )
  }
  return null
}

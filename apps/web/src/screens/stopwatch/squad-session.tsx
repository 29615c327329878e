import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { squadsQuery } from '../../api/squad.ts'
import { trackDayQuery } from '../../api/stopwatch.ts'
import type { TrackRunner } from '../../api/stopwatch.ts'
import { newId, thisPhone, writeEntries } from '../../offline/kept-stopwatch.ts'
import { Button } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { Checkbox, NativeSelect } from '../../pieces/fields.tsx'
import { Loaded } from '../../pieces/waiting.tsx'
import { useText } from '../../text/use-text.ts'
import { squadGroups } from './squad-groups.ts'

interface SquadSessionProps {
  /** The day where the phone is. */
  readonly day: string
  readonly onMade: (id: string) => void
}

/** A session with the runners of a squad: names, groups and targets come from what each of them has to run that day. */
export function SquadSession({ day, onMade }: SquadSessionProps) {
  const { t } = useText()
  const query = useQuery(trackDayQuery(day))
  return (
    <Card title={t('stopwatch.from-squad')}>
      <Loaded query={query} heights={[120]}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="quiet">{t('stopwatch.from-squad-none')}</p>
          ) : (
            <Choice items={items} day={day} onMade={onMade} />
          )
        }
      </Loaded>
    </Card>
  )
}

function Choice({
  items,
  day,
  onMade,
}: SquadSessionProps & { readonly items: readonly TrackRunner[] }) {
  const { t, say } = useText()
  const squads = useQuery(squadsQuery).data?.items ?? []
  const [squadId, setSquadId] = useState('')
  /** Ticked or not by hand; without that, whoever has something to time is ticked. */
  const [byHand, setByHand] = useState<ReadonlyMap<string, boolean>>(new Map())
  const [isFailed, setFailed] = useState(false)
  const offered = items.filter(({ squadIds }) => squadId === '' || squadIds.includes(squadId))
  const isChosen = ({ athleteId, reps }: TrackRunner) => byHand.get(athleteId) ?? reps.length > 0
  const chosen = offered.filter(isChosen)
  const make = async () => {
    const id = newId(12)
    const name = squads.find((one) => one.id === squadId)?.name ?? ''
    try {
      await writeEntries(id, await thisPhone(), [
        { kind: 'session', day, name },
        ...squadGroups(chosen, {
          newId: () => newId(8),
          nameOf: (number) => t('stopwatch.group-number', { number }),
        }),
      ])
      onMade(id)
    } catch {
      setFailed(true)
    }
  }
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        void make()
      }}
    >
      <p className="quiet">{t('stopwatch.from-squad-help')}</p>
      {squads.length > 0 && (
        <NativeSelect
          label={t('stopwatch.squad')}
          value={squadId}
          data={[
            { value: '', label: t('stopwatch.all-runners') },
            ...squads.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(event) => setSquadId(event.currentTarget.value)}
        />
      )}
      <div className="stack" role="group" aria-label={t('stopwatch.who-runs')}>
        {offered.map((one) => (
          <Checkbox
            key={one.athleteId}
            label={one.name}
            description={
              one.why === null ? (one.title === null ? undefined : say(one.title)) : say(one.why)
            }
            checked={isChosen(one)}
            onChange={({ currentTarget: { checked } }) =>
              setByHand(new Map(byHand).set(one.athleteId, checked))
            }
          />
        ))}
      </div>
      {offered.length === 0 && <p className="quiet">{t('stopwatch.squad-empty')}</p>}
      {isFailed && <p role="alert">{t('stopwatch.not-kept')}</p>}
      <div>
        <Button type="submit" look="primary" disabled={chosen.length === 0}>
          {t('stopwatch.make-squad-session', { count: chosen.length })}
        </Button>
      </div>
    </form>
  )
}

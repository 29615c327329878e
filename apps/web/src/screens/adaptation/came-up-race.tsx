import { NativeSelect, NumberInput, TextInput } from '@mantine/core'
import { useState } from 'react'
import { Button } from '../../pieces/button.tsx'
import css from './adaptation.module.css'
import { DayField } from './came-up-days.tsx'
import type { CameUpFormProps } from './came-up-form.ts'

export function RaceMovedForm({ today, busy, onTell }: CameUpFormProps) {
  const [raceDay, setRaceDay] = useState('')
  return (
    <div className="stack">
      <p className="quiet">
        The plan from today on is made for the new day. What you ran so far stays and counts.
      </p>
      <DayField label="The race is on" value={raceDay} onChange={setRaceDay} />
      <div>
        <Button
          look="primary"
          busy={busy}
          disabled={raceDay <= today}
          onClick={() => onTell({ kind: 'race-moved', day: today, raceDay })}
        >
          Show what changes
        </Button>
      </div>
    </div>
  )
}

const DISTANCE_M = 5000
const PRIORITIES = [
  { value: 'B', label: 'B: tune-up, rested for' },
  { value: 'C', label: 'C: trained through' },
]

export function RaceAddedForm({ today, busy, onTell }: CameUpFormProps) {
  const [raceDay, setRaceDay] = useState('')
  const [name, setName] = useState('')
  const [distanceM, setDistanceM] = useState(DISTANCE_M)
  const [priority, setPriority] = useState<'B' | 'C'>('B')
  return (
    <div className="stack">
      <div className={css['fields']}>
        <TextInput
          label="Name"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <DayField label="On" value={raceDay} onChange={setRaceDay} />
        <NumberInput
          label="Distance, metres"
          min={100}
          max={100_000}
          step={100}
          value={distanceM}
          onChange={(value) => setDistanceM(Number(value) || DISTANCE_M)}
        />
        <NativeSelect
          label="How much it matters"
          data={PRIORITIES}
          value={priority}
          onChange={(event) => setPriority(event.currentTarget.value === 'C' ? 'C' : 'B')}
        />
      </div>
      <div>
        <Button
          look="primary"
          busy={busy}
          disabled={raceDay <= today || name.trim() === ''}
          onClick={() =>
            onTell({
              kind: 'race-added',
              day: today,
              raceDay,
              distanceM,
              name: name.trim(),
              priority,
            })
          }
        >
          Show what changes
        </Button>
      </div>
    </div>
  )
}

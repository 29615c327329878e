import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import type { TestForm } from './test-form.ts'
import css from './threshold.module.css'

const TIMINGS = [
  { value: 'gates', label: 'Timing gates' },
  { value: 'video-240-fps', label: 'Video at 240 frames a second' },
  { value: 'hand', label: 'By hand' },
  { value: 'gps-1-hz', label: 'A watch with GPS' },
]

interface TestFieldsProps {
  readonly form: TestForm
  readonly onChange: (change: Partial<TestForm>) => void
}

type TextField =
  | 'stages'
  | 'stageMinutes'
  | 'rest'
  | 'metres'
  | 'moreMetres'
  | 'times'
  | 'heartRate'

/** Which text fields a kind of test asks for, with their names. */
const ASKED: Readonly<Record<TestForm['kind'], readonly (readonly [TextField, string, string])[]>> =
  {
    'lactate-steps': [
      ['stageMinutes', 'Minutes a stage', '3'],
      ['rest', 'Lactate at rest (optional)', '0.9'],
    ],
    'thirty-minutes': [
      ['metres', 'Metres in 30 minutes', '7200'],
      ['heartRate', 'Mean heart rate of the last 20 minutes (optional)', '168'],
    ],
    'three-minutes': [
      ['metres', 'Metres after 150 s', '765'],
      ['moreMetres', 'Metres of the last 30 s', '123'],
    ],
    'three-efforts': [['times', 'Times of 1200, 2400 and 3600 m', '4:30 9:30 14:40']],
    'five-minutes': [['metres', 'Metres in five minutes', '1400']],
    'set-distance': [
      ['metres', 'Distance, metres', '2000'],
      ['times', 'Time', '7:00'],
    ],
    'thirty-metre-fly': [['times', 'Seconds of each trial', '4.12 4.05 4.08']],
  }

/** The fields of one kind of test. */
export function TestFields({ form, onChange }: TestFieldsProps) {
  return (
    <div className={css['fields']}>
      <TextInput
        type="date"
        label="Day"
        value={form.day}
        onChange={(event) => onChange({ day: event.currentTarget.value })}
      />
      {ASKED[form.kind].map(([field, label, example]) => (
        <TextInput
          key={field}
          label={label}
          placeholder={`such as ${example}`}
          value={form[field]}
          autoComplete="off"
          onChange={(event) => onChange({ [field]: event.currentTarget.value })}
        />
      ))}
      {form.kind === 'thirty-metre-fly' && (
        <NativeSelect
          label="Timed by"
          data={TIMINGS}
          value={form.timing}
          onChange={(event) =>
            onChange({ timing: event.currentTarget.value as TestForm['timing'] })
          }
        />
      )}
      {form.kind === 'lactate-steps' && (
        <Textarea
          className={css['wide'] ?? ''}
          label="Stages, one a line"
          description="Speed in km/h or pace per km, lactate, and if known heart rate and minutes. Paste from a table."
          placeholder={'10 1.1 132\n11 1.2 140\n12 1.5 149'}
          autosize
          minRows={6}
          value={form.stages}
          onChange={(event) => onChange({ stages: event.currentTarget.value })}
        />
      )}
    </div>
  )
}

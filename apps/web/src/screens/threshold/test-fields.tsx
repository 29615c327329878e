import { decimalSign } from '@bell-lap/text/numbers'
import { NativeSelect, Textarea, TextInput } from '../../pieces/fields.tsx'
import { useText } from '../../text/use-text.ts'
import { TRIALS_EXAMPLE } from './test-form.ts'
import type { TestForm } from './test-form.ts'
import css from './threshold.module.css'

const TIMINGS = ['gates', 'video-240-fps', 'hand', 'gps-1-hz'] as const

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

type Label =
  | 'stage-minutes'
  | 'rest'
  | 'metres-30-minutes'
  | 'heart-rate'
  | 'metres-150-s'
  | 'metres-last-30-s'
  | 'three-times'
  | 'metres-five-minutes'
  | 'distance'
  | 'time'
  | 'trials'

/** Which text fields a kind of test asks for, with their labels and an example. */
const ASKED: Readonly<Record<TestForm['kind'], readonly (readonly [TextField, Label, string])[]>> =
  {
    'lactate-steps': [
      ['stageMinutes', 'stage-minutes', '3'],
      ['rest', 'rest', '0.9'],
    ],
    'thirty-minutes': [
      ['metres', 'metres-30-minutes', '7200'],
      ['heartRate', 'heart-rate', '168'],
    ],
    'three-minutes': [
      ['metres', 'metres-150-s', '765'],
      ['moreMetres', 'metres-last-30-s', '123'],
    ],
    'three-efforts': [['times', 'three-times', '4:30 9:30 14:40']],
    'five-minutes': [['metres', 'metres-five-minutes', '1400']],
    'set-distance': [
      ['metres', 'distance', '2000'],
      ['times', 'time', '7:00'],
    ],
    'thirty-metre-fly': [['times', 'trials', TRIALS_EXAMPLE]],
  }
const STAGES_EXAMPLE = '10 1.1 132\n11 1.2 140\n12 1.5 149'

/** The fields of one kind of test. */
export function TestFields({ form, onChange }: TestFieldsProps) {
  const { t, reader } = useText()
  const localised = (example: string) => example.replaceAll('.', decimalSign(reader.locale))
  return (
    <div className={css['fields']}>
      <TextInput
        type="date"
        label={t('threshold-screen.day')}
        value={form.day}
        onChange={(event) => onChange({ day: event.currentTarget.value })}
      />
      {ASKED[form.kind].map(([field, label, example]) => (
        <TextInput
          key={field}
          label={t(`threshold-screen.field-${label}`)}
          placeholder={t('threshold-screen.such-as', { example: localised(example) })}
          value={form[field]}
          autoComplete="off"
          onChange={(event) => onChange({ [field]: event.currentTarget.value })}
        />
      ))}
      {form.kind === 'thirty-metre-fly' && (
        <NativeSelect
          label={t('threshold-screen.timed-by')}
          data={TIMINGS.map((value) => ({ value, label: t(`threshold-screen.timing-${value}`) }))}
          value={form.timing}
          onChange={(event) =>
            onChange({ timing: event.currentTarget.value as TestForm['timing'] })
          }
        />
      )}
      {form.kind === 'lactate-steps' && (
        <Textarea
          className={css['wide'] ?? ''}
          label={t('threshold-screen.stages')}
          description={t('threshold-screen.stages-how')}
          placeholder={localised(STAGES_EXAMPLE)}
          rows={6}
          value={form.stages}
          onChange={(event) => onChange({ stages: event.currentTarget.value })}
        />
      )}
    </div>
  )
}

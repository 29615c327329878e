import { NativeSelect, TextInput } from '../../pieces/fields.tsx'
import { TOLD_KINDS } from '@bell-lap/activity/run/kind-of-run'
import { useState } from 'react'
import type { ActivityChange, ActivityDetail } from '../../api/activities.ts'
import { useChangeActivity } from '../../api/activities.ts'
import { Button } from '../../pieces/button.tsx'
import { Dialog } from '../../pieces/dialog.tsx'
import { tell, tellError } from '../../pieces/tell.ts'
import { useText } from '../../text/use-text.ts'
import { sayKindWord } from '../../words/run-words.ts'

const SURFACES = ['road', 'track', 'trail', 'treadmill', 'unknown'] as const
const SPORTS = ['run', 'ride', 'walk', 'swim', 'strength', 'other', 'unknown'] as const
/** The choice that leaves the kind to the recording. */
const AS_FOUND = 'as-found'

interface EditRunProps {
  readonly run: ActivityDetail
  readonly opened: boolean
  readonly onClose: () => void
}

/** Name, kind, sport and surface of a run, and whether it counts for the estimate. */
export function EditRun({ run, opened, onClose }: EditRunProps) {
  const { t } = useText()
  return (
    <Dialog title={t('runs.edit')} opened={opened} onClose={onClose}>
      <EditForm run={run} onClose={onClose} />
    </Dialog>
  )
}

interface Draft {
  readonly name: string
  readonly kind: string
  readonly sport: ActivityDetail['sport']
  readonly surface: ActivityDetail['surface']
  readonly counts: boolean
}

function EditForm({ run, onClose }: Omit<EditRunProps, 'opened'>) {
  const { t } = useText()
  const change = useChangeActivity(run.id)
  const [draft, setDraft] = useState<Draft>({
    name: run.name ?? '',
    kind: run.kindSource === 'runner' ? (run.kind ?? AS_FOUND) : AS_FOUND,
    sport: run.sport,
    surface: run.surface,
    counts: !run.excludedFromEstimate,
  })
  const set = (part: Partial<Draft>) => setDraft({ ...draft, ...part })
  const save = () =>
    change.mutate(changeOf(draft, run), {
      onSuccess: () => {
        tell(t('runs.saved'))
        onClose()
      },
      onError: tellError,
    })
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <TextInput
        label={t('runs.name')}
        value={draft.name}
        maxLength={300}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      {run.sport === 'run' && <KindField run={run} kind={draft.kind} onChange={set} />}
      <NativeSelect
        label={t('runs.sport')}
        description={t(`runs.sport-source-${run.sportSource}`)}
        value={draft.sport}
        data={SPORTS.filter((sport) => sport !== 'unknown' || run.sport === 'unknown').map(
          (sport) => ({ value: sport, label: t(`runs.sport-${sport}`) }),
        )}
        onChange={(event) => set({ sport: event.currentTarget.value as Draft['sport'] })}
      />
      <NativeSelect
        label={t('runs.surface')}
        value={draft.surface}
        data={SURFACES.map((surface) => ({ value: surface, label: t(`runs.surface-${surface}`) }))}
        onChange={(event) => set({ surface: event.currentTarget.value as Draft['surface'] })}
      />
      <label className="row">
        <input
          type="checkbox"
          checked={draft.counts}
          onChange={(event) => set({ counts: event.currentTarget.checked })}
        />
        {t('runs.counts-in-estimate')}
      </label>
      <div className="row">
        <Button type="submit" look="primary" busy={change.isPending}>
          {t('runs.save')}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {t('runs.cancel')}
        </Button>
      </div>
    </form>
  )
}

function KindField({
  run,
  kind,
  onChange,
}: {
  readonly run: ActivityDetail
  readonly kind: string
  readonly onChange: (part: Pick<Draft, 'kind'>) => void
}) {
  const text = useText()
  const { t } = text
  return (
    <NativeSelect
      label={t('runs.kind')}
      value={kind}
      data={[
        {
          value: AS_FOUND,
          label: t('runs.kind-as-found', { kind: sayKindWord(run.kindFound, text) }),
        },
        ...TOLD_KINDS.map((told) => ({ value: told, label: sayKindWord(told, text) })),
      ]}
      onChange={(event) => onChange({ kind: event.currentTarget.value })}
    />
  )
}

/** Only what was changed: each part follows its own rules. */
function changeOf(draft: Draft, run: ActivityDetail): ActivityChange {
  const name = draft.name.trim() === '' ? null : draft.name.trim()
  const kind = TOLD_KINDS.find((told) => told === draft.kind) ?? null
  const before = run.kindSource === 'runner' ? run.kind : null
  return {
    ...(name === run.name ? {} : { name }),
    ...(kind === before ? {} : { kind }),
    ...(draft.sport === run.sport ? {} : { sport: draft.sport }),
    ...(draft.surface === run.surface ? {} : { surface: draft.surface }),
    ...(draft.counts === !run.excludedFromEstimate ? {} : { excludedFromEstimate: !draft.counts }),
  }
}

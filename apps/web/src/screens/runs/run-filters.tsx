import { NativeSelect, TextInput } from '../../pieces/fields.tsx'
import { useId, useState } from 'react'
import type { RunFilter } from '../../api/activities.ts'
import { Button } from '../../pieces/button.tsx'
import { useText } from '../../text/use-text.ts'
import css from './runs.module.css'

interface RunFiltersProps {
  readonly filter: RunFilter
  readonly onChange: (filter: RunFilter) => void
}

/** The name in sight; on a phone the days and the sports unfold. */
export function RunFilters({ filter, onChange }: RunFiltersProps) {
  const { t } = useText()
  const [opened, setOpened] = useState(false)
  const restId = useId()
  const set = (part: Partial<RunFilter>) => onChange({ ...filter, ...part })
  return (
    <search className={css['filters']}>
      <div className={css['search']}>
        <TextInput
          label={t('runs.name-contains')}
          value={filter.q}
          onChange={(event) => set({ q: event.currentTarget.value })}
        />
        <span className={css['unfold']}>
          <Button aria-expanded={opened} aria-controls={restId} onClick={() => setOpened(!opened)}>
            {t(opened ? 'runs.fewer-filters' : 'runs.more-filters')}
          </Button>
        </span>
      </div>
      <div id={restId} className={css['rest']} data-opened={opened}>
        <TextInput
          type="date"
          label={t('runs.from')}
          value={filter.from}
          onChange={(event) => set({ from: event.currentTarget.value })}
        />
        <TextInput
          type="date"
          label={t('runs.to')}
          value={filter.to}
          onChange={(event) => set({ to: event.currentTarget.value })}
        />
        <NativeSelect
          label={t('runs.show')}
          value={filter.sport}
          data={[
            { value: 'run-or-unknown', label: t('runs.show-runs') },
            { value: 'unknown', label: t('runs.show-unknown') },
            { value: 'all', label: t('runs.show-all') },
            { value: 'deleted', label: t('runs.show-deleted') },
          ]}
          onChange={(event) => set({ sport: event.currentTarget.value as RunFilter['sport'] })}
        />
      </div>
    </search>
  )
}

import { useQuery } from '@tanstack/react-query'
import { squadsQuery } from '../../api/squad.ts'
import { NativeSelect } from '../../pieces/fields.tsx'
import { useText } from '../../text/use-text.ts'
import css from './squad.module.css'

interface SquadFilterProps {
  /** Empty for all runners. */
  readonly value: string
  readonly onChange: (id: string) => void
}

/** Shows one squad or all runners; nothing while there are no squads. */
export function SquadFilter({ value, onChange }: SquadFilterProps) {
  const { t } = useText()
  const { data } = useQuery(squadsQuery)
  if (data === undefined || data.items.length === 0) return null
  return (
    <NativeSelect
      label={t('squad.group')}
      className={css['filter']}
      value={value}
      data={[
        { value: '', label: t('squad.all') },
        ...data.items.map(({ id, name }) => ({ value: id, label: name })),
      ]}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  )
}

import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { runShoeQuery, shoesQuery, useSetRunShoe } from '../../api/shoes.ts'
import { Card } from '../../pieces/card.tsx'
import { NativeSelect } from '../../pieces/fields.tsx'
import { tell, tellError, tellWithUndo } from '../../pieces/tell.ts'
import { useText } from '../../text/use-text.ts'

/** The value of the choice without a shoe: no name is empty. */
const NONE = ''

/** Which shoe a run was in; a choice is saved when it is made. */
export function RunShoeCard({ runId }: { readonly runId: string }) {
  const { t } = useText()
  const shoe = useQuery(runShoeQuery(runId)).data
  const all = useQuery(shoesQuery).data?.items
  const set = useSetRunShoe(runId)
  if (shoe === undefined || all === undefined) return null
  const names = new Set([
    ...(shoe.told === null ? [] : [shoe.told]),
    ...all.filter(({ retiredOn }) => retiredOn === null).map(({ name }) => name),
    ...all.filter(({ retiredOn }) => retiredOn !== null).map(({ name }) => name),
  ])
  const undo = (before: string | null) =>
    set.mutate(before, { onSuccess: () => tell(t('shoes.undone')), onError: tellError })
  const choose = (name: string | null) =>
    set.mutate(name, {
      onSuccess: ({ before }) =>
        tellWithUndo(t('shoes.of-run-saved', { name: name ?? 'none' }), () => undo(before)),
      onError: tellError,
    })
  return (
    <Card>
      <div className="stack">
        {names.size > 0 && (
          <NativeSelect
            label={t('shoes.of-run')}
            value={shoe.told ?? NONE}
            disabled={set.isPending}
            data={[
              {
                value: NONE,
                label:
                  shoe.source === 'default' && shoe.name !== null
                    ? t('shoes.of-run-default', { name: shoe.name })
                    : t('shoes.of-run-none'),
              },
              ...[...names].map((name) => ({ value: name, label: name })),
            ]}
            onChange={(event) => {
              const { value } = event.currentTarget
              choose(value === NONE ? null : value)
            }}
          />
        )}
        {shoe.source === 'default' && shoe.name !== null && (
          <p className="quiet small">{t('shoes.of-run-by-default', { name: shoe.name })}</p>
        )}
        <Link to="/shoes">{t(names.size === 0 ? 'shoes.add' : 'shoes.show-all')}</Link>
      </div>
    </Card>
  )
}

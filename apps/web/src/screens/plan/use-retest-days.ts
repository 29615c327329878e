import { useQuery } from '@tanstack/react-query'
import { formQuery } from '../../api/form.ts'

const NONE: ReadonlySet<string> = new Set()

/** Days on which the runner's form is measured again; none in a preview, and while they are not known. */
export function useRetestDays(isPreview: boolean): ReadonlySet<string> {
  const { data } = useQuery({ ...formQuery, enabled: !isPreview })
  const open = isPreview ? [] : (data?.work.filter(({ result }) => result === null) ?? [])
  return open.length === 0 ? NONE : new Set(open.map(({ retestOn }) => retestOn))
}

import { queryOptions, useQueryClient } from '@tanstack/react-query'
import { api } from './client.ts'
import { dataOf } from './problem.ts'
import { useMutation } from './use-mutation.ts'

export const calendarAddressQuery = queryOptions({
  queryKey: ['calendar-address'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/calendar-address', { signal })),
})

export function useRenewCalendarAddress() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => dataOf(api.POST('/api/v1/calendar-address')),
    onSuccess: (address) => client.setQueryData(calendarAddressQuery.queryKey, address),
  })
}

import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from './client.ts'
import { dataOf } from './problem.ts'
import { uploadForm } from './upload-files.ts'

export const backupsQuery = queryOptions({
  queryKey: ['backups'],
  queryFn: async ({ signal }) => (await dataOf(api.GET('/api/v1/backups', { signal }))).items,
})

export function useCreateBackup() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () => dataOf(api.POST('/api/v1/backups')),
    onSuccess: () => client.invalidateQueries({ queryKey: backupsQuery.queryKey }),
  })
}

export function useRestore() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (file: File) =>
      uploadForm<{ restored: Readonly<Record<string, number>> }>(
        '/api/v1/restore',
        [file],
        () => undefined,
      ),
    onSuccess: () => client.resetQueries(),
  })
}

export function useDeleteEverything() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: () =>
      dataOf(api.DELETE('/api/v1/everything', { body: { confirm: 'delete everything' } })),
    onSuccess: () => client.resetQueries(),
  })
}

import { queryOptions, useQueryClient } from '@tanstack/react-query'
import { api } from './client.ts'
import { choosePasskey } from './passkey.ts'
import { dataOf } from './problem.ts'
import { useMutation } from './use-mutation.ts'

/** Which ways to sign in this server has, beside links. */
export const signInWaysQuery = queryOptions({
  queryKey: ['sign-in-ways'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/session/ways', { signal })),
  staleTime: 0,
})

/** Gives what comes next: nothing more, or a code. */
export function useSignInByPassword() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (body: { readonly email: string; readonly password: string }) =>
      dataOf(api.POST('/api/v1/session/password', { body })),
    onSuccess: async ({ next }) => {
      if (next === 'signed-in') await client.resetQueries()
    },
  })
}

export function useSignInByCode() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (code: string) => dataOf(api.POST('/api/v1/session/code', { body: { code } })),
    onSuccess: () => client.resetQueries(),
  })
}

/** Gives the address of the login service, to which the browser goes. */
export function useBeginLogin() {
  return useMutation({ mutationFn: () => dataOf(api.POST('/api/v1/session/login')) })
}

/** Asks the server, then the device, then the server again. */
export function useSignInByPasskey() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: async () => {
      const { options } = await dataOf(api.POST('/api/v1/session/passkey/challenge'))
      const credential = await choosePasskey(options)
      return dataOf(api.POST('/api/v1/session/passkey', { body: { credential } }))
    },
    onSuccess: () => client.resetQueries(),
  })
}

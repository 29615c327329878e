import type { Schemas } from '@bell-lap/api-client/client'
import { queryOptions, useQueryClient } from '@tanstack/react-query'
import { api } from './client.ts'
import { makePasskey } from './passkey.ts'
import { dataOf } from './problem.ts'
import { useMutation } from './use-mutation.ts'

export type OwnWays = Schemas['OwnSignInWays']
export type SecondStepSecret = Schemas['SecondStepSecret']

/** What a person says yes to before the last way to sign in goes. */
interface Removal {
  readonly evenIfLast: boolean
}
const queryOf = ({ evenIfLast }: Removal) => ({
  evenIfLast: evenIfLast ? ('yes' as const) : ('no' as const),
})

/** How this account can be signed in, beside links. */
export const ownWaysQuery = queryOptions({
  queryKey: ['own-ways'],
  queryFn: ({ signal }) => dataOf(api.GET('/api/v1/sign-in-ways', { signal })),
  // How recent the sign-in is changes with time.
  staleTime: 0,
})

function useKeepWays() {
  const client = useQueryClient()
  return (ways: OwnWays) => client.setQueryData(ownWaysQuery.queryKey, ways)
}

export function useSetPassword() {
  const client = useQueryClient()
  const keep = useKeepWays()
  return useMutation({
    mutationFn: (body: {
      readonly email: string
      readonly password: string
      readonly current: string | null
      readonly endOthers: boolean
    }) => dataOf(api.PUT('/api/v1/sign-in-ways/password', { body })),
    onSuccess: (ways) => {
      keep(ways)
      void client.invalidateQueries({ queryKey: ['devices'] })
    },
  })
}

export function useRemovePassword() {
  return useMutation({
    mutationFn: (removal: Removal) =>
      dataOf(api.DELETE('/api/v1/sign-in-ways/password', { params: { query: queryOf(removal) } })),
    onSuccess: useKeepWays(),
  })
}

/** A secret for an authenticator app. The second step is off until a code confirms it. */
export function useBeginSecondStep() {
  return useMutation({
    mutationFn: (password: string) =>
      dataOf(api.POST('/api/v1/sign-in-ways/second-step', { body: { password } })),
  })
}

export function useConfirmSecondStep() {
  return useMutation({
    mutationFn: (code: string) =>
      dataOf(api.PUT('/api/v1/sign-in-ways/second-step', { body: { code } })),
    onSuccess: useKeepWays(),
  })
}

export function useRemoveSecondStep() {
  return useMutation({
    mutationFn: (body: { readonly password: string | null; readonly code: string | null }) =>
      dataOf(api.POST('/api/v1/sign-in-ways/second-step/removal', { body })),
    onSuccess: useKeepWays(),
  })
}

/** Asks the server, then the device, then the server again. */
export function useAddPasskey() {
  return useMutation({
    mutationFn: async (name: string) => {
      const { options } = await dataOf(api.POST('/api/v1/sign-in-ways/passkeys/challenge'))
      const credential = await makePasskey(options)
      return dataOf(api.POST('/api/v1/sign-in-ways/passkeys', { body: { name, credential } }))
    },
    onSuccess: useKeepWays(),
  })
}

/** Gives the address of the login service, to which the browser goes. */
export function useLinkLogin() {
  return useMutation({ mutationFn: () => dataOf(api.POST('/api/v1/sign-in-ways/login')) })
}

export function useUnlinkLogin() {
  return useMutation({
    mutationFn: (removal: Removal) =>
      dataOf(api.DELETE('/api/v1/sign-in-ways/login', { params: { query: queryOf(removal) } })),
    onSuccess: useKeepWays(),
  })
}

export function useRenamePasskey() {
  return useMutation({
    mutationFn: ({ id, name }: { readonly id: string; readonly name: string }) =>
      dataOf(
        api.PATCH('/api/v1/sign-in-ways/passkeys/{id}', {
          params: { path: { id } },
          body: { name },
        }),
      ),
    onSuccess: useKeepWays(),
  })
}

export function useRemovePasskey() {
  return useMutation({
    mutationFn: ({ id, ...removal }: Removal & { readonly id: string }) =>
      dataOf(
        api.DELETE('/api/v1/sign-in-ways/passkeys/{id}', {
          params: { path: { id }, query: queryOf(removal) },
        }),
      ),
    onSuccess: useKeepWays(),
  })
}

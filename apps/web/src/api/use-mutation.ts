import {
  useMutation as useTanstackMutation,
  type UseMutationOptions,
  type UseMutationResult,
} from '@tanstack/react-query'
import { useCallback } from 'react'

interface Callbacks<Data> {
  readonly onSuccess?: (data: Data) => void
  readonly onError?: (error: Error) => void
}

type Arguments<Data, Variables> = undefined extends Variables
  ? [variables?: Variables, callbacks?: Callbacks<Data>]
  : [variables: Variables, callbacks?: Callbacks<Data>]

/** What TanStack Query gives, with a `mutate` whose callbacks are always called. */
export type Mutation<Data, Variables> = Omit<
  UseMutationResult<Data, Error, Variables>,
  'mutate'
> & {
  readonly mutate: (...given: Arguments<Data, Variables>) => void
}

/**
 * TanStack Query's `useMutation`, whose `mutate` calls `onSuccess` or `onError` even when the
 * component is gone. The server announces a change before it answers the request, so the card that
 * asked for the change can disappear first; its "Plan changed." would then never be shown.
 */
export function useMutation<Data, Variables = void>(
  options: UseMutationOptions<Data, Error, Variables>,
): Mutation<Data, Variables> {
  const mutation = useTanstackMutation(options)
  const { mutateAsync } = mutation
  const mutate = useCallback(
    (...[variables, callbacks]: Arguments<Data, Variables>) => {
      mutateAsync(variables as Variables).then(
        (data) => callbacks?.onSuccess?.(data),
        // Where no callback is given, the component shows `error`.
        (error: Error) => callbacks?.onError?.(error),
      )
    },
    [mutateAsync],
  )
  return { ...mutation, mutate }
}

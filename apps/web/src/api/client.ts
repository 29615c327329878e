import { createClient } from '@bell-lap/api-client/client'
import { QueryClient } from '@tanstack/react-query'
import { belowPath } from './below-path.ts'
import { NoConnection, ProblemError } from './problem.ts'

export const api = createClient({ baseUrl: belowPath('') })

const TRIES = 2

/** Answers stay fresh until the server says that something changed (see follow-events.ts). */
export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 60_000,
      retry: (failures, error) =>
        error instanceof ProblemError
          ? error.problem.status >= 500 && failures < 1
          : error instanceof NoConnection && failures < TRIES,
      retryDelay: 600,
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
})

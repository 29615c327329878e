export { accountRoutes } from './routes.ts'
export { apiKeyRoutes } from './api-key-routes.ts'
export { linkRoutes } from './link-routes.ts'
export { identifyCaller } from './identify-caller.ts'
export { forgetSecurity, noteSecurity } from './security-log.ts'
export type { SecurityEvent } from './security-log.ts'
export { endedSessions } from './sessions.ts'
export { sessionRoutes } from './session-routes.ts'
export { openAccount } from './open-account.ts'
export { endSessions } from './sessions.ts'
export {
  createAccount,
  hashOf,
  isSameSecret,
  LINK_MINUTES,
  makeSignInPath,
  nameOf,
  newSecret,
  ownerOf,
} from './store.ts'

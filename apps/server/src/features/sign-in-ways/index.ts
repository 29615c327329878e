/** Ways to sign in beside links: passwords with a second step, passkeys, and logins at another service. */
export { signInWayRoutes } from './routes.ts'
export { forgetWays } from './ways-store.ts'

export { accountRoutes } from './routes.ts'
export { linkRoutes } from './link-routes.ts'
export { identifyCaller } from './identify-caller.ts'
export { hashOf, LINK_MINUTES, makeSignInPath, nameOf, newSecret, ownerOf } from './store.ts'

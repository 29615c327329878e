export { accountRoutes } from './routes.ts'
export { identifyCaller } from './identify-caller.ts'
export { hashOf, makeSignInToken, nameOf, newSecret, ownerOf } from './store.ts'

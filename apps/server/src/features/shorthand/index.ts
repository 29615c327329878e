export { shorthandRoutes } from './routes.ts'
export { planContextOf, runsOfText } from './typed-session.ts'
export { TypedText } from './schema.ts'

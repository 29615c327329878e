export { shorthandRoutes } from './routes.ts'
export { planContextOf, readTyped, runsOfText } from './typed-session.ts'
export { TypedText } from './schema.ts'

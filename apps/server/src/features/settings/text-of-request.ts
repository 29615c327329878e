import { defaultsOf, matchLocale } from '@bell-lap/text/locale'
import { programTextOf } from '@bell-lap/text/program-text'
import type { ProgramCode } from '@bell-lap/text/program-text'
import type { Text } from '@bell-lap/text/say'
import type { FastifyRequest } from 'fastify'
import type { Context } from '../../context.ts'
import { acceptedLanguages } from '../../contract/accepted-languages.ts'
import { loadSettings } from './store.ts'

type Request = Pick<FastifyRequest, 'headers'> & Partial<Pick<FastifyRequest, 'caller'>>

/**
 * Who reads the answer to a request: the language that the signed-in runner chose, else the first that
 * `Accept-Language` names, else British English.
 */
export async function textOfRequest(
  context: Context,
  request: Request,
): Promise<Text<ProgramCode>> {
  const ofDevice = matchLocale(acceptedLanguages(request.headers['accept-language']))
  if (request.caller === undefined) return programTextOf({ locale: ofDevice, ...unitsOf(ofDevice) })
  const { database } = context.store
  const { locale, units } = await loadSettings(database, request.caller.athleteId)
  return programTextOf({ locale: locale ?? ofDevice, units })
}

/** The same for a problem: it is said even when the settings cannot be read. */
export async function textOfProblemReader(
  context: Context,
  request: Request,
): Promise<Text<ProgramCode>> {
  try {
    return await textOfRequest(context, request)
  } catch {
    return textOfRequest(context, { headers: request.headers })
  }
}

const unitsOf = (locale: ReturnType<typeof matchLocale>) => ({ units: defaultsOf(locale).units })

/** Product numbers of Garmin's running watches, from the public FIT profile. */
const GARMIN_WATCHES: Readonly<Record<number, string>> = {
  988: 'FR60',
  1018: 'Forerunner 310XT',
  1124: 'Forerunner 110',
  1328: 'Forerunner 910XT',
  1345: 'Forerunner 610',
  1482: 'Forerunner 10',
  1551: 'fēnix',
  1623: 'Forerunner 620',
  1632: 'Forerunner 220',
  1765: 'Forerunner 920XT',
  1903: 'Forerunner 15',
  1907: 'vívoactive',
  1967: 'fēnix 2',
  2050: 'fēnix 3',
  2148: 'Forerunner 25',
  2153: 'Forerunner 225',
  2156: 'Forerunner 630',
  2157: 'Forerunner 230',
  2158: 'Forerunner 735XT',
  2337: 'vívoactive HR',
  2413: 'fēnix 3 HR',
  2431: 'Forerunner 235',
  2503: 'Forerunner 35',
  2544: 'fēnix 5S',
  2604: 'fēnix 5X',
  2691: 'Forerunner 935',
  2697: 'fēnix 5',
  2700: 'vívoactive 3',
  2886: 'Forerunner 645',
  2888: 'Forerunner 645 Music',
  2900: 'fēnix 5S Plus',
  3076: 'Forerunner 245',
  3077: 'Forerunner 245 Music',
  3110: 'fēnix 5 Plus',
  3111: 'fēnix 5X Plus',
  3113: 'Forerunner 945',
  3224: 'vívoactive 4S',
  3225: 'vívoactive 4',
  3226: 'Venu',
  3282: 'Forerunner 45',
  3288: 'fēnix 6S',
  3290: 'fēnix 6',
  3291: 'fēnix 6X',
  3589: 'Forerunner 745',
  3600: 'Venu Sq',
  3652: 'Forerunner 945 LTE',
  3703: 'Venu 2',
  3704: 'Venu 2S',
  3851: 'Venu 2 Plus',
  3869: 'Forerunner 55',
  3888: 'Instinct 2',
  3889: 'Instinct 2S',
  3905: 'fēnix 7S',
  3906: 'fēnix 7',
  3907: 'fēnix 7X',
  3943: 'epix (Gen 2)',
  3990: 'Forerunner 255 Music',
  3991: 'Forerunner 255S Music',
  3992: 'Forerunner 255',
  3993: 'Forerunner 255S',
  4024: 'Forerunner 955',
  4115: 'Venu Sq 2',
  4257: 'Forerunner 265',
  4258: 'Forerunner 265S',
  4260: 'Venu 3',
  4261: 'Venu 3S',
  4315: 'Forerunner 965',
}

const NUMBERED = /^(.+) \(product (\d+)\)$/

/**
 * The name of a device as people say it; where a recording gives a number that is not known, the maker
 * alone.
 *
 * @example
 * deviceInWords('Garmin (product 3869)') // 'Garmin Forerunner 55'
 * deviceInWords('Garmin (product 9)') // 'Garmin'
 * deviceInWords('COROS PACE 3') // 'COROS PACE 3'
 */
export function deviceInWords(device: string): string {
  const [, maker, product] = NUMBERED.exec(device) ?? []
  if (maker === undefined) return device
  const model = maker === 'Garmin' ? GARMIN_WATCHES[Number(product)] : undefined
  return model === undefined ? maker : `${maker} ${model}`
}

const MAKERS: ReadonlySet<string> = new Set([
  'Garmin',
  'Suunto',
  'Polar',
  'COROS',
  'Wahoo',
  'TomTom',
])

/** Whether the name says only who made the watch. */
export const isMakerOnly = (device: string): boolean => MAKERS.has(device)

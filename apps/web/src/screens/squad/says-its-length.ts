const A_LENGTH = /\d\s?(km|mi)\b/

/** A title such as "Easy run, 8 km" needs no second length. */
export const saysItsLength = (title: string): boolean => A_LENGTH.test(title)

/** The files of the pose model below `folder`; nothing is written where they are there. */
export function buildPoseModel(folder: string): void

/** What a command ends with. Several items end with the worst of theirs. */
export const exitCode = {
  /** Done; every package is clean or has warnings only. */
  done: 0,
  /** A package among them is blocked or refused. */
  blocked: 1,
  /** The command, or something it names, is wrong: the caller has to act. */
  usage: 2,
  /** Fonds, its store or the machine failed. */
  fault: 3,
  /** Ctrl-C: what was done is kept, and said. */
  interrupted: 130,
} as const

export type ExitCode = (typeof exitCode)[keyof typeof exitCode]

export const worst = (a: ExitCode, b: ExitCode): ExitCode => (a > b ? a : b)

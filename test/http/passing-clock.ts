/** A clock that goes with the real one, and ahead of it by as much as a test lets pass. */
export function passingClock() {
  let ahead = 0
  return {
    now: () => new Date(Date.now() + ahead),
    pass: (seconds: number) => {
      ahead += seconds * 1000
    },
  }
}

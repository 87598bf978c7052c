import { spawnSync } from 'node:child_process'
import { bin } from './fonds.js'

// Python has what Node lacks: a terminal that is none.
const script = `
import fcntl, os, pty, struct, sys, termios
pid, fd = pty.fork()
if pid == 0:
    fcntl.ioctl(1, termios.TIOCSWINSZ, struct.pack('HHHH', 40, int(sys.argv[1]), 0, 0))
    os.execvp(sys.argv[2], sys.argv[2:])
while True:
    try:
        piece = os.read(fd, 65536)
    except OSError:
        break
    if not piece:
        break
    os.write(1, piece)
os.waitpid(pid, 0)
`

/** The command line on a terminal of so many columns, through Python 3; in CI that is not to be missing. */
export const onTerminal = {
  possible: process.env.CI === 'true' || spawnSync('python3', ['--version']).status === 0,
  run(
    folder: string,
    columns: number,
    variables: Readonly<Record<string, string>>,
    ...args: readonly string[]
  ): string {
    const { stdout } = spawnSync('python3', ['-c', script, String(columns), process.execPath, bin, ...args], {
      cwd: folder,
      env: { PATH: process.env.PATH, TZ: 'UTC', LANG: 'C', TERM: 'xterm-256color', ...variables },
    })
    return stdout.toString()
  },
}

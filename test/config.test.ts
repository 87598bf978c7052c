import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readConfig } from '#dist/config.js'
import { temporaryFolder } from './temporary-folder.js'

type Environment = Readonly<Record<string, string>>

const read = (env: Environment, flags = {}) => readConfig({ env, flags })

function inFile(settings: unknown): string {
  const file = join(temporaryFolder(), 'settings.json')
  writeFileSync(file, JSON.stringify(settings))
  return file
}

describe('settings of the server', () => {
  test('have defaults that are safe', async () => {
    const { server, outgoing, identityProviders } = await read({})
    expect(server).toMatchObject({ host: '127.0.0.1', port: 8080, proxies: 0, logLevel: 'info' })
    expect([outgoing, identityProviders]).toEqual([{}, []])
  })

  test('come from the file, then the environment, then the command line', async () => {
    const file = inFile({
      server: { host: '10.0.0.1', port: 1, publicUrl: 'https://a.example/', rate: { requests: 7 }, patience: 3 },
      outgoing: { allow: ['packages.local:8443'] },
      identityProviders: [{ issuer: 'https://i', audience: 'fonds', organisationClaim: 'o', rolesClaim: 'r' }],
    })
    const env = { FONDS_CONFIG: file, FONDS_PORT: '2', FONDS_PUBLIC_URL: 'https://b.example', FONDS_PROXIES: '1' }
    const { server, outgoing, identityProviders } = await read(env, { port: '3' })
    expect(server).toMatchObject({
      host: '10.0.0.1',
      port: 3,
      publicUrl: 'https://b.example',
      proxies: 1,
      rate: { requests: 7, downloads: 6000, window: 60 },
      patience: 3,
    })
    expect([outgoing.allow, identityProviders.length]).toEqual([['packages.local:8443'], 1])
    expect((await read({ FONDS_CONFIG: file })).server.publicUrl).toBe('https://a.example')
  })

  const faults: [says: string, env: Environment, flags?: Record<string, string>][] = [
    ['FONDS_PORT: it must be a whole number.', { FONDS_PORT: 'abc' }],
    ['FONDS_PORT: it must be at most 65535.', { FONDS_PORT: '65536' }],
    ['--port: it must be a whole number.', {}, { port: '-1' }],
    ['FONDS_PROXIES: it must be a whole number.', { FONDS_PROXIES: '1.5' }],
    ['FONDS_LOG_LEVEL: it can be debug, info, warn, error, silent.', { FONDS_LOG_LEVEL: 'loud' }],
    ...['fonds.example.org', 'ftp://a', 'https://a/b', 'https://a?b', 'https://u:p@a'].map(
      (FONDS_PUBLIC_URL): [string, Environment] => ['FONDS_PUBLIC_URL: it must be an address', { FONDS_PUBLIC_URL }],
    ),
  ]
  for (const [says, env, flags] of faults)
    test(`${JSON.stringify(env)} is refused by name`, async () => {
      await expect(read(env, flags)).rejects.toMatchObject({
        code: 'value-invalid',
        message: expect.stringContaining(says),
      })
    })

  const inFiles: [says: string, settings: unknown][] = [
    ['/server: “prot” is not known here', { server: { prot: 1 } }],
    ['/server/port: it must be a whole number', { server: { port: '8080' } }],
    ['/server/publicUrl: it must be an address', { server: { publicUrl: 'https://a/b' } }],
    ['/server/rate/window: it must be at least 1', { server: { rate: { window: 0 } } }],
    ['/server/patience: it must be at most 3600', { server: { patience: 1e6 } }],
    ['/identityProviders/0: “audience” is missing', { identityProviders: [{ issuer: 'a' }] }],
    [
      '/identityProviders/0/roles/teacher: it can be reader',
      {
        identityProviders: [
          { issuer: 'a', audience: 'a', organisationClaim: 'o', rolesClaim: 'r', roles: { teacher: 'boss' } },
        ],
      },
    ],
    ['/outgoing/allow/0: it must be a text', { outgoing: { allow: [1] } }],
  ]
  test('a file that is not JSON is refused with the place', async () => {
    const file = join(temporaryFolder(), 'fonds.json')
    writeFileSync(file, '{ "server": { "port": 80, } }')
    await expect(read({ FONDS_CONFIG: file })).rejects.toMatchObject({
      code: 'value-invalid',
      message: expect.stringMatching(/fonds\.json: it is not JSON \(.*position 26/),
    })
  })

  for (const [says, settings] of inFiles)
    test(`a file is refused by key: ${says}`, async () => {
      const failure = read({ FONDS_CONFIG: inFile(settings) })
      await expect(failure).rejects.toMatchObject({ code: 'value-invalid', message: expect.stringContaining(says) })
      const french = await failure.catch((error) => error.says('fr'))
      expect(french).not.toContain('it ')
    })
})

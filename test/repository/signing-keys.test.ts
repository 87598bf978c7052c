import { decodeProtectedHeader } from 'jose'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openPlatform } from '#dist/compose.js'
import { temporaryFolder } from '../temporary-folder.js'

const somebody = { organisation: 'local', roles: [], agent: { name: 'test' } }
const day = 24 * 3_600_000

/** A platform whose clock the test owns. */
async function platformAt(data: string, clock: { now(): Date }) {
  const platform = await openPlatform({ data, issuer: 'https://fonds.example' }, { clock })
  onTestFinished(() => platform.close())
  await platform.access.firstKey()
  const [key] = (await platform.administration(somebody).keys('local')).items
  const client = { organisation: 'local', key: key?.id ?? '' }
  const token = async () => (await platform.tokens.issue(client, ['metrics.read'])).token
  const published = async () => (await platform.tokens.keys()).map(({ kid }) => kid)
  return { ...platform, token, published }
}

const kidOf = (token: string) => decodeProtectedHeader(token).kid

describe('the keys that sign access tokens', () => {
  test('are made when first needed, turned every 30 days, and published until nothing of theirs counts', async () => {
    let time = Date.UTC(2030, 0, 1)
    const platform = await platformAt(temporaryFolder(), { now: () => new Date(time) })
    const first = kidOf(await platform.token())
    expect(await platform.published()).toEqual([first])
    time += 29 * day
    expect(kidOf(await platform.token())).toBe(first)
    const last = await platform.token()
    time += day
    const second = kidOf(await platform.token())
    expect(second).not.toBe(first)
    expect(await platform.published()).toEqual([second, first])
    time -= day
    expect((await platform.tokens.actor(last)).roles).toContain('operator')
    time += 2 * day + 1
    expect(await platform.published()).toEqual([second])
  })

  test('a token of the last moment before a key was turned counts until it ends, and no longer', async () => {
    let time = Date.UTC(2030, 0, 1)
    const platform = await platformAt(temporaryFolder(), { now: () => new Date(time) })
    await platform.token()
    time += 30 * day - 1000
    const token = await platform.token()
    time += 2000
    await platform.token()
    time += 590_000
    expect((await platform.tokens.actor(token)).agent.key).toMatch(/^key_/)
    time += 9_000
    await expect(platform.tokens.actor(token)).rejects.toMatchObject({ code: 'credentials-expired' })
  })

  test('are those of every process over the same repository, whoever turns them', async () => {
    let time = Date.UTC(2030, 0, 1)
    const clock = { now: () => new Date(time) }
    const data = temporaryFolder()
    const one = await platformAt(data, clock)
    const two = await platformAt(data, clock)
    const tokens = await Promise.all([one.token(), one.token(), one.token()])
    expect(new Set(tokens.map(kidOf)).size).toBe(1)
    expect(await two.published()).toEqual(tokens.slice(0, 1).map(kidOf))
    // Both know the first key. One turns it; the other learns of that by the first token.
    time += 31 * day
    const turned = await one.token()
    expect(await one.published()).toEqual([kidOf(turned), kidOf(tokens[0])])
    expect((await two.tokens.actor(turned)).organisation).toBe('local')
    expect(kidOf(await two.token())).toBe(kidOf(turned))
  })
})

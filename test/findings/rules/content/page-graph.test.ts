import fc from 'fast-check'
import { expect, test } from 'vitest'
import { PageGraph } from '#dist/findings/rules/content/page-graph.js'

function graphOf(nodes: number, edges: readonly (readonly [number, number])[], traits: readonly number[], most = 1e6) {
  const graph = new PageGraph(nodes, most)
  for (const [node, bits] of traits.entries()) graph.mark(node, bits)
  for (const [from, to] of edges) graph.link(from, to)
  return graph
}

test('the traits that can be reached are those of a search from each node', () => {
  const node = fc.integer({ min: 0, max: 11 })
  fc.assert(
    fc.property(
      fc.array(fc.tuple(node, node), { maxLength: 30 }),
      fc.array(fc.integer({ min: 0, max: 255 }), { minLength: 12, maxLength: 12 }),
      (edges, traits) => {
        const graph = graphOf(12, edges, traits)
        const reachable = graph.reachable()
        for (let start = 0; start < 12; start++) {
          const searched = [...graph.from([start])].reduce((bits, at) => bits | (traits[at] ?? 0), 0)
          expect(reachable[start]).toBe(searched)
        }
      },
    ),
  )
})

test('a chain and a ring of a hundred thousand files are no harder than short ones', () => {
  const length = 100_000
  const chain = Array.from({ length: length - 1 }, (_, at) => [at, at + 1] as const)
  const traits = Array.from({ length }, (_, at) => (at === length - 1 ? 4 : 0))
  expect(graphOf(length, chain, traits).reachable()[0]).toBe(4)
  const ring = graphOf(length, [...chain, [length - 1, 0]], traits).reachable()
  expect(new Set(ring)).toEqual(new Set([4]))
})

test('what is looked for is found at the nearest node, or not beyond the limit', () => {
  const graph = graphOf(
    4,
    [
      [0, 1],
      [0, 2],
      [2, 3],
    ],
    [0, 0, 2, 2],
  )
  expect(graph.find(0, 2, 10)).toEqual({ node: 2, visited: 3 })
  expect(graph.find(0, 2, 2).node).toBeUndefined()
  expect(graph.find(0, 8, 10).node).toBeUndefined()
})

test('a graph with more edges than it may keep says so', () => {
  expect(
    graphOf(
      3,
      [
        [0, 1],
        [1, 2],
      ],
      [],
      2,
    ).exhausted,
  ).toBe(false)
  expect(
    graphOf(
      3,
      [
        [0, 1],
        [1, 2],
      ],
      [],
      1,
    ).exhausted,
  ).toBe(true)
})

import { describe, expect, test } from 'vitest'
import type { OutlineNode } from '#dist/manifest/manifest-outline.js'
import { outlineOf } from '#dist/manifest/outline.js'
import { baseFiles, manifestOf } from './read-package.js'

/** One line for each node: what it is, its identifier and title, what it launches, what decides about it. */
function drawn(nodes: readonly OutlineNode[], indent = ''): string[] {
  return nodes.flatMap((node) => [
    [
      `${indent}${node.kind}`,
      node.identifier,
      node.titles[0]?.text,
      ...(node.launches ?? []).map(({ file, parameters, data }) => `→ ${[file, parameters, data].join(' ').trim()}`),
      node.prerequisites && `after ${node.prerequisites}`,
      node.completion && JSON.stringify(node.completion),
    ]
      .filter(Boolean)
      .join(' | '),
    ...drawn(node.children ?? [], `${indent}  `),
  ])
}

describe('the outline of our own packages', () => {
  test('SCORM 1.2', async () => {
    const outline = outlineOf(await manifestOf('scorm12', baseFiles('scorm12')))
    expect(drawn(outline.tree)).toEqual([
      'organization | parcours | Sécurité incendie',
      '  item | module-1 | Prévenir',
      '    item | lecon-1 | Le triangle du feu | → lecon/index.html',
      '    item | quiz-1 | Vérifier ses acquis | → quiz/index.html ?questions=5 | {"masteryScore":"80"}',
    ])
    expect(outline).toMatchObject({
      standard: 'scorm12',
      file: 'imsmanifest.xml',
      identifier: 'securite-incendie',
      version: '1.0',
      counts: { nodes: 4, leaves: 2, launchable: 2, resources: 3, depth: 3 },
    })
    expect(outline.resources[0]).toEqual({
      identifier: 'res-lecon',
      type: 'webcontent',
      scormType: 'sco',
      href: 'lecon/index.html',
      file: 'lecon/index.html',
      files: 2,
      dependencies: ['res-commun'],
    })
  })

  test('SCORM 2004', async () => {
    const outline = outlineOf(await manifestOf('scorm2004', baseFiles('scorm2004')))
    expect(outline.edition).toBe('4th')
    expect(drawn(outline.tree)).toEqual([
      'organization | parcours | Bienvenue dans le service',
      '  item | accueil | Premiers pas | → accueil/index.html',
      '  item | quiz | Qui fait quoi ? | → quiz/index.html ?questions=3 | {"satisfiedByMeasure":"true","minNormalizedMeasure":"0.8"}',
    ])
  })

  test('cmi5', async () => {
    const outline = outlineOf(await manifestOf('cmi5', baseFiles('cmi5')))
    expect(drawn(outline.tree)).toEqual([
      'course | https://example.org/courses/water | L’eau, une ressource commune',
      '  block | https://example.org/courses/water/blocks/1 | Comprendre',
      '    au | https://example.org/courses/water/aus/lesson | La leçon | → index.html {"theme": "clair"} | {"moveOn":"Completed"}',
      '  au | https://example.org/courses/water/aus/quiz | Le questionnaire | → index.html | {"moveOn":"CompletedAndPassed","masteryScore":"0.8"}',
    ])
  })

  test('objectives of cmi5, and the query of an address', async () => {
    const { objectives, tree } = outlineOf(await manifestOf('cmi5', baseFiles('cmi5')))
    expect(objectives).toEqual(['https://example.org/courses/water/objectives/cycle'])
    expect(tree[0].children?.[1].launches).toEqual([{ href: 'index.html?part=quiz', file: 'index.html' }])
  })

  test('TinCan', async () => {
    const outline = outlineOf(await manifestOf('tincan', baseFiles('tincan')))
    expect(drawn(outline.tree)).toEqual([
      'activity | https://formations.exemple.fr/accueil-du-public | Accueillir le public | → accueil/index.html',
      'activity | https://formations.exemple.fr/accueil-du-public/question-1 | Que dire en premier ?',
    ])
    expect(outline.tree[0].launches?.[0].language).toBe('fr-FR')
    expect(outline.tree[0].titles.map(({ language }) => language)).toEqual(['fr-FR', 'en'])
  })

  test('AICC', async () => {
    const outline = outlineOf(await manifestOf('aicc', baseFiles('aicc')))
    expect(drawn(outline.tree)).toEqual([
      'course | tri-des-dechets | Trier ses déchets au bureau',
      '  au | A1 | Le papier | → lecon/index.html',
      '  block | B1 | Verre et piles | after A1 | {"completionRequirement":"A3"}',
      '    au | A2 | Le verre | → lecon/index.html page=2 debut=verre',
      '    au | A3 | Où va quoi ? | → quiz/index.html questions=5 | {"masteryScore":"80","maxTimeAllowed":"00:20:00","timeLimitAction":"E,N"}',
    ])
    expect(outline.objectives).toEqual(['J1'])
  })

  test.each(['scorm12', 'scorm2004', 'cmi5', 'tincan', 'aicc'] as const)('%s survives as JSON', async (standard) => {
    const outline = outlineOf(await manifestOf(standard, baseFiles(standard)))
    expect(JSON.parse(JSON.stringify(outline))).toEqual(outline)
  })
})

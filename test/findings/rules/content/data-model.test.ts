import { expect, test } from 'vitest'
import { counterpart, dataModels, otherGeneration } from '#dist/findings/rules/content/data-model.js'

const generations = ['scorm12', 'scorm2004'] as const

test.each(generations)('%s knows its own elements, and beginnings of them', (generation) => {
  const model = dataModels[generation]
  for (const name of model.names) {
    expect(model.knows(name)).toBe(true)
    expect(model.knows(name.replaceAll('.n.', '.12.'))).toBe(true)
    expect(model.knows(name.slice(0, name.lastIndexOf('.') + 1))).toBe(true)
    if (!name.endsWith('.n')) expect(model.knows(`${name}x`)).toBe(false)
  }
})

test('elements of one edition alone', () => {
  for (const name of [
    'cmi.core.lesson_status',
    'cmi.student_data.mastery_score',
    'cmi.interactions.0.student_response',
  ])
    expect([dataModels.scorm12.knows(name), dataModels.scorm2004.knows(name)]).toEqual([true, false])
  for (const name of ['cmi.completion_status', 'cmi.score.scaled', 'adl.nav.request', 'adl.data.0.store'])
    expect([dataModels.scorm12.knows(name), dataModels.scorm2004.knows(name)]).toEqual([false, true])
  expect(dataModels.scorm2004.knows('adl.nav.request_valid.choice.{target=item-1}')).toBe(true)
})

test.each(generations)('what an element is called in %s exists there', (generation) => {
  const told = dataModels[otherGeneration[generation]].names.flatMap((name) => counterpart(generation, name) ?? [])
  expect(told.length).toBeGreaterThan(10)
  for (const names of told)
    for (const name of names.split(', ')) expect(dataModels[generation].knows(name), name).toBe(true)
})

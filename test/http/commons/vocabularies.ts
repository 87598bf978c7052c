import type { vocabulariesOperations } from '#dist/contract/commons/vocabularies.js'
import { at, change } from '../contract/cases.js'
import type { World } from '../contract/world.js'
import type { Group } from './group.js'

/** Nobody's id, and something by the schema that is nothing once white space is folded. */
const nowhere = '/v1/vocabularies/nowhere'
const blank = '   '

async function made(world: World, path: string, json: unknown) {
  const response = await world.server.send('POST', path, { json })
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
  const { id } = await response.json()
  return { id, etag: response.headers.get('etag') ?? '' }
}

async function vocabulary(world: World) {
  const externalId = world.name()
  const { id, etag } = await made(world, '/v1/vocabularies', { title: { en: externalId }, field: 'skills', externalId })
  return { id, etag, externalId, path: `/v1/vocabularies/${id}` }
}

async function term(world: World, within?: { readonly path: string }) {
  const { path } = within ?? (await vocabulary(world))
  const notation = world.name()
  const { id, etag } = await made(world, `${path}/terms`, { label: { en: notation }, notation })
  return { id, etag, notation, vocabulary: path, path: `/v1/terms/${id}` }
}

async function deleted(world: World) {
  const one = await vocabulary(world)
  await world.server.send('DELETE', one.path, { headers: { 'If-Match': '*' } })
  return one
}

export const vocabularies: Group<keyof typeof vocabulariesOperations, 'vocabulary' | 'term'> = {
  cases: {
    listVocabularies: {
      answers: { 200: () => at('/v1/vocabularies?field=skills') },
      problems: { 'cursor-invalid': () => at('/v1/vocabularies?cursor=nonsense') },
    },
    createVocabulary: {
      answers: {
        201: (world) =>
          at('/v1/vocabularies', { json: { title: { fr: 'Métiers' }, field: 'jobs', externalId: world.name() } }),
      },
      problems: {
        'value-invalid': () =>
          at('/v1/vocabularies', { json: { title: { fr: 'x' }, field: 'jobs', externalId: ' x' } }),
        'external-id-taken': async (world) => {
          const { externalId } = await vocabulary(world)
          return at('/v1/vocabularies', { json: { title: { fr: 'x' }, field: 'jobs', externalId } })
        },
      },
    },
    getVocabulary: {
      answers: { 200: async (world) => at(`/v1/vocabularies/${(await vocabulary(world)).externalId}`) },
      problems: { 'resource-unknown': () => at(nowhere) },
    },
    changeVocabulary: {
      answers: {
        200: async (world) => {
          const { path, etag } = await vocabulary(world)
          return change(path, etag, { title: { fr: world.name() }, field: 'themes' })
        },
      },
      problems: {
        'resource-unknown': () => change(nowhere, '*', { field: 'jobs' }),
        'value-invalid': async (world) => change((await vocabulary(world)).path, '*', { title: { en: null } }),
        'external-id-taken': async (world) => {
          const [{ externalId }, { path }] = [await vocabulary(world), await vocabulary(world)]
          return change(path, '*', { externalId })
        },
        'state-conflict': async (world) => change((await deleted(world)).path, '*', { field: 'jobs' }),
      },
    },
    deleteVocabulary: {
      answers: {
        200: async (world) => {
          const { path, etag } = await vocabulary(world)
          return change(path, etag)
        },
      },
      problems: { 'resource-unknown': () => change(nowhere, '*') },
    },
    importVocabulary: {
      answers: {
        200: async (world) =>
          at(`${(await vocabulary(world)).path}/import`, { json: { csv: `fr\n${world.name()}\n` } }),
      },
      problems: {
        'resource-unknown': () => at(`${nowhere}/import`, { json: { csv: 'fr\nx\n' } }),
        'value-invalid': async (world) => at(`${(await vocabulary(world)).path}/import`, { json: { csv: 'nothing' } }),
        'state-conflict': async (world) => at(`${(await deleted(world)).path}/import`, { json: { csv: 'fr\nx\n' } }),
      },
    },
    exportVocabulary: {
      answers: { 200: async (world) => at(`${(await term(world)).vocabulary}/export?format=csv`) },
      problems: { 'resource-unknown': () => at(`${nowhere}/export`) },
    },
    listTerms: {
      answers: { 200: async (world) => at(`${(await term(world)).vocabulary}/terms?q=thing&retired=true`) },
      problems: {
        'resource-unknown': () => at(`${nowhere}/terms`),
        'cursor-invalid': async (world) => at(`${(await vocabulary(world)).path}/terms?cursor=nonsense`),
      },
    },
    createTerm: {
      answers: {
        201: async (world) => {
          const { vocabulary: path, notation } = await term(world)
          return at(`${path}/terms`, { json: { label: { fr: world.name() }, broader: notation } })
        },
      },
      problems: {
        'resource-unknown': () => at(`${nowhere}/terms`, { json: { label: { fr: 'x' } } }),
        'value-invalid': async (world) =>
          at(`${(await vocabulary(world)).path}/terms`, { json: { label: { fr: 'x\u200b' } } }),
        'state-conflict': async (world) => {
          const { vocabulary: path, notation } = await term(world)
          return at(`${path}/terms`, { json: { label: { fr: 'x' }, notation } })
        },
      },
    },
    getTerm: {
      answers: { 200: async (world) => at((await term(world)).path) },
      problems: { 'resource-unknown': () => at('/v1/terms/nowhere') },
    },
    changeTerm: {
      answers: {
        200: async (world) => {
          const { path, etag } = await term(world)
          return change(path, etag, { label: { en: world.name() }, retired: true })
        },
      },
      problems: {
        'resource-unknown': () => change('/v1/terms/nowhere', '*', { kind: 'x' }),
        'value-invalid': async (world) => change((await term(world)).path, '*', { broader: 'nowhere' }),
        'state-conflict': async (world) => {
          const { id, path } = await term(world)
          return change(path, '*', { broader: id })
        },
      },
    },
    mergeTerm: {
      answers: {
        200: async (world) => {
          const one = await term(world)
          const into = await term(world, { path: one.vocabulary })
          return { ...at(`${one.path}/merge`, { json: { into: into.id } }), headers: { 'If-Match': one.etag } }
        },
      },
      problems: {
        'resource-unknown': () => at('/v1/terms/nowhere/merge', { json: { into: 'trm_x' } }),
        'value-invalid': async (world) => {
          const { id, path } = await term(world)
          return at(`${path}/merge`, { json: { into: id } })
        },
        'state-conflict': async (world) => {
          const one = await term(world)
          const into = await term(world, { path: one.vocabulary })
          await made(world, `${one.path}/merge`, { into: into.id })
          return at(`${one.path}/merge`, { json: { into: into.id } })
        },
      },
    },
    listTags: {
      answers: { 200: () => at('/v1/tags?q=saf') },
      problems: { 'cursor-invalid': () => at('/v1/tags?cursor=nonsense') },
    },
    renameTag: {
      answers: { 200: (world) => at('/v1/tags/rename', { json: { from: world.name(), to: world.name() } }) },
      problems: { 'value-invalid': () => at('/v1/tags/rename', { json: { from: 'x', to: blank } }) },
    },
  },
  // Vocabularies are everybody's to read, and only their own organisation's to change.
  told: {
    listVocabularies: 'public',
    createVocabulary: 'own',
    getVocabulary: 'public',
    changeVocabulary: 'resource-unknown',
    deleteVocabulary: 'resource-unknown',
    importVocabulary: 'resource-unknown',
    exportVocabulary: 'public',
    listTerms: 'public',
    createTerm: 'resource-unknown',
    getTerm: 'public',
    changeTerm: 'resource-unknown',
    mergeTerm: 'resource-unknown',
    listTags: 'own',
    renameTag: 'own',
  },
  sent: {
    createVocabulary: () => ({ json: { title: { fr: 'x' }, field: 'jobs' } }),
    changeVocabulary: () => ({ json: { description: 'another' } }),
    importVocabulary: () => ({ json: { csv: 'fr\nx\n' } }),
    createTerm: () => ({ json: { label: { fr: 'x' } } }),
    changeTerm: () => ({ json: { kind: 'x' } }),
    mergeTerm: () => ({ json: { into: 'trm_x' } }),
    renameTag: () => ({ json: { from: 'one', to: 'other' } }),
  },
  things: async (make) => {
    const { id } = await make('POST', '/v1/vocabularies', { title: { fr: 'Compétences' }, field: 'skills' })
    const { id: term } = await make('POST', `/v1/vocabularies/${id}/terms`, { label: { fr: 'Gérer' } })
    return { vocabulary: id, term }
  },
}

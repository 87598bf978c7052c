import { describe, expect, test } from 'vitest'
import { desk } from './fonds.js'
import { wrongCommands } from './wrong-command.js'

const commands = [
  'check',
  'rules',
  'diff',
  'add',
  'list',
  'search',
  'show',
  'export',
  'publish',
  'tag',
  'verify',
  'gc',
  'serve',
  'organisations',
  'keys',
  'events',
]

describe('help', () => {
  test('fonds --help names every command', () => {
    const { code, out } = desk().fonds('--help')
    expect(code).toBe(0)
    for (const command of commands) expect(out).toMatch(new RegExp(`^  ${command} .*\\S$`, 'm'))
  })

  for (const command of commands)
    test(`fonds ${command} --help gives examples and exit codes, in both languages`, () => {
      const { fonds } = desk()
      const english = fonds(command, '--help')
      expect(english.code).toBe(0)
      expect(english.out).toMatch(new RegExp(`^Usage: fonds ${command} `))
      expect(english.out).toMatch(new RegExp(`\nExamples:\n  fonds ${command}\\b`))
      expect(english.out).toMatch(/\nExit codes:\n {2}0 /)
      const french = fonds(command, '--help', '--lang', 'fr').out
      expect(french).toMatch(new RegExp(`^Utilisation\u00a0: fonds ${command} `))
      expect(french).toMatch(/\nCodes de retour\u00a0:\n {2}0 /)
      // Whatever a person reads differs: no description was left in the other language.
      const sentences = (text: string) =>
        text.split(/\n\s*| {2,}/).filter((part) => /[a-zé]+ [a-zé]+ [a-zé]+/i.test(part))
      const untranslated = sentences(french).filter((sentence) => english.out.includes(sentence))
      expect(untranslated.filter((sentence) => !/^(fonds |-|en or)/.test(sentence))).toEqual([])
    })

  for (const [group, verb] of [
    ['organisations', 'create'],
    ['organisations', 'rename'],
    ['organisations', 'list'],
    ['keys', 'create'],
    ['keys', 'list'],
    ['keys', 'revoke'],
  ])
    test(`fonds ${group} ${verb} --help, in both languages`, () => {
      const { fonds } = desk()
      const english = fonds(group, verb, '--help').out
      expect(english).toMatch(new RegExp(`^Usage: fonds ${group} ${verb} `))
      expect(english).toMatch(new RegExp(`\nExamples:\n  fonds ${group} ${verb}\\b`))
      expect(english).toMatch(/\nExit codes:\n {2}0 /)
      const french = fonds(group, verb, '--help', '--lang', 'fr').out
      expect(french).toMatch(new RegExp(`^Utilisation\u00a0: fonds ${group} ${verb} `))
      expect(french).not.toMatch(/\b(the|its|one line)\b/)
    })

  test('--version is the package’s', async () => {
    const { default: manifest } = await import('../../package.json', { with: { type: 'json' } })
    expect(desk().fonds('--version').out).toBe(`${manifest.version}\n`)
  })
})

describe('a command line that cannot be', () => {
  wrongCommands([
    [['chek'], 'There is no command “chek”. Did you mean check?'],
    [['check', '--formt', 'json', 'a.zip'], 'There is no option --formt. Did you mean --format?'],
    [['check'], 'The argument <package> is missing. See `fonds check --help`.'],
    [['check', '--format', 'yaml', 'a.zip'], '--format is “yaml”, and can be text, json, sarif, junit, html.'],
    [['check', '--format'], '--format <format> needs a value. See `fonds check --help`.'],
    [['show', 'a', 'b'], 'There are too many arguments. See `fonds show --help`.'],
    [['--data', 'check', 'organisations', 'show'], 'There is no command “show”. See `fonds organisations --help`.'],
    [['show', ''], 'The argument <ref> is empty.'],
    [['tag', 'a', '', '--add', 'b'], 'The argument <ref> is empty.'],
    [['list', '--limit', '0'], '--limit is “0”, and must be a whole number from 1.'],
    [['gc', '--grace', 'soon'], '--grace is “soon”, and must be a duration such as 30m, 12h, 1d or 0.'],
    [['tag', 'a'], 'Say what to change: --add, --remove, --collect or --uncollect.'],
    [['add', '--external-id', 'x', 'a.zip', 'b.zip'], '--external-id is for one package, and 2 are named.'],
    [['add', '--report', 'a.zip', 'a.zip'], 'a.zip: a report is a .csv or a .jsonl file.'],
  ])

  test('nothing at all prints the help and ends with 2', () => {
    const { code, err } = desk().fonds()
    expect(code).toBe(2)
    expect(err).toContain('Usage: fonds')
  })

  test('a configuration that cannot be read is said, and help still works', () => {
    const { fonds, write } = desk()
    write('fonds.json', '{')
    expect(fonds('--help').code).toBe(0)
    expect(fonds('list')).toMatchObject({ code: 2, err: expect.stringMatching(/^fonds: fonds\.json/) })
  })
})

import type { Command } from 'commander'
import { both, type Language, type Sentence } from '../kernel/language.js'
import type { ExitCode } from './exit-code.js'
import type { Session } from './session.js'

/** What definitions of commands need: the reader's language, and somebody who runs the work. */
export interface Manual {
  readonly language: Language
  /** The text in the reader's language. */
  t(en: string, fr: string): string
  run(work: (session: Session) => Promise<ExitCode>): Promise<void>
}

export interface Example {
  readonly line: string
  readonly says: Sentence
}

const exitCodes = both(
  `Exit codes:
  0   done; every package is clean, or has warnings only
  1   a package among them is blocked or refused
  2   the command, or something it names, is wrong
  3   Fonds, its store or the machine failed
  130 interrupted (Ctrl-C)`,
  `Codes de retour :
  0   terminé ; tous les paquets passent, au besoin avec des avertissements
  1   un paquet au moins est bloqué ou refusé
  2   la commande, ou ce qu’elle désigne, est à corriger
  3   Fonds, son stockage ou la machine a échoué
  130 interrompu (Ctrl-C)`,
)
const examplesTitle = both('Examples:', 'Exemples :')

/** Ends the help of a command: what to type, and what it ends with; `codes` where these differ from what is usual. */
export function helpEnds(
  command: Command,
  { language }: Manual,
  examples: readonly Example[],
  codes: Sentence = exitCodes,
): Command {
  const shown = examples.map(({ line, says }) => `  ${line}\n      ${says[language]}`)
  return command.addHelpText('after', `\n${examplesTitle[language]}\n${shown.join('\n')}\n\n${codes[language]}`)
}

const titles: Readonly<Record<string, Sentence>> = {
  'Usage:': both('Usage:', 'Utilisation :'),
  'Arguments:': both('Arguments:', 'Arguments :'),
  'Options:': both('Options:', 'Options :'),
  'Global Options:': both('Everywhere:', 'Partout :'),
  'Commands:': both('Commands:', 'Commandes :'),
}

/** Commander's headings in the reader's language. */
export const titleIn = (title: string, language: Language): string => titles[title]?.[language] ?? title

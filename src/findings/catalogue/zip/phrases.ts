import { both } from '../../../kernel/language.js'

export const rezip = both(
  'Make the zip again from the folder of the course, with the tools of your system.',
  'Refaites le zip à partir du dossier de la formation, avec les outils de votre système.',
)
export const twoPackages = both(
  'Two readers of this zip can see two different packages: what was checked is then not what is played.',
  'Deux lecteurs de ce zip peuvent y voir deux paquets différents : ce qui est contrôlé n’est alors pas ce qui est joué.',
)

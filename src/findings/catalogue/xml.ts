import { both } from '../../kernel/language.js'
import type { XmlRule } from '../../xml/xml-rule.js'
import type { Rule } from '../rule.js'
import { grammarRules } from './xml/grammar.js'

/** Rules that need more than the reading of one document. XML-014, the grammar, has a file of its own. */
type LaterXmlRule = 'XML-007' | 'XML-009' | 'XML-011' | 'XML-012' | 'XML-013' | 'XML-015'

const exportAgain = both(
  'Export the course again, or correct this file in a text editor that checks XML.',
  'Exportez de nouveau la formation, ou corrigez ce fichier dans un éditeur de texte qui vérifie le XML.',
)
const nobodyReads = both(
  'Every LMS refuses a manifest that its XML parser cannot read; most then only say that the import failed.',
  'Toute plateforme refuse un manifeste que son analyseur XML ne peut pas lire ; la plupart disent seulement que l’import a échoué.',
)
const attacks = both(
  'Documents like this are used to make a server read its own files or run out of memory. None of these standards needs one.',
  'De tels documents servent à faire lire à un serveur ses propres fichiers ou à épuiser sa mémoire. Aucun de ces standards n’en a besoin.',
)

/** Rules of the XML layer: `imsmanifest.xml`, `cmi5.xml`, `tincan.xml` and metadata files. */
export const xmlRules = {
  ...grammarRules,
  'XML-001': {
    severity: 'fatal',
    references: ['XML 1.0 2.1'],
    title: both('The document is not well-formed XML', 'Le document n’est pas du XML bien formé'),
    message: both(
      'The document is not well-formed XML, from “{near}” on.',
      'Le document n’est pas du XML bien formé, à partir de « {near} ».',
    ),
    fix: exportAgain,
    why: nobodyReads,
    cases: {
      unclosed: {
        message: both(
          'The element `{open}` that begins here is never closed.',
          'L’élément `{open}` qui commence ici n’est jamais fermé.',
        ),
        fix: both(
          'Write its end tag </{open}>; when the end of the file is missing, export the course again.',
          'Écrivez sa balise de fin </{open}> ; si la fin du fichier manque, exportez de nouveau la formation.',
        ),
      },
      mismatch: {
        message: both(
          'The end tag “{near}” stands here, while the element `{open}` of line {line} is still open.',
          'La balise de fin « {near} » se trouve ici, alors que l’élément `{open}` de la ligne {line} est encore ouvert.',
        ),
        fix: both(
          'Close `{open}` first, or correct the name of the end tag; upper and lower case matter.',
          'Fermez d’abord `{open}`, ou corrigez le nom de la balise de fin ; les majuscules comptent.',
        ),
      },
      'unmatched-end': {
        message: both(
          'The end tag “{near}” closes an element that was never opened.',
          'La balise de fin « {near} » ferme un élément qui n’a jamais été ouvert.',
        ),
        fix: both('Remove this end tag.', 'Retirez cette balise de fin.'),
      },
      'no-root': {
        message: both('The document holds no element at all.', 'Le document ne contient aucun élément.'),
      },
      'duplicate-attribute': {
        message: both(
          'The attribute `{what}` is used twice in one tag.',
          'L’attribut `{what}` figure deux fois dans une même balise.',
        ),
        fix: both('Keep one of the two.', 'N’en gardez qu’un.'),
      },
      entity: {
        message: both(
          'XML does not know the entity “{near}”: only &amp; &lt; &gt; &quot; &apos; and numbers are understood everywhere.',
          'XML ne connaît pas l’entité « {near} » : seuls &amp; &lt; &gt; &quot; &apos; et les numéros sont compris partout.',
        ),
        fix: both(
          'Write the character itself, or its number: &#160; instead of &nbsp;.',
          'Écrivez le caractère lui-même, ou son numéro : &#160; au lieu de &nbsp;.',
        ),
      },
      ampersand: {
        message: both(
          'A bare “&” stands before “{near}”; in XML it begins a reference.',
          'Un « & » seul précède « {near} » ; en XML, il annonce une référence.',
        ),
        fix: both('Write it as &amp;.', 'Écrivez-le sous la forme &amp;.'),
      },
      reference: {
        message: both(
          'The reference “{near}” names a character that XML does not admit.',
          'La référence « {near} » désigne un caractère que XML n’admet pas.',
        ),
        fix: both('Remove it.', 'Retirez-la.'),
      },
      character: {
        message: both(
          'A character that XML does not admit here begins “{near}”.',
          'Un caractère que XML n’admet pas ici commence « {near} ».',
        ),
        fix: both(
          'Remove it. A “<” in a text or a value is written as &lt;, and control characters cannot be written at all.',
          'Retirez-le. Un « < » dans un texte ou une valeur s’écrit &lt;, et les caractères de contrôle ne peuvent pas s’écrire.',
        ),
      },
      tag: {
        message: both('The tag at “{near}” is not well-formed.', 'La balise est mal formée à « {near} ».'),
        fix: both(
          'Correct the tag. A “<” that is meant as text is written as &lt;.',
          'Corrigez la balise. Un « < » qui fait partie du texte s’écrit &lt;.',
        ),
      },
      attribute: {
        message: both(
          'An attribute is not well-formed at “{near}”: each has a value in quotation marks, and a space before its name.',
          'Un attribut est mal formé à « {near} » : chacun a une valeur entre guillemets droits, et un espace devant son nom.',
        ),
        fix: both('Write it as name="value".', 'Écrivez-le sous la forme nom="valeur".'),
      },
      comment: {
        message: both(
          'A comment holds “--”, which only its end may hold.',
          'Un commentaire contient « -- », réservé à sa fin.',
        ),
        fix: both('Remove the two hyphens, or the comment.', 'Retirez les deux traits d’union, ou le commentaire.'),
      },
      declaration: {
        message: both(
          'The XML declaration “<?xml …?>” is not at the very beginning of the file, or is itself not well-formed.',
          'La déclaration « <?xml …?> » n’est pas au tout début du fichier, ou est elle-même mal formée.',
        ),
        fix: both(
          'Remove every blank and line before it, or write it as <?xml version="1.0" encoding="UTF-8"?>.',
          'Retirez tout blanc et toute ligne qui la précèdent, ou écrivez-la <?xml version="1.0" encoding="UTF-8"?>.',
        ),
      },
      outside: {
        message: both(
          '“{near}” stands outside the root element.',
          '« {near} » se trouve en dehors de l’élément racine.',
        ),
        fix: both(
          'Remove what stands before or after the root element; there can be only one.',
          'Retirez ce qui précède ou suit l’élément racine ; il ne peut y en avoir qu’un.',
        ),
      },
      truncated: {
        message: both(
          'The document breaks off in the middle of a tag, a comment or a reference.',
          'Le document s’interrompt au milieu d’une balise, d’un commentaire ou d’une référence.',
        ),
        fix: both('Export the course again: the end is missing.', 'Exportez de nouveau la formation : la fin manque.'),
      },
    },
  },
  'XML-002': {
    severity: 'fatal',
    references: ['XML 1.0 4.3.3'],
    title: both(
      'The bytes are not in the encoding that the document declares',
      'Les octets ne sont pas dans l’encodage que le document déclare',
    ),
    message: both(
      'The document cannot be read in its encoding “{encoding}”.',
      'Le document n’est pas lisible dans son encodage « {encoding} ».',
    ),
    fix: both(
      'Save the file as UTF-8, and declare encoding="UTF-8" in its first line.',
      'Enregistrez le fichier en UTF-8, et déclarez encoding="UTF-8" à sa première ligne.',
    ),
    why: both(
      'XML parsers stop at the first byte that does not fit the encoding; those that do not show wrong letters.',
      'Les analyseurs XML s’arrêtent au premier octet étranger à l’encodage ; ceux qui continuent affichent de fausses lettres.',
    ),
    cases: {
      bytes: {
        message: both(
          'The bytes {bytes} at this place are no text in {encoding}, the encoding of this document.',
          'À cet endroit, les octets {bytes} ne forment pas un texte en {encoding}, l’encodage de ce document.',
        ),
      },
      mark: {
        message: both(
          'The document declares the encoding “{declared}”, but its first bytes are {found}.',
          'Le document déclare l’encodage « {declared} », mais ses premiers octets sont en {found}.',
        ),
      },
      unknown: {
        message: both(
          'The document declares the encoding “{declared}”, which is none that XML parsers know.',
          'Le document déclare l’encodage « {declared} », qu’aucun analyseur XML ne connaît.',
        ),
      },
    },
  },
  'XML-003': {
    severity: 'info',
    references: [],
    title: both('The encoding is not UTF-8', 'L’encodage n’est pas UTF-8'),
    message: both('The document is encoded as {encoding}.', 'Le document est encodé en {encoding}.'),
    fix: both(
      'Nothing has to be done. UTF-8 is the safest choice for a next export.',
      'Rien n’est à faire. UTF-8 est le choix le plus sûr pour un prochain export.',
    ),
    why: both(
      'XML parsers must read UTF-8 and UTF-16 only; some LMSs show accents wrongly in anything else.',
      'Les analyseurs XML ne sont tenus de lire que UTF-8 et UTF-16 ; avec tout autre encodage, certaines plateformes affichent mal les accents.',
    ),
  },
  'XML-004': {
    severity: 'info',
    references: [],
    title: both('The document begins with a byte order mark', 'Le document commence par une marque d’ordre des octets'),
    message: both(
      'The document begins with a UTF-8 byte order mark.',
      'Le document commence par une marque d’ordre des octets UTF-8.',
    ),
    fix: both(
      'Nothing has to be done. Where an LMS refuses the package, save the file as UTF-8 without a mark.',
      'Rien n’est à faire. Si une plateforme refuse le paquet, enregistrez le fichier en UTF-8 sans marque (sans BOM).',
    ),
    why: both(
      'The mark is legal, but some parsers in PHP or JavaScript take it for text before the document.',
      'La marque est légale, mais certains analyseurs en PHP ou en JavaScript la prennent pour du texte placé avant le document.',
    ),
  },
  'XML-005': {
    severity: 'error',
    references: [],
    title: both('The document has a DOCTYPE', 'Le document contient un DOCTYPE'),
    message: both(
      'The document has a DOCTYPE declaration, which was not obeyed.',
      'Le document contient une déclaration DOCTYPE, qui n’a pas été suivie.',
    ),
    fix: both('Remove the DOCTYPE declaration.', 'Retirez la déclaration DOCTYPE.'),
    why: attacks,
  },
  'XML-006': {
    severity: 'fatal',
    references: [],
    title: both('The document declares entities', 'Le document déclare des entités'),
    message: both(
      'The document declares an entity of its own: “{declaration}”. Reading stopped there.',
      'Le document déclare une entité : « {declaration} ». La lecture s’est arrêtée là.',
    ),
    fix: both(
      'Remove the DOCTYPE with its entities, and write their text where they are used.',
      'Retirez le DOCTYPE et ses entités, et écrivez leur texte là où elles sont employées.',
    ),
    why: attacks,
  },
  'XML-007': {
    severity: 'error',
    references: ['ADL ManifestRootElementChecker.1'],
    title: both('The root element is not the expected one', 'L’élément racine n’est pas celui attendu'),
    message: both(
      'The root element is `{element}`, not `{expected}`.',
      'L’élément racine est `{element}` au lieu de `{expected}`.',
    ),
    fix: both(
      'Put the manifest of the course into this file: its root element is `{expected}`.',
      'Placez le manifeste de la formation dans ce fichier : son élément racine est `{expected}`.',
    ),
    why: both(
      'An LMS looks for this element in this namespace. Finding another, it takes the package for something else, or for nothing.',
      'La plateforme cherche cet élément dans cet espace de noms. Si elle en trouve un autre, elle prend le paquet pour autre chose, ou pour rien.',
    ),
    cases: {
      namespace: {
        message: both(
          'The root element `{element}` is in the namespace “{namespace}”, which belongs to no edition of content packaging.',
          'L’élément racine `{element}` est dans l’espace de noms « {namespace} », qui n’appartient à aucune version du Content Packaging.',
        ),
        fix: both('Write xmlns="{expected}" on the root element.', 'Écrivez xmlns="{expected}" sur l’élément racine.'),
      },
    },
  },
  'XML-008': {
    severity: 'error',
    references: ['Namespaces in XML 1.0, 5'],
    title: both('A prefix or the root has no namespace', 'Un préfixe ou la racine n’a pas d’espace de noms'),
    message: both(
      'The prefix “{prefix}” is used, but nowhere declared.',
      'Le préfixe « {prefix} » est employé, mais n’est déclaré nulle part.',
    ),
    fix: both(
      'Declare it on the root element: xmlns:{prefix}="…", with the namespace that it stands for.',
      'Déclarez-le sur l’élément racine : xmlns:{prefix}="…", avec l’espace de noms qu’il désigne.',
    ),
    why: both(
      'Names are compared together with their namespace: without one, an LMS does not find what it looks for.',
      'Les noms se comparent avec leur espace de noms : sans lui, la plateforme ne trouve pas ce qu’elle cherche.',
    ),
    cases: {
      none: {
        message: both(
          'The root element `{element}` is in no namespace.',
          'L’élément racine `{element}` n’est dans aucun espace de noms.',
        ),
        fix: both(
          'Write xmlns="…" on it, with the namespace of the standard.',
          'Écrivez-y xmlns="…", avec l’espace de noms du standard.',
        ),
      },
    },
  },
  'XML-009': {
    severity: 'warning',
    references: [],
    title: both('An older or wrong namespace is used', 'Un espace de noms ancien ou faux est employé'),
    message: both(
      '`{name}` is in the namespace “{namespace}”; here, this vocabulary is “{expected}”. Names in it: {count}.',
      '`{name}` est dans l’espace de noms « {namespace} » ; ici, ce vocabulaire est « {expected} ». Noms concernés : {count}.',
    ),
    fix: both(
      'Replace the namespace in its declaration by “{expected}”.',
      'Remplacez cet espace de noms, dans sa déclaration, par « {expected} ».',
    ),
    why: both(
      'An LMS that compares namespaces does not see these elements and attributes: what they say is lost.',
      'Une plateforme qui compare les espaces de noms ne voit pas ces éléments et attributs : ce qu’ils disent est perdu.',
    ),
  },
  'XML-010': {
    severity: 'warning',
    references: ['XML Schema 1, 2.6.3', 'ADL SchemaHandler.0'],
    title: both('xsi:schemaLocation is not a list of pairs', 'xsi:schemaLocation n’est pas une liste de paires'),
    message: both(
      '`xsi:schemaLocation` holds {tokens} words, an odd number: it is a list of pairs, a namespace and the place of its schema.',
      '`xsi:schemaLocation` contient {tokens} mots, un nombre impair : c’est une liste de paires, un espace de noms et l’adresse de son schéma.',
    ),
    fix: both(
      'Add what is missing, or write as %20 the space that stands in a file name.',
      'Ajoutez ce qui manque, ou remplacez par %20 l’espace qui se trouve dans un nom de fichier.',
    ),
    why: both(
      'A validating LMS then looks for the schemas in the wrong places, and may refuse the package.',
      'Une plateforme qui valide cherche alors les schémas aux mauvais endroits, et peut refuser le paquet.',
    ),
  },
  'XML-011': {
    severity: 'warning',
    references: ['ADL SchemaHandler.6'],
    title: both('A namespace is mapped to no schema', 'Un espace de noms n’est associé à aucun schéma'),
    message: both(
      'The namespace “{namespace}” is used, but `xsi:schemaLocation` does not say where its schema is.',
      'L’espace de noms « {namespace} » est employé, mais `xsi:schemaLocation` n’indique pas où est son schéma.',
    ),
    fix: both(
      'Add the namespace and its schema to `xsi:schemaLocation` on the root element.',
      'Ajoutez l’espace de noms et son schéma à `xsi:schemaLocation`, sur l’élément racine.',
    ),
    why: both(
      'LMSs play such a package, but ADL’s test suite counts it as a failure, and a validating tool cannot check this vocabulary.',
      'Les plateformes jouent un tel paquet, mais la suite de tests d’ADL le compte comme un échec, et un outil de validation ne peut pas vérifier ce vocabulaire.',
    ),
    cases: {
      'no-locations': {
        message: both(
          'The manifest has no `xsi:schemaLocation`: it does not say where the schemas of its namespaces are ({count}).',
          'Le manifeste n’a pas de `xsi:schemaLocation` : il n’indique pas où sont les schémas de ses espaces de noms ({count}).',
        ),
        fix: both(
          'Add `xsi:schemaLocation` with the namespaces and their schemas to the root element.',
          'Ajoutez `xsi:schemaLocation`, avec les espaces de noms et leurs schémas, sur l’élément racine.',
        ),
      },
    },
  },
  'XML-012': {
    severity: 'warning',
    references: ['ADL RequiredFilesChecker.4'],
    title: both('Control documents are not in the package', 'Des documents de contrôle manquent au paquet'),
    message: both(
      '`xsi:schemaLocation` names schemas that should lie beside the manifest, and do not: {files}.',
      '`xsi:schemaLocation` nomme des schémas qui devraient se trouver à côté du manifeste, et n’y sont pas : {files}.',
    ),
    fix: both(
      'Add the official schema files beside the manifest, or export again with them; most LMSs play the package without.',
      'Ajoutez les schémas officiels à côté du manifeste, ou exportez de nouveau avec eux ; la plupart des plateformes s’en passent.',
    ),
    why: both(
      'ADL’s test suite and LMSs that validate look for these files in the package, and refuse it when they are missing.',
      'La suite de tests d’ADL et les plateformes qui valident cherchent ces fichiers dans le paquet, et le refusent s’ils manquent.',
    ),
  },
  'XML-013': {
    severity: 'info',
    references: [],
    title: both(
      'Control documents differ from the official ones',
      'Des documents de contrôle diffèrent des documents officiels',
    ),
    message: both(
      'These schemas of the package are no edition of the official ones that Fonds knows: {files}.',
      'Ces schémas du paquet ne sont aucune des versions officielles que Fonds connaît : {files}.',
    ),
    fix: both(
      'Nothing has to be done. Fonds checks against its own rules, never against the schemas of a package.',
      'Rien n’est à faire. Fonds contrôle d’après ses propres règles, jamais d’après les schémas d’un paquet.',
    ),
    why: both(
      'An LMS that validates against these copies can accept what the standard forbids, or refuse what it allows.',
      'Une plateforme qui valide d’après ces copies peut accepter ce que le standard interdit, ou refuser ce qu’il permet.',
    ),
  },
  'XML-015': {
    severity: 'warning',
    references: [],
    title: both('White space around a compared value', 'Des blancs entourent une valeur comparée'),
    message: both(
      'White space stands around the value of `{where}` (“{value}”). Values like this: {count}.',
      'Des blancs entourent la valeur de `{where}` (« {value} »). Valeurs concernées : {count}.',
    ),
    fix: both(
      'Remove spaces and line breaks before and after the value.',
      'Retirez les espaces et les retours à la ligne avant et après la valeur.',
    ),
    why: both(
      'Some LMSs compare identifiers and open files without trimming: the lesson is then not found.',
      'Certaines plateformes comparent les identifiants et ouvrent les fichiers sans retirer ces blancs : la leçon est alors introuvable.',
    ),
  },
  'XML-016': {
    severity: 'info',
    references: ['XML 1.0 2.8'],
    title: both('Something stands before the root element', 'Quelque chose précède l’élément racine'),
    message: both(
      'A processing instruction “{what}” stands before the root element.',
      'Une instruction de traitement « {what} » précède l’élément racine.',
    ),
    fix: both('Nothing has to be done: it is legal.', 'Rien n’est à faire : c’est légal.'),
    why: both(
      'A few importers look for the manifest with text searches and stumble over what stands before it.',
      'Quelques outils d’import cherchent le manifeste par recherche de texte et butent sur ce qui le précède.',
    ),
    cases: {
      comment: {
        message: both('A comment stands before the root element.', 'Un commentaire précède l’élément racine.'),
      },
    },
  },
  'XML-017': {
    severity: 'warning',
    references: ['XML 1.0 2.8'],
    title: both('The XML declaration is unusual', 'La déclaration XML est inhabituelle'),
    message: both(
      'The XML declaration holds the unusual value “{value}”.',
      'La déclaration XML contient la valeur inhabituelle « {value} ».',
    ),
    fix: both(
      'Write the first line as <?xml version="1.0" encoding="UTF-8"?>.',
      'Écrivez la première ligne ainsi : <?xml version="1.0" encoding="UTF-8"?>.',
    ),
    why: both(
      'Parsers differ in what they do with rare declarations; some refuse the document.',
      'Les analyseurs traitent différemment les déclarations rares ; certains refusent le document.',
    ),
    cases: {
      version: {
        message: both(
          'The document declares XML version {value}; many parsers know only 1.0.',
          'Le document déclare la version {value} de XML ; beaucoup d’analyseurs ne connaissent que 1.0.',
        ),
      },
      standalone: {
        severity: 'info',
        message: both(
          'The XML declaration says standalone="{value}", which means nothing without a DOCTYPE.',
          'La déclaration XML porte standalone="{value}", qui ne signifie rien sans DOCTYPE.',
        ),
      },
    },
  },
  'XML-018': {
    severity: 'error',
    references: [],
    title: both('The document exceeds a limit', 'Le document dépasse une limite'),
    message: both('The document exceeds the limit of {limit}.', 'Le document dépasse la limite de {limit}.'),
    fix: both(
      'Cut the course into several, or ask the operator of this repository to raise the limit.',
      'Découpez la formation en plusieurs, ou demandez à l’exploitant de ce dépôt de relever la limite.',
    ),
    why: both(
      'Documents without measure exhaust the memory of whoever reads them. No course comes near these limits.',
      'Les documents démesurés épuisent la mémoire de qui les lit. Aucune formation n’approche ces limites.',
    ),
    cases: {
      size: {
        message: both(
          'The document has more than {limit} bytes, the limit for one that is read.',
          'Le document compte plus de {limit} octets, la limite pour un document à lire.',
        ),
      },
      'structure-file': {
        message: both(
          'The course structure file has more than {limit} bytes, the limit for one that is read; it was not read.',
          'Le fichier de structure de la formation compte plus de {limit} octets, la limite pour un fichier à lire ; il n’a pas été lu.',
        ),
      },
      values: {
        message: both(
          'With this file, the course structure files hold more than {limit} values; reading stopped there.',
          'Avec ce fichier, les fichiers de structure de la formation contiennent plus de {limit} valeurs ; la lecture s’est arrêtée là.',
        ),
      },
      together: {
        message: both(
          'With this file, the metadata files of the manifest have more than {limit} bytes together; it was not read.',
          'Avec ce fichier, les fichiers de métadonnées du manifeste comptent ensemble plus de {limit} octets ; il n’a pas été lu.',
        ),
      },
      addresses: {
        message: both(
          'The addresses of the manifest, each joined to its xml:base, are longer together than a document of {limit} bytes can mean; the last ones were not looked up.',
          'Les adresses du manifeste, chacune jointe à son xml:base, sont plus longues ensemble que ne le justifie un document de {limit} octets ; les dernières n’ont pas été cherchées.',
        ),
      },
      depth: {
        message: both(
          'Elements are nested more than {limit} deep; reading stopped here.',
          'Des éléments sont imbriqués sur plus de {limit} niveaux ; la lecture s’est arrêtée ici.',
        ),
      },
      nodes: {
        message: both(
          'The document holds more than {limit} elements, attributes and texts; reading stopped here.',
          'Le document contient plus de {limit} éléments, attributs et textes ; la lecture s’est arrêtée ici.',
        ),
      },
      attributes: {
        message: both(
          'This element has more than {limit} attributes; reading stopped here.',
          'Cet élément porte plus de {limit} attributs ; la lecture s’est arrêtée ici.',
        ),
      },
    },
  },
} as const satisfies Record<XmlRule | LaterXmlRule | keyof typeof grammarRules, Rule>

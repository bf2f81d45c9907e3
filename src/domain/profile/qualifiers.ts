/** Words beside a name that do not make it another one. Our judgement; a word that is not here makes it one (Hex Fiend is not Hex). */

const setOf = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** They join names, and mean nothing of their own. */
export const connectors = setOf('a an and by for from in my of on or our the to using via with within & + plus');

/** What a thing is, and what is made of it or done with it. */
const kinds = setOf(`
  programming language languages scripting script scripts coding code development developer administration admin management
  framework frameworks library libraries package packages module modules tool tools toolkit software suite app platform service services
  database databases db dbms server rdbms query queries table tables dashboard dashboards report reports macro macros formula formulas
  container containers cluster clusters pipeline pipelines job jobs dag dags notebook notebooks workflow workflows playbook playbooks
  repository repositories api apis microservice microservices cache template templates prototype prototypes wireframe wireframes
  deployment deployments integration integrations automation testing configuration monitoring migration migrations tuning
  optimisation optimization security troubleshooting maintenance
`);

/** How well: said beside many names, and no level that is known. */
const extents = setOf(`
  basic basics fundamentals essentials introduction skills knowledge experience usage proficiency proficient strong solid good excellent some
`);

const editions = setOf('community enterprise professional pro desktop online premium standard edition version lts latest');

const vendors = setOf(`
  microsoft ms google apache amazon oracle ibm sap hashicorp atlassian jetbrains adobe salesforce meta facebook nvidia redhat elastic
  mozilla cisco vmware intel gnu open-source opensource
`);

const numbers = /^v?\d+([.,][\dx]+)*\+?$/i;

/** It says what the named thing is, of which make or which version. */
export function isDescription(word: string): boolean {
  const lower = word.toLowerCase();
  return kinds.has(lower) || editions.has(lower) || vendors.has(lower) || numbers.test(word);
}

export const isQualifier = (word: string): boolean => isDescription(word) || extents.has(word.toLowerCase());

/** `Teams management` is about people, and no use of Microsoft Teams. */
export const isManaged = (name: string, word: string): boolean => name.toLowerCase() === 'teams' && word.toLowerCase() === 'management';

/** Platforms whose parts have names of their own: `AWS Glue` is used on AWS, whatever Glue is. */
export const platforms: ReadonlySet<string> = new Set([
  'aws',
  'amazon web services',
  'azure',
  'microsoft azure',
  'gcp',
  'google cloud',
  'google cloud platform',
  'salesforce',
  'sap',
]);

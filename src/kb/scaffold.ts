import { type IsoDate, traitIds } from '../domain/types';
import { usualLengths } from './checks/thin-role';
import { familiesFile, type Kind } from './kinds';

/** A commented entry for `kb new`: right in shape, and every TODO in it is reported by `kb check` until it is replaced. */
export function scaffold(kind: Kind, id: string, today: IsoDate): string {
  return templates[kind](id, today);
}

/** Where the entry belongs, inside the folder of the base. List files are named after a group or an issuer. */
export const scaffoldPath = (kind: Kind, id: string): string => (kind === 'family' ? familiesFile : `${kind}s/${id}.yaml`);

const schemaLine = (kind: string) => `# yaml-language-server: $schema=../schema/${kind}.json\n`;
const quotedId = (id: string): string => (/^[a-z][a-z-]*$/.test(id) && !['null', 'true', 'false'].includes(id) ? id : `'${id}'`);

/** `5 to 8`. */
const usual = (list: keyof typeof usualLengths): string => usualLengths[list].join(' to ');

const templates: Record<Kind, (id: string, today: IsoDate) => string> = {
  role: (id, today) => `${schemaLine('role')}# One role. The file name is the id. Every field is needed unless it says "optional".
id: ${quotedId(id)}
title: TODO the title, at most 80 characters
# Other titles for the same role. Each name may lead to one role only.
aliases: []
family: TODO an id of families.yaml
summary: TODO what the role is, in a sentence or two
# What people in this role spend their days on, in one line.
focus: TODO
# What comes out of it, in one line.
goal: TODO
# ${usual('work')} typical tasks, starting with a verb. "activity" (optional) joins the share of a survey.
work:
  - text: TODO a task
# ${usual('skills')}, most important first. relation: essential or optional; importance 1-5; level 0-5
# (none, awareness, foundational, working, practitioner, expert).
# "basis: onet" computes importance and level from an occupation whose link is exact or close; they are then left out.
skills:
  - { skill: TODO an id of skills, relation: essential, importance: 5, level: 4, basis: judgement }
# ${usual('tools')} ids of tools, most typical first. Shares come from surveys.
tools:
  - TODO an id of tools
# ${usual('languages')} tools of category "language".
languages:
  - TODO an id of tools
# Certifications worth having: at the beginning, for the role itself, and to stand out. Never one that is retired.
certifications:
  entry: []
  main: []
  stretch: []
#    - certification: an-id-of-certifications
#      why: Why it is worth having in this role.
# ${usual('chooseIf')} sentences that begin with "You", such as "You would rather help one clinic for years than advise many for weeks."
chooseIf:
  - TODO
# ${usual('misconceptions')} things that people get wrong.
misconceptions:
  - claim: TODO what people believe
    truth: TODO what is so
# What a working day is made of: mean 0-100, spread (one standard deviation) 1-50.
traits:
${traitIds.map((trait) => `  ${trait}: { mean: TODO, spread: 20 }`).join('\n')}
# none, secondary, associate, bachelor, master or doctorate.
education:
  typical: TODO
  minimum: TODO
  note: TODO what else counts
# bar: open, moderate or high.
entry:
  bar: TODO
  note: TODO why
  # ${usual('routes')} ways in.
  routes:
    - from: TODO where people come from
      text: TODO how they get in
# ${usual('next')} roles that people go on to.
next:
  - role: TODO an id of roles
    why: TODO what makes it a natural next step
# rare, some or regular.
onCall: TODO
# Official taxonomies; match: exact, close or broad.
links:
  onet: { code: TODO an O*NET-SOC code of occupations, match: broad }
#  esco: { code: '0000.0', title: The title there, match: close }
# Where no occupation matches, take links.onet out and write the occupation whose pay and outlook are shown, labelled,
# and the interests that we judge people in the role to have, 1-7.
#nearestOccupation: 15-0000.00
#interests: { realistic: 1, investigative: 1, artistic: 1, social: 1, enterprising: 1, conventional: 1 }
# Optional: figures published for this very role. Every one names an id of sources.
#pay:
#  - { whose: own, of: who it describes, region: US, currency: USD, year: 2025, median: 0, source: an-id-of-sources }
# The day on which somebody last read the whole entry.
reviewedOn: ${today}
`,
  skill: (id) => `${schemaLine('skill')}# A list of skills; one file per group.
- id: ${quotedId(id)}
  title: TODO the title
  # skill, knowledge or attitude
  kind: skill
  # By custom the name of the file.
  group: ${quotedId(id)}
  # transversal, cross-sector, sector-specific or occupation-specific
  reuse: cross-sector
  summary: TODO what it is, in a sentence
  aliases: []
  # Skills to hold at level 2 before this one is begun.
  prerequisites: []
  # Hours from each level to the next, [low, high]: 0 to 1, 1 to 2, ... 4 to 5.
  hoursToLevel: [[5, 10], [20, 40], [60, 120], [150, 300], [400, 800]]
  hoursBasis: TODO what the hours rest on
  proof: TODO what shows that one has it
  # Optional: the O*NET element that rates it, by its exact name.
  #onet: { element: Programming, scale: skill }
`,
  tool: (id) => `${schemaLine('tool')}# A list of tools; one file per category.
- id: ${quotedId(id)}
  title: TODO the title, as its makers write it
  # By custom the name of the file; programming languages: language.
  category: ${quotedId(id)}
  summary: TODO what it is for, in a sentence
  # Other spellings, among them those of surveys and of O*NET.
  aliases: []
  # Using the tool shows about this much of a skill: { skill: an-id-of-skills, level: 0-5 }
  evidenceOf: []
  # Optional: people of every occupation use it, and no survey says how many.
  #everyday: true
`,
  certification: (id, today) => `${schemaLine('certification')}# A list of certifications; one file per issuer.
- id: ${quotedId(id)}
  title: TODO the title in full
  issuer: TODO who awards it
  # Quoted strings; [] where there is none.
  examCodes: []
  # fundamentals, associate, professional, expert, specialty or course
  level: associate
  issuerLevel: TODO the issuer's own word for the level
  # null: unknown. Never guess a figure.
  priceUsd: null
  minutes: null
  questions: null
  passMark: null
  # Months, lifetime, or null.
  validMonths: null
  # active, beta, retiring, retired or in-development; as seen on checkedOn
  status: active
  # Needed for retiring and retired: retiresOn (or retiresOnUnknown: true with a statusNote), and successor or successorNote.
  #retiresOn: ${today}
  #successor: an-id-of-certifications
  # Where an end is only expected: a year or a month.
  #expectedEnd: '2030'
  url: https://example.org/todo
  # Roles that it is meant for.
  roles: []
  # The exam's own areas; weight in percent as [low, high], or null.
  measures: []
  # Skills that it proves, and up to which level: { skill: an-id-of-skills, level: 3 }
  skills: []
  # verified, known or uncertain
  confidence: uncertain
  # Fields that were not checked at the issuer.
  unverified: []
  source: TODO an id of sources
  checkedOn: ${today}
`,
  question: (id) => `${schemaLine('question')}# A list of questions of the interview, in the order in which they stand.
- id: ${quotedId(id)}
  text: TODO the question
  why: TODO why it is asked, in a plain sentence
  # single, multiple or scale
  type: single
  # The traits that it measures; direction 1 or -1.
  measures: []
  # Where somebody who picks an option stands, 0-100, per trait.
  options:
    - id: first
      label: TODO
      at: { programming: 80 }
    - id: second
      label: TODO
      at: { programming: 20 }
`,
  source: (id, today) => `${schemaLine('source')}# A list of sources of figures and facts.
- id: ${quotedId(id)}
  title: TODO the title of the publication
  publisher: TODO who publishes it
  summary: TODO what it is and how far it carries, in a sentence
  # Optional.
  url: https://example.org/todo
  period: TODO the period that the figures describe
  region: TODO the region that they describe
  licence: TODO
  attribution: TODO the line that the licence asks for
  checkedOn: ${today}
`,
  occupation: (id) => `${schemaLine('occupation')}# A list of official occupations. The id is an O*NET-SOC code.
- id: ${quotedId(id)}
  title: TODO the official title
  # The group that wage and projection describe.
  soc: 15-0000
  socTitle: TODO the title of the group
  # Optional: wage, projection, interests, education and ratings, each with its source.
  #wage: { region: US, currency: USD, year: 2025, median: 0, employment: 0, source: an-id-of-sources }
`,
  survey: (id) => `${schemaLine('survey')}# A survey: how many respondents of each role use each tool.
- id: ${quotedId(id)}
  source: TODO an id of sources
  population: TODO who answered
  year: 2025
  # Respondents per role.
  n: {}
  # Tool id, then role id: respondents who use it.
  tools: {}
`,
  family: (id) => `# A list of role families.
- id: ${quotedId(id)}
  title: TODO the title
  summary: TODO what the roles of the family have in common
`,
};

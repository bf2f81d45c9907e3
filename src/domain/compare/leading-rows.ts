import { advisedOn } from '../advised';
import { statusOn, unverifiedOn } from '../certification';
import type { Id, LinkedRole, Share } from '../types';
import { percent } from '../words';
import { type Item, shareOf, withShare } from './cells';
import { certificationDoubt, certificationLine, certificationShort } from './certification-lines';
import { setDifference } from './difference';
import { judgedWith, judgement, type RowDefinition, setOf, skillWeights } from './row';

const prose = (id: string, label: string, read: (role: LinkedRole) => string): RowDefinition => ({
  id,
  label,
  cell: (role) => ({ value: read(role), text: read(role), sources: [judgement] }),
  difference: () => null,
});

const used = (id: Id, title: string, share: Share | undefined): Item =>
  share ? { key: id, text: withShare(title, share), share } : { key: id, text: title };

/** What the role's people use, with the share who do. */
const usedRow = (id: 'tools' | 'languages', label: string): RowDefinition => ({
  id,
  label,
  cell: (role, { surveys }) => {
    const things = role[id].map((thing) => ({ ...thing, best: shareOf(role, thing.id, surveys) }));
    return {
      value: things.map(({ id: thing, title, best }) => ({ id: thing, title, share: best?.share ?? null })),
      items: things.map(({ id: thing, title, best }) => used(thing, title, best)),
      sources: judgedWith(things.flatMap(({ best }) => best ?? [])),
    };
  },
  difference: (roles) => setDifference(roles.map((role) => setOf(role[id].map((thing) => thing.id)))),
});

const partOf = { entry: 'Entry', main: 'Main', stretch: 'Stretch' } as const;

/** The contract's first eight rows, in its order. */
export const leadingRows: readonly RowDefinition[] = [
  prose('focus', 'Main focus', (role) => role.focus),
  prose('goal', 'Goal', (role) => role.goal),
  usedRow('tools', 'Typical tools'),
  {
    id: 'skills',
    label: 'Primary skills',
    cell: (role) => {
      const needs = role.skills
        .filter((need) => need.relation === 'essential')
        .sort((a, b) => b.importance - a.importance || b.level - a.level);
      return {
        value: needs.map(({ skill, title, importance, level }) => ({ id: skill, title, importance, level })),
        items: needs.map(({ skill, title, level, source = judgement }) => ({
          key: skill,
          text: title,
          short: `${title} ${level}`,
          source,
        })),
        sources: judgedWith(needs),
      };
    },
    difference: (roles) => setDifference(roles.map(skillWeights)),
  },
  {
    id: 'work',
    label: 'Typical work',
    cell: (role) => ({
      value: role.work.map(({ text, activity, share }) => ({ text, activity: activity ?? null, share: share?.share ?? null })),
      items: role.work.map(({ text, activity, share }) =>
        share
          ? { key: activity ?? text, text: `${text} (${percent(share.share)})`, share, amount: share.share }
          : { key: activity ?? text, text },
      ),
      sources: judgedWith(role.work.flatMap(({ share }) => (share ? [share] : []))),
    }),
    difference: () => null,
  },
  usedRow('languages', 'Languages'),
  {
    id: 'certifications',
    label: 'Certifications',
    cell: (role, { asOf }) => {
      const advised = advisedOn(role, asOf);
      return {
        value: advised.map(({ step, entry, insteadOf }) => ({
          id: entry.certification,
          title: entry.title,
          step,
          status: statusOn(entry, asOf),
          retiresOn: entry.retiresOn ?? null,
          expectedEnd: entry.expectedEnd ?? null,
          insteadOf: insteadOf?.certification ?? null,
          confidence: entry.confidence,
          unverified: unverifiedOn(entry, asOf),
        })),
        items: advised.map((one) => ({
          key: one.entry.certification,
          text: certificationLine(one, asOf),
          get short() {
            return certificationShort(one, asOf);
          },
          get doubt() {
            return certificationDoubt(one.entry);
          },
          part: partOf[one.step],
        })),
        sources: judgedWith(advised.map(({ entry }) => entry)),
      };
    },
    difference: (roles) =>
      setDifference(
        roles.map((role) => setOf(Object.values(role.certifications).flatMap((list) => list.map((entry) => entry.certification)))),
      ),
  },
  {
    id: 'choose-if',
    label: 'Choose it if',
    cell: (role) => ({ value: role.chooseIf, items: role.chooseIf.map((text) => ({ key: text, text })), sources: [judgement] }),
    difference: () => null,
  },
];

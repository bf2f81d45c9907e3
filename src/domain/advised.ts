import { canBeEarnedOn, entryOn, statusOn } from './certification';
import { type Certification, type Id, type IsoDate, type LinkedRole, type Rung, rungs } from './types';

/** What a role advises on a day: a certification that has ended is not advised, what follows it is. */

type Advice = LinkedRole['certifications'][Rung][number];

/** `insteadOf`: the one that the role names and that has ended by the day; the reason was written for that. */
export type Advised = { step: Rung; entry: Advice; insteadOf?: Advice };

/** In the order of the steps. Within a step those come last that cannot be earned on the day and that nothing stands in for. */
export function advisedOn(role: Pick<LinkedRole, 'certifications'>, day: IsoDate): Advised[] {
  const named = rungs.flatMap((step) => role.certifications[step].map((entry): Advised => ({ step, entry })));
  const seen = new Set<Id>(named.map(({ entry }) => entry.certification));
  const advised = named.flatMap((one): Advised[] => {
    const next = standIn(one.entry, day);
    if (next === undefined) return [one];
    // One that is advised itself, or stands for another already, is not named twice.
    if (seen.has(next.certification)) return [];
    seen.add(next.certification);
    return [{ step: one.step, entry: next, insteadOf: one.entry }];
  });
  const late = ({ entry }: Advised) => Number(!canBeEarnedOn(entry, day));
  return rungs
    .flatMap((step) => advised.filter((one) => one.step === step).sort((a, b) => late(a) - late(b)))
    .map((one) => ({ ...one, entry: entryOn(one.entry, day) }));
}

/** The first that follows one which has ended and that can be earned. */
function standIn({ certification: _, why, successors = [], ...entry }: Advice, day: IsoDate): Advice | undefined {
  if (statusOn(entry, day) !== 'retired') return undefined;
  const next = successors.find((one) => canBeEarnedOn(one, day));
  if (next === undefined) return undefined;
  const { id, ...facts } = next;
  return { certification: id, why, ...facts };
}

/** A credential that changes its exam every year lives longer than any plan; a hostile base has a chain of thousands. */
const mostSuccessors = 10;

/** What follows a certification, the next one first. */
export function successorsOf(entry: Certification, certifications: ReadonlyMap<Id, Certification>): Certification[] {
  const found: Certification[] = [];
  for (const one of chainOf(entry, certifications)) if (found.push(one) > mostSuccessors) break;
  return found.slice(1);
}

/** A certification and what follows it, one after the other; a loop ends where it began. */
export function* chainOf(first: Certification, certifications: ReadonlyMap<Id, Certification>): Generator<Certification> {
  const seen = new Set<Id>();
  for (let entry: Certification | undefined = first; entry && !seen.has(entry.id); entry = certifications.get(entry.successor ?? '')) {
    seen.add(entry.id);
    yield entry;
  }
}

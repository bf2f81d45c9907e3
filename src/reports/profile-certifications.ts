import { doubtWords, isUnverified } from '../domain/certification';
import type { Reading } from '../domain/profile/reading';
import type { Standing } from '../domain/profile/standing';
import type { CertificationField } from '../domain/types';
import { longDate } from '../domain/words';
import type { Block } from '../render/report';
import { table } from './section';

/** A certification as it was read, with where it stands on the day of the report. */
export type HeldCertification = Reading['certifications'][number] & { standing: Standing };

export function certificationBlocks(held: readonly HeldCertification[], quoted: (said: string, from: string) => string): Block[] {
  const isOver = held.some(({ standing }) => standing.status === 'retired' || standing.lapsed !== undefined);
  const over = 'One that is retired or has lapsed still counts for what it proved; whether it was renewed is not known here.';
  return [
    ...table(
      [
        { id: 'certification', label: 'Certification' },
        { id: 'date', label: 'Date' },
        { id: 'status', label: 'Status' },
        { id: 'said', label: 'Read from' },
      ],
      held.map(({ title, date, standing, said, from }) => ({ cells: [title, date ?? '-', standingText(standing), quoted(said, from)] })),
    ),
    ...(isOver ? [{ kind: 'paragraph', text: over } as const] : []),
  ];
}

/** `retired 30 June 2026, now AI-103 (ms-ai-103); yours lapsed about June 2019`. */
function standingText({ status, retiresOn, successor, lapsed, unverified }: Standing): string {
  const next = (word: string) => (successor ? `, ${word} ${successor.name} (${successor.id})` : '');
  const mark = (...fields: readonly CertificationField[]) => (isUnverified({ unverified }, ...fields) ? ` (${doubtWords.known})` : '');
  const date = `${retiresOn === undefined ? '' : ` ${longDate(retiresOn)}`}${mark('status', 'retiresOn')}`;
  const words = {
    active: `active${mark('status')}`,
    beta: `beta${mark('status')}`,
    'in-development': `in development${mark('status')}`,
    retiring: `retiring${date}${next('then')}`,
    retired: `retired${date}${next('now')}`,
  }[status];
  if (!lapsed) return words;
  const when = lapsed.isYearOnly ? lapsed.on.slice(0, 4) : longDate(lapsed.on).replace(/^\d+ /, '');
  return `${words}; yours lapsed about ${when}`;
}

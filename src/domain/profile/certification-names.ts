import { initialsOf, withoutBracket } from '../names';
import type { Certification } from '../types';

/** What a certification is called besides its title. */

type Called = Pick<Certification, 'title' | 'aliases' | 'issuer' | 'examCodes'>;

/**
 * Its exam codes, the aliases that are written down, its title without its version, the issuer's preamble or "Certified", and its
 * abbreviation: alone, and beside the title or the issuer, as résumés have it (`CEH Certified Ethical Hacker`, `EC-Council CEH`).
 */
export function certificationNames(entry: Called): string[] {
  const { title, aliases = [], examCodes, issuer } = entry;
  const whole = withoutBracket(title);
  const bare = whole.replace(/^[^:]+: /, '');
  const ofIssuer = bare.startsWith(`${issuer} `) ? [bare.slice(issuer.length + 1)] : [`${issuer} ${bare}`];
  const short = [...new Set([...abbreviationsIn(title), ...examCodes.filter((code) => abbreviation.test(code))])];
  const alone = short.filter((name) => examCodes.includes(name) || isClear(name, whole));
  const beside = short.flatMap((name) => [`${issuer} ${name}`, `${name} ${issuer}`, `${whole} ${name}`, `${name} ${whole}`]);
  // `AWS Solutions Architect - Associate`, `dbt Analytics Engineering`.
  const plain = bare.replace(/(?<=\S) Certified /, ' ').replace(/ Certification$/, '');
  // `Google Data Analytics Certificate`.
  const course = bare.endsWith(' Professional Certificate') ? [bare.replace(' Professional', '')] : [];
  const shorter = (shortIssuers.get(issuer) ?? []).map((name) => bare.replace(issuer, name));
  return [...examCodes, ...aliases, whole, bare, plain, ...course, ...ofIssuer, ...shorter, ...alone, ...beside];
}

/** What people write for an issuer that begins its titles. */
const shortIssuers: ReadonlyMap<string, readonly string[]> = new Map([
  ['Google Cloud', ['GCP', 'Google', 'Google Cloud Certified', 'Google Certified']],
]);

const abbreviation = /^[A-Z][A-Z-]+\+?$/;

/** `OSCP` and `OSCP+` in `... (OSCP and OSCP+)`, `CEH` in `... (CEH v13)`. */
function abbreviationsIn(title: string): string[] {
  const inside = / \(([^()]*)\)$/.exec(title)?.[1] ?? '';
  return inside
    .split(' and ')
    .map((name) => name.replace(/ v[\d.]+$/, ''))
    .filter((name) => abbreviation.test(name));
}

/** Three letters mean many things (`CDP`, `CAP`), unless they are the initials of the whole title. */
const isClear = (short: string, title: string): boolean => short.length > 3 || initialsOf(title) === short;

import { type EducationLevel, educationLevels } from '../types';

/**
 * Degrees by the words and letters that name them, as they are ranked where they are given: a German Diplom is a master's degree,
 * a first professional degree (MD, JD) a doctorate. What stands here under no level, like a diploma or a certificate, is none.
 */

type Degree = Exclude<EducationLevel, 'none'>;

/** Letters after a name, as they are written without dots. */
const letters: Readonly<Record<Degree, string>> = {
  doctorate: 'PhD DPhil EdD DSc ScD DEng PsyD PharmD DrPH MD JD DDS DVM',
  master:
    'MSc MS MA MBA EMBA MEng ME MEd MPhil MRes MTech MPH MPA MPP MFA MCA MCom MArch MASc MSci MMath MPhys MChem MSW MSE LLM MFE MSBA MSCS MSIS MGR DRS',
  bachelor: 'BSc BS BA AB BBA BEng BE BTech BEd BCom BCA BFA BSBA BSN BASc BArch BPharm BMath LLB MBBS MBChB INZ',
  associate: 'AA AS AAS FdSc FdA HND DUT BTS',
  secondary: 'GED HSC',
};

/** Letters that are words of their own, or of something else (MS Office, AS level): they need a dot, or what follows a degree. */
const alsoWords: ReadonlySet<string> = new Set(['MS', 'MA', 'ME', 'MED', 'BS', 'BA', 'BE', 'BED', 'AB', 'AA', 'AS', 'MD', 'JD']);
const commonWords: ReadonlySet<string> = new Set(['AS', 'BE', 'ME', 'AB']);
const followsDegree = /^(in|of|degree|hons|honou?rs)$/i;
const notMaster = /^(office|excel|word|access|project|powerpoint|outlook|teams|windows|azure|dynamics|sql|visio|365|certified)$/i;

/** A whole word or phrase of a text without accents: a Unicode pattern would cost milliseconds to compile. */
const phrase = (source: string) => new RegExp(`(?<![a-z0-9])(?:${source})(?![a-z0-9])`, 'i');

/** Words of a part of the text; `^` is where the part begins. Two degrees in one are the higher one. */
const words: Readonly<Record<Degree, RegExp>> = {
  doctorate: phrase(
    'do[ck]tor(?:at|ate|ado)?|doutor(?:ado|amento)|dottorato|doctoral degree|^dr\\.?(?:$| (?:in|of|en))|dr\\.?[ -]?(?:rer|phil|ing|med|jur|iur|oec|agr)',
  ),
  master: phrase(
    [
      "(?<!(?:scrum|post|head|web|station|grand)[ -]?)master(?:'?s)? (?:2 )?(?:of|in|en|de|di|degree|program(?:me)?)",
      "(?<!post[ -]?)master's(?! thesis)",
      '^(?:(?:executive|european|research|joint|integrated|double|professional|international) )?masters?(?! ?(?:class|course|thesis|craftsman))',
      'master (?:en|universitario)|maestria|mestrado|magister|laurea (?:magistrale|specialistica)',
      "dipl|diplom|diplome d'ingenieur|civilingenjor|sivilingeni.r",
    ].join('|'),
  ),
  bachelor: phrase(
    [
      "bachelor(?:'?s)?|bakkalaureus|baccalaureate (?:degree|of)|undergraduate degree",
      "licenciatura|licenciad[oa]|licencjat|^licence(?:$| (?:pro|professionnelle|en|de|[1-3])| d'.*)|grado en|^grado$|inzynier|laurea",
    ].join('|'),
  ),
  associate: phrase(
    "^associate'?s?$|associate'?s? degree|associate's in|associate of (?:arts|science|applied science)|foundation degree|higher national diploma",
  ),
  secondary: phrase(
    [
      'high ?school|^(?:upper |senior |higher )?secondary|a[ -]levels?|leaving cert(?:ificate)?|international baccalaureate',
      '(?:fach)?abitur|^(?:class )?(?:12th|xii)(?: (?:grade|standard|std|class))?$|^class 12$|btec (?:level 3|national|extended)',
      '(?:fach)?hochschulreife|baccalaureat(?! en)|matur(?:a|ita|itat)|gymnasium',
    ].join('|'),
  ),
};

/** A course is no degree, whatever it is about. */
const course = phrase(
  '^(?:boot ?camps?|certificat(?:e|ion)|courses?|workshops?|seminars?|training|mini)|(?:boot ?camps?|certificat(?:e|ion)|courses?|workshops?|seminars?)$',
);
const notEnded = phrase(
  'candidate|(?:ph\\.?d\\.?|doctoral|graduate|masters?|bachelor|m\\.?sc\\.?|b\\.?sc\\.?) student|in progress|ongoing|expected|unfinished|incomplete|abandoned|discontinued|withdrew|abd|all but dissertation|(?:not|never) (?:completed|finished|awarded|graduated)|credits|exchange|dropp?(?:ed)?[ -]?out|pursuing|towards',
);

/** A university of applied sciences (FH) gave its Diplom after fewer years. */
const shortDiploma = phrase('dipl(?:om)?(?![a-z0-9]).*(?<![a-z0-9])FH');

/** No degree has a longer name. */
const longest = 300;
const separators = /[,;|/+&()[\]\n]|\s(?:and|with|then|und|et|y|plus)\s/i;

/** `BSc (Hons)` to `bachelor`; undefined where no degree is named, or one that is not finished. */
export function educationOf(text: string): EducationLevel | undefined {
  const said = text
    .slice(0, longest)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[’‘`´]/g, "'");
  if (notEnded.test(said)) return undefined;
  if (shortDiploma.test(said)) return 'bachelor';
  // `Bac+5`: years after the French secondary school.
  const years = Number(/(?<![a-z])bac ?\+ ?([2-8])(?!\d)/i.exec(said)?.[1] ?? 0);
  if (years > 0) return years === 8 ? 'doctorate' : years >= 5 ? 'master' : years >= 3 ? 'bachelor' : 'associate';
  return highestEducation(said.split(separators).map((part) => degreeOf(part.trim())));
}

const fromHighest = Object.keys(letters) as readonly Degree[];
const abbreviated = new Map(fromHighest.map((level) => [level, new Set(letters[level].toUpperCase().split(' '))]));

function degreeOf(part: string): Degree | undefined {
  const joined = joinLetters(part);
  const tokens = joined.split(/[^a-z0-9.]+/i).filter((token) => token !== '');
  const isCourse = course.test(part);
  return fromHighest.find(
    (level) =>
      (!isCourse || level === 'secondary') &&
      (words[level].test(part) ||
        tokens.some((token, at) => abbreviated.get(level)?.has(upperOf(token)) && isLetters(token, at, tokens[at + 1]))),
  );
}

/** `B. Sc.` and `b.sc` to `BSC.`, so that a dot stays to be seen and a blank is none. */
const joinLetters = (part: string): string =>
  part.replace(/(?<![a-z])(?:[a-z]{1,5}\.\s?)+(?:(?<=\.)[a-z]{1,5}(?![a-z])|[A-Z](?![a-z]))?\.?/gi, (found) => {
    const end = /\s$/.test(found) ? ' ' : '';
    return `${found.replace(/[.\s]/g, '').toUpperCase()}.${end}`;
  });

const upperOf = (token: string): string => token.replace(/\.$/, '').toUpperCase();

function isLetters(token: string, at: number, next: string | undefined): boolean {
  const upper = upperOf(token);
  if (token.endsWith('.') || !alsoWords.has(upper)) return true;
  const isFollowed = next === undefined || followsDegree.test(next);
  if (token === upper) return isFollowed || !(commonWords.has(upper) || notMaster.test(next));
  return at === 0 && isFollowed && !commonWords.has(upper);
}

export const highestEducation = (levels: readonly (EducationLevel | undefined)[]): EducationLevel | undefined =>
  educationLevels.findLast((level) => levels.includes(level));

import { duration } from '../domain/duration';
import type { Attitude, Step } from '../domain/plan/steps';
import { proofText, stageNames } from '../domain/plan/words';
import { andList, hours, longDate } from '../domain/words';
import { escapeMarkdown } from '../render/markdown';
import { safe } from '../render/safe';
import { costWords } from './plan-exams';
import { detail } from './plan-stages';
import type { PlanView } from './plan-view';
import { examName, examNotes, isWorthSaying, leftOutLine, nothingLeft, planNotes, priceOf, renewalOf, servesWords } from './plan-words';

/**
 * The plan as a Markdown checklist. `career plan ... --done FILE` reads it back: the id in backticks at the head of a ticked line
 * is all that it needs, so that everything else may be edited.
 */
export function planChecklist(view: PlanView): string {
  const { plan, targets } = view;
  const text = escapeMarkdown;
  const lines = [`# Plan to ${text(andList(targets.map((target) => target.title)))}`, '', introOf(view)];
  if (view.done.length + view.certified.length > 0) {
    lines.push('', '## Done', '');
    for (const change of view.done)
      lines.push(
        `- [x] \`${change.id}\` ${text(change.title)}, level ${change.from} to ${change.to}${change.on ? `, ${longDate(change.on)}` : ''}`,
      );
    for (const id of view.certified) lines.push(`- [x] \`${id}\` ${text(view.certifications.get(id)?.title ?? id)}`);
  }
  let heading = '';
  for (const step of plan.steps) {
    const stage =
      step.kind === 'skill'
        ? `${stageNames[step.stage]}${targets.length > 1 ? `, for ${servesWords(step.serves, targets)}` : ''}`
        : heading || 'Certifications';
    if (stage !== heading) lines.push('', `## ${text(stage)}`, '');
    heading = stage;
    lines.push(stepLine(step, view));
  }
  if (plan.attitudes.length > 0) lines.push('', '## Shown in how you work', '', ...plan.attitudes.map((one) => attitudeLine(one, view)));
  if (plan.steps.some((step) => step.kind === 'certification')) lines.push('', `Certifications: ${text(costWords(view))}.`);
  const named = plan.leftOut.filter((one) => isWorthSaying(one, view.request));
  if (named.length > 0) lines.push('', '## Left out', '', ...named.map((one) => `- ${text(leftOutLine(one, view.certifications))}`));
  return `${lines.join('\n')}\n`;
}

/** How much there is to learn, and how to tick it off; only what there is. */
function introOf({ plan, targets, request, again }: PlanView): string {
  const pace = `${duration(plan.totals.hours, request.hoursPerWeek)} at ${request.hoursPerWeek} h a week from ${longDate(request.start)}`;
  const effort =
    plan.stages.length === 0 ? nothingLeft(plan, targets) : `${hours(plan.totals.hours)}, ${pace}; dates at the middle of each range.`;
  if (plan.steps.length + plan.attitudes.length === 0) return effort;
  const command = `career plan ${targets.map((target) => target.id).join(' ')}${again.undone} --done FILE`;
  return `${effort} Tick steps off (\`[x]\`), then: ${code(command)}.`;
}

/** As it is to be typed: nothing is escaped inside it. */
const code = (text: string): string => (text.includes('`') ? `\`\` ${safe(text)} \`\`` : `\`${safe(text)}\``);

function stepLine(step: Step, { skills }: PlanView): string {
  const days = step.start === step.end ? longDate(step.end) : `${longDate(step.start)} to ${longDate(step.end)}`;
  if (step.kind === 'certification') {
    const facts = [days, priceOf(step.entry), renewalOf(step.entry), ...examNotes(step), ...planNotes(step)];
    return `- [ ] \`${step.id}\` **${escapeMarkdown(`Exam: ${examName(step.entry)}`)}**, ${escapeMarkdown(facts.join('; '))}`;
  }
  const about = detail(step, skills);
  return `- [ ] \`${step.id}\` **${escapeMarkdown(step.title)}**, level ${step.fromLevel} to ${step.toLevel}, ${hours(step.hours)}, ${days}${escapeMarkdown(about && `. ${about}`)}`;
}

/** Without hours or dates. */
function attitudeLine({ id, skill, title, fromLevel, toLevel }: Attitude, { skills }: PlanView): string {
  const known = skills.get(skill);
  const proof = known ? `. ${proofText(known, toLevel)}` : '';
  return `- [ ] \`${id}\` **${escapeMarkdown(title)}**, level ${fromLevel} to ${toLevel}${escapeMarkdown(proof)}`;
}

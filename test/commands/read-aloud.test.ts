import { expect, it } from 'vitest';
import { bakeryRunner, run, tempDir, writeFiles } from '../support/run';

/** What a screen reader gets, each sentence on its line. */
const aloud = async (command: string, program = run) => {
  const { code, out, err } = await program(...command.split(' '), '--accessible', '--width', '1000', '--as-of', '2026-11-23');
  expect(code, err).toBe(0);
  return out;
};

it.each<[string, RegExp]>([
  ['path data-analyst ml-engineer', /^straight\. .*; Detour: none\.$/m],
  ['gap data-analyst', /^Attention to detail\. .*Hours: none; /m],
  ['certifications --role ml-engineer', /^gcp-cdl\. Certification: Google Cloud Digital Leader; Step: entry; /m],
  ['certifications --role ml-engineer', /^lf-ptca\. .*Step: related; .*US\$: not known; /m],
  ['show nvidia-ncp-genl', /^Price: not known\. Third parties/m],
  ['show aws-dva-c03', /^Length: not known$/m],
  ['compare ml-engineer mlops-engineer --rows job-ads', /; MLOps Engineer: not known\.$/m],
  ['help scoring', /^People, by tools alone, 18 roles: first;/m],
  ['help scoring', /^the same, idf-weighted profile\. first: \S+ %; in 3: \S+ %; by role: \S+ %\.$/m],
])('a lone dash is put into words or left out: %s', async (command, said) => {
  const out = await aloud(command);
  expect(out).toMatch(said);
  expect(out).not.toMatch(/: -(?:[.;]|$)/m);
  expect(out).not.toContain('(-)');
});

it.each<[string, RegExp]>([
  ['advise --tools Python,PyTorch --no-input', /^1\. [^:]+: score \+\d\.\d\d; \d+% of the skills; [\d,]+-[\d,]+ h to learn$/m],
  ['plan data-analyst data-scientist', /^Today\. Until about: [^;]+; Met of Data Analyst: 0%; Met of Data Scientist: 0%\.$/m],
  ['compare ml-engineer data-scientist data-engineer', /^Primary skills .*Python 4 of 5, Model deployment 4 of 5 \(only here\), /m],
  ['plan data-analyst --all', /^[^.]+\. Level: 0 to 2; Hours: [^;]+; Until: [^;]+; With guidance: .*Proof, in small: [^:]+\.$/m],
])('a number says what it is, and a text that does so has no label: %s', async (command, said) =>
  expect(await aloud(command)).toMatch(said),
);

it('what was not recognised, and what says nothing of you, has no empty words after it', async () => {
  const dir = writeFiles(tempDir(), { 'me.json': '{ "skills": [{ "name": "Kneading", "level": "4" }, { "name": "Qqqqq" }] }' });
  const told = `--profile ${dir}/me.json`;
  expect(await aloud(`profile show ${told}`, bakeryRunner())).toMatch(/^Qqqqq\. Where: skills\[1\]\.name\.$/m);
  const compared = await aloud(`compare baker miller ${told}`, bakeryRunner());
  expect(compared).toMatch(/You are nearer to: Baker/);
  expect(compared).not.toMatch(/You are nearer to: (?:-|not known)/);
});

it('what levels are out of is not said where no level is', async () => {
  const out = await aloud('compare ml-engineer data-scientist --rows skills --all');
  expect(out).toMatch(/^Primary skills [^.]*\. Machine Learning Engineer: [^;]*Python, /m);
  expect(out).not.toContain(' of 5');
});

import { expect, it } from 'vitest';
import { run } from '../support/run';

const said = async (...argv: string[]) => (await run(...argv)).out.replace(/\s+/g, ' ');

it('what follows an exam that has ended is named by its name and its id', async () => {
  const day = ['--start', '2027-07-01', '--as-of', '2027-07-01'];
  expect(await said('plan', 'systems-administrator', ...day)).toContain(
    'CompTIA Security+: last day 11 June 2027; its successor is CompTIA Security+ (V8) (comptia-security-plus-v8)',
  );
});

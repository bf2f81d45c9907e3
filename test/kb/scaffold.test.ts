import { describe, expect, it } from 'vitest';
import { checkShape } from '../../src/kb/checks/shape';
import { kinds } from '../../src/kb/kinds';
import { scaffold, scaffoldPath } from '../../src/kb/scaffold';
import { readYaml } from '../../src/kb/yaml';
import { problemsWith } from '../support/bakery';

const idOf = (kind: string) => (kind === 'occupation' ? '51-9999.00' : 'pretzel-maker');

describe('scaffold', () => {
  it.each(kinds)('of a %s is right in shape, but for its TODO marks', (kind) => {
    const read = readYaml(scaffold(kind, idOf(kind), '2026-02-01'), 'f.yaml');
    expect(read.problems).toEqual([]);
    const entry = Array.isArray(read.value) ? read.value[0] : read.value;
    const findings = checkShape(kind, entry);
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.filter(({ code }) => code !== 'unfinished')).toEqual([]);
  });

  it('shows every mark and nothing else when it is checked in its place', async () => {
    const path = scaffoldPath('role', 'pretzel-maker');
    const problems = await problemsWith({ [path]: scaffold('role', 'pretzel-maker', '2026-02-01') });
    expect(path).toBe('roles/pretzel-maker.yaml');
    expect(new Set(problems.map(({ code, file }) => `${file} ${code}`))).toEqual(new Set([`kb/${path} unfinished`]));
  });

  it('quotes ids that YAML would read as something else', () => {
    expect(readYaml(scaffold('tool', '3d', '2026-02-01'), 'f').value).toMatchObject([{ id: '3d' }]);
    expect(readYaml(scaffold('tool', 'null', '2026-02-01'), 'f').value).toMatchObject([{ id: 'null' }]);
  });
});

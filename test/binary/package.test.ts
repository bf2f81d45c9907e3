import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, inject, it } from 'vitest';
import { root, tempDir } from '../support/run';

type Packed = { filename: string; size: number; unpackedSize: number; files: { path: string; size: number; mode: number }[] };

/** npm as anybody has it: no configuration, no network, no scripts. */
function npm(cwd: string, ...argv: string[]): string {
  const home = tempDir();
  const env = { PATH: process.env.PATH ?? '', HOME: home, npm_config_cache: path.join(home, 'cache'), npm_config_update_notifier: 'false' };
  return execFileSync('npm', [...argv, '--offline', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd,
    env,
    encoding: 'utf8',
  });
}

describe('the package', () => {
  it('holds what the program needs and nothing else', () => {
    const [packed] = JSON.parse(npm(inject('home'), 'pack', '--dry-run', '--json')) as [Packed];
    const files = packed.files.map((file) => file.path);
    const needed = [
      'package.json',
      'README.md',
      'LICENSE',
      'CHANGELOG.md',
      'bin/career.js',
      'dist/main.cjs',
      'dist/program.cjs',
      'dist/kb/manifest.json',
      'dist/THIRD-PARTY-LICENSES',
      'data/roles/ml-engineer.yaml',
      'data/schema/role.json',
    ];
    for (const name of needed) expect(files).toContain(name);
    const known =
      /^(package\.json|README\.md|LICENSE|CHANGELOG\.md|bin\/career\.js|dist\/[\w.-]+\.(cjs|cache)|dist\/THIRD-PARTY-LICENSES|dist\/kb\/(roles\/)?[\w.-]+\.(json|entries|txt)|data\/README\.md|data\/([\w-]+\/)?[\w.-]+\.(yaml|json))$/;
    expect(files.filter((name) => !known.test(name))).toEqual([]);
    expect(packed.files.find((file) => file.path === 'bin/career.js')?.mode).toBe(0o755);
    expect(packed.size).toBeLessThan(3_000_000);
  });

  it('says what to do where it was not built', () => {
    const dir = tempDir();
    fs.cpSync(path.join(root, 'bin'), path.join(dir, 'bin'), { recursive: true });
    const { status, stdout, stderr } = spawnSync(process.execPath, [path.join(dir, 'bin/career.js'), 'list'], { encoding: 'utf8' });
    expect({ status, stdout }).toEqual({ status: 4, stdout: '' });
    expect(stderr).toBe(
      'career: this checkout is not built yet\nhint: run "npm ci" in its folder, or "npm run build" where that was done\n',
    );
  });

  it('is named part by part', () => {
    const { files } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
    expect(files).toEqual(['bin', 'dist', 'data', 'CHANGELOG.md']);
  });

  it('needs no other package and runs no script on the machine that installs it', () => {
    const { dependencies, optionalDependencies, peerDependencies, scripts } = JSON.parse(
      fs.readFileSync(path.join(root, 'package.json'), 'utf8'),
    );
    expect({ dependencies, optionalDependencies, peerDependencies }).toEqual({});
    for (const script of ['preinstall', 'install', 'postinstall']) expect(scripts).not.toHaveProperty(script);
  });

  it('installs globally without network, compiler or scripts, and runs as career', () => {
    const dir = tempDir();
    const [packed] = JSON.parse(npm(inject('home'), 'pack', '--json', '--pack-destination', dir)) as [Packed];
    const prefix = path.join(dir, 'prefix');
    npm(dir, 'install', '--global', '--prefix', prefix, path.join(dir, packed.filename));
    const career = (...argv: string[]) =>
      execFileSync(path.join(prefix, 'bin/career'), argv, {
        cwd: dir,
        env: { PATH: path.dirname(process.execPath) },
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
      });
    const { version } = JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8'));
    expect(career('--version')).toBe(`career ${version}\n`);
    const { roles, warnings } = JSON.parse(career('compare', 'ml-engineer', 'data-scientist', '--json'));
    expect(roles.map((role: { id: string }) => role.id)).toEqual(['ml-engineer', 'data-scientist']);
    // npm gives every file the same date: the compiled base is believed all the same.
    expect(warnings).toEqual([]);
    expect(
      execFileSync(path.join(prefix, 'bin/career'), ['list', '--debug'], {
        encoding: 'utf8',
        env: { PATH: path.dirname(process.execPath) },
      }),
    ).toContain('ml-engineer');
  });
});

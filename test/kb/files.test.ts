import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { realFiles } from '../../src/io/files';

let dir: string;
beforeEach(() => {
  dir = fs.mkdtempSync(path.join(os.tmpdir(), 'career-files-'));
});
afterEach(() => fs.rmSync(dir, { recursive: true, force: true }));
const inside = (name: string) => path.join(dir, name);

describe('reading', () => {
  it('stops at the limit, exactly', () => {
    fs.writeFileSync(inside('a'), 'x'.repeat(10));
    expect(realFiles.read(inside('a'), 10)).toMatchObject({ ok: true });
    expect(realFiles.read(inside('a'), 9)).toEqual({ ok: false, reason: 'too-large', detail: '10' });
  });

  it('takes an empty file, and a file that says it is empty and is not', () => {
    fs.writeFileSync(inside('a'), '');
    const read = realFiles.read(inside('a'), 10);
    expect(read.ok && read.bytes.length).toBe(0);
    if (fs.existsSync('/proc/self/status')) {
      expect(realFiles.read('/proc/self/status', 100_000)).toMatchObject({ ok: true });
      expect(realFiles.read('/proc/self/status', 10)).toEqual({ ok: false, reason: 'too-large', detail: '11' });
    }
  });

  it('says what it could not read', () => {
    expect(realFiles.read(inside('nothing'), 10)).toEqual({ ok: false, reason: 'missing', detail: 'ENOENT' });
    expect(realFiles.read(dir, 10)).toMatchObject({ ok: false, reason: 'not-a-file' });
    expect(realFiles.read('/dev/null', 10)).toMatchObject({ ok: false, reason: 'not-a-file' });
    expect(realFiles.read(inside('a\0b'), 10)).toMatchObject({ ok: false });
  });
});

describe('listing', () => {
  it('is sorted and does not follow links', () => {
    for (const name of ['b', 'a', 'C']) fs.writeFileSync(inside(name), '');
    fs.mkdirSync(inside('d'));
    fs.symlinkSync('d', inside('e'));
    expect(realFiles.list(dir)).toEqual({
      ok: true,
      entries: [
        { name: 'C', kind: 'file' },
        { name: 'a', kind: 'file' },
        { name: 'b', kind: 'file' },
        { name: 'd', kind: 'directory' },
        { name: 'e', kind: 'link' },
      ],
    });
  });

  it('tells a file from nothing', () => {
    fs.writeFileSync(inside('a'), '');
    expect(realFiles.list(inside('a'))).toMatchObject({ reason: 'not-a-directory' });
    expect(realFiles.list(inside('b'))).toMatchObject({ reason: 'missing' });
    expect(realFiles.stat(inside('b'))).toBeUndefined();
    expect(realFiles.stat(inside('a/b'))).toBeUndefined();
  });
});

describe('writing', () => {
  it('creates a file as a whole, in the place of no other, and leaves nothing beside it', () => {
    realFiles.create(inside('a'), 'one');
    expect(() => realFiles.create(inside('a'), 'two')).toThrow(/EEXIST/);
    expect(fs.readdirSync(dir)).toEqual(['a']);
    expect(fs.readFileSync(inside('a'), 'utf8')).toBe('one');
  });

  it('overwrites a file only while it holds what was read', () => {
    fs.writeFileSync(inside('a'), 'one');
    expect(realFiles.overwrite(inside('a'), 'two', Buffer.from('other'))).toBe(false);
    expect(fs.readFileSync(inside('a'), 'utf8')).toBe('one');
    expect(realFiles.overwrite(inside('a'), 'two', Buffer.from('one'))).toBe(true);
    expect(fs.readFileSync(inside('a'), 'utf8')).toBe('two');
    expect(fs.readdirSync(dir)).toEqual(['a']);
  });

  it('waits for another writer, and names what one has left behind', () => {
    fs.writeFileSync(inside('a'), 'one');
    fs.writeFileSync(inside('.a.lock'), '');
    expect(() => realFiles.overwrite(inside('a'), 'two')).toThrow(/locked by .*\.a\.lock/);
    expect(fs.readFileSync(inside('a'), 'utf8')).toBe('one');
  });

  it('changes a file where it is: through a link, and with the same rights', () => {
    fs.writeFileSync(inside('a'), 'one', { mode: 0o600 });
    fs.symlinkSync('a', inside('b'));
    realFiles.overwrite(inside('b'), 'two');
    expect(fs.readdirSync(dir)).toEqual(['a', 'b']);
    expect(fs.readlinkSync(inside('b'))).toBe('a');
    expect(fs.readFileSync(inside('a'), 'utf8')).toBe('two');
    expect(fs.statSync(inside('a')).mode & 0o777).toBe(0o600);
    expect(() => realFiles.overwrite(inside('nowhere'), 'x')).toThrow(/ENOENT/);
  });

  it('that fails leaves the old file and nothing beside it', () => {
    fs.mkdirSync(inside('a'));
    fs.writeFileSync(inside('a/b'), '');
    expect(() => realFiles.create(inside('a'), 'x')).toThrow(/EEXIST/);
    expect(() => realFiles.overwrite(inside('a'), 'x')).toThrow();
    expect(() => realFiles.create(inside('nowhere/a'), 'x')).toThrow(/ENOENT/);
    expect(fs.readdirSync(dir)).toEqual(['a']);
  });
});

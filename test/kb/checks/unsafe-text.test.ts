import { expect, it } from 'vitest';
import { findUnsafe } from '../../../src/kb/checks/unsafe-text';

it.each([
  'plain',
  'Ünïcode',
  'שלום',
  'مرحبا',
  'नमस्ते',
  '日本',
  'e\u0301',
  '😀',
  'a – b … “c”',
  'C#',
  'می\u200cخواهم',
  'क\u094d\u200dष',
  '👩\u200d🍳',
  '👩🏽\u200d💻',
  '🏳\ufe0f\u200d🌈',
])('lets pass %s', (text) => {
  expect(findUnsafe(text)).toBeUndefined();
});

it.each([
  ['\u001b[31m', 'a control character'],
  ['\u009b31m', 'a control character'],
  ['\u001f', 'a control character'],
  ['a\u007f', 'a control character'],
  ['\u009f', 'a control character'],
  ['a\nb', 'a line break'],
  ['a\rb', 'a line break'],
  ['a\tb', 'a tab'],
  ['a\u202eb', 'a bidirectional control'],
  ['a\u202ab', 'a bidirectional control'],
  ['a\u2066b', 'a bidirectional control'],
  ['a\u2069b', 'a bidirectional control'],
  ['a\u200eb', 'a bidirectional control'],
  ['a\u200fb', 'a bidirectional control'],
  ['a\u061cb', 'a bidirectional control'],
  ['a\u200bb', 'an invisible character'],
  ['a\u200db', 'an invisible character'],
  ['ж\u200cж', 'an invisible character'],
  ['e\u0301\u200db', 'an invisible character'],
  ['م\u200ca', 'an invisible character'],
  ['م\u200c', 'an invisible character'],
  ['👩\u200d', 'an invisible character'],
  ['a\ufeffb', 'an invisible character'],
  ['a\u00adb', 'an invisible character'],
  ['a\u{e0041}b', 'an invisible character'],
  ['a\ufff9b', 'an invisible character'],
  ['❤\ufe0f', 'a variation selector'],
  ['a\ufe00', 'a variation selector'],
  ['葛\u{e0100}', 'a variation selector'],
  ['葛\u{e01ef}', 'a variation selector'],
  ['a\u2028b', 'a line separator'],
  ['a\u2029b', 'a line separator'],
  ['a\ufffdb', 'a replacement character'],
  ['a\ud800b', 'half a character (a lone surrogate)'],
  ['a\udfffb', 'half a character (a lone surrogate)'],
])('finds %j: %s', (text, what) => {
  expect(findUnsafe(text)?.what).toBe(what);
});

it('names the first one as Unicode does', () => {
  expect(findUnsafe('ab\u0007\u200b')).toEqual({ at: 2, character: 'U+0007', what: 'a control character' });
  expect(findUnsafe('a\u{e007f}')).toMatchObject({ at: 1, character: 'U+E007F' });
});

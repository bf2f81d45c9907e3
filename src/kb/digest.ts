/**
 * A 64-bit digest of bytes, for noticing accidents (an edited file, a torn write), not attacks. It is this plain because it runs
 * before the engine has optimised anything: loading node:crypto or node:zlib costs more than hashing what a comparison reads.
 */
export function digest(bytes: Uint8Array): string {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const count = bytes.length >> 2;
  const words = new Int32Array(aligned.buffer, aligned.byteOffset, count);
  let a = bytes.length;
  let b = ~bytes.length;
  for (let at = 0; at < count; at++) {
    const word = words[at] as number;
    a = Math.imul(a ^ word, 0x9e3779b1);
    b = (Math.imul(b, 0x85ebca6b) + (word >>> 13)) ^ word;
  }
  for (let at = count << 2; at < bytes.length; at++) {
    a = Math.imul(a ^ (bytes[at] as number), 0x9e3779b1);
    b = Math.imul(b ^ (bytes[at] as number), 0x85ebca6b);
  }
  return `${(a >>> 0).toString(36)}-${((b ^ (b >>> 16)) >>> 0).toString(36)}`;
}

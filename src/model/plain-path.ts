/** Whether Windows keeps the name for a device, whatever ending follows: no file or folder can have it there. */
export function isDeviceName(name: string): boolean {
  return deviceName.test(name);
}

/**
 * What can't stand in one part of an address, as a sentence; null where it can. Letters and digits of every script may, with
 * hyphens, underlines and dots between them: what every host, browser and file system takes as it is.
 */
export function segmentFault(segment: string): string | null {
  if (segment.length > longestSegment || encoder.encode(segment).length > 2 * longestSegment)
    return `No part of an address is longer than ${longestSegment} characters.`;
  if (isDeviceName(segment)) return `Windows keeps the name "${segment}" for a device.`;
  if (plainSegment.test(segment.normalize("NFC")) && !invisible.test(segment)) return null;
  return "An address is made of letters and digits, with hyphens, underlines or single dots between them.";
}

/** A name like this one that can stand in an address; null where nothing of it can stay. */
export function plainName(name: string): string | null {
  const plain = name
    .normalize("NFC")
    .replace(unprintable, "")
    .replace(/[^\p{L}\p{N}\p{M}._@+-]+/gu, "-")
    .replace(/[-_.@+]*\.[-_.@+]*/g, ".")
    .replace(/^[\p{M}._@+-]+|[._@+-]+$/gu, "");
  return plain !== "" && segmentFault(plain) === null ? plain : null;
}

/** How file systems that make no difference between large and small letters read a path: two that are equal here are one file. */
export function foldPath(path: string): string {
  return path.normalize("NFC").toUpperCase().toLowerCase().normalize("NFC");
}

/** A path as it can be printed: what can't be seen stands as its number. */
export function printablePath(path: string): string {
  return path.replace(
    unprintable,
    (character) => `\\u{${character.codePointAt(0)!.toString(16).padStart(4, "0")}}`,
  );
}

const encoder = new TextEncoder();
const longestSegment = 100;
const letter = "[\\p{L}\\p{N}\\p{M}]";
const plainSegment = new RegExp(`^(?!\\p{M})${letter}+(?:(?:[-_@+]+\\.?|\\.)${letter}+)*$`, "u");
const invisible = /\p{Default_Ignorable_Code_Point}/u;
const unprintable = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;
const deviceName = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?:\.|$)/i;

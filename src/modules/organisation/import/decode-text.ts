/**
 * Text from bytes. A byte order mark decides; without one, what reads as UTF-8 is UTF-8, and the rest is
 * Windows-1252: Norwegian text in that encoding ("æ" is one byte over 127) is never valid UTF-8.
 */
export function decodeText(bytes: Uint8Array): string {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder("utf-16be").decode(bytes);
	try {
		return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
	} catch {
		return new TextDecoder("windows-1252").decode(bytes);
	}
}

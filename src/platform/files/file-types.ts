import { fileTypeFromBuffer } from "file-type";

/**
 * What may be stored, by what the bytes are and not by what the name says.
 * Left out on purpose: what a browser runs (html, svg), what carries macros (docm, xlsm, the old
 * binary Office formats) and archives, which nobody can look into before opening.
 */
const allowedTypes: ReadonlySet<string> = new Set([
	"application/pdf",
	"image/png",
	"image/jpeg",
	"image/webp",
	"image/gif",
	"image/heic",
	"image/avif",
	"audio/mpeg",
	"audio/mp4",
	"audio/x-m4a",
	"video/mp4",
	"video/webm",
	"video/quicktime",
	"application/vnd.openxmlformats-officedocument.wordprocessingml.document",
	"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
	"application/vnd.openxmlformats-officedocument.presentationml.presentation",
	"application/vnd.oasis.opendocument.text",
	"application/vnd.oasis.opendocument.spreadsheet",
	"application/vnd.oasis.opendocument.presentation",
]);

/** The same list in words that a file field may show and put in its `accept`. */
export const acceptedFiles =
	".pdf,.png,.jpg,.jpeg,.webp,.gif,.heic,.avif,.mp3,.m4a,.mp4,.webm,.mov,.docx,.xlsx,.pptx,.odt,.ods,.odp,.txt,.csv";

const textEndings = /\.(txt|csv|md)$/i;

/** The type that the bytes show, if it is one we store; undefined for everything else. */
export async function sniffAllowedType(name: string, content: Uint8Array): Promise<string | undefined> {
	const found = await fileTypeFromBuffer(content);
	if (found) return allowedTypes.has(found.mime) ? found.mime : undefined;
	return textEndings.test(name) && isText(content) ? "text/plain; charset=utf-8" : undefined;
}

/** Plain text has no magic number: it is what reads as UTF-8, holds no NUL and does not open as markup. */
function isText(content: Uint8Array): boolean {
	if (content.includes(0)) return false;
	try {
		const start = new TextDecoder("utf-8", { fatal: true }).decode(content).trimStart();
		return !start.startsWith("<");
	} catch {
		return false;
	}
}

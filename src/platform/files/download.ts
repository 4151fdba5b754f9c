import type { OpenFile } from "./file-store.ts";

/**
 * The answer that hands out a file: always as a download, never run or shown by the browser,
 * never kept by a cache that others share.
 */
export function downloadResponse(file: OpenFile): Response {
	return new Response(file.content as Uint8Array<ArrayBuffer>, {
		headers: {
			"content-type": file.contentType,
			"content-length": String(file.sizeBytes),
			"content-disposition": contentDisposition(file.name),
			"x-content-type-options": "nosniff",
			"content-security-policy": "default-src 'none'; sandbox",
			"cache-control": "private, no-store",
		},
	});
}

/** RFC 6266: a plain name for old clients, and the whole name in UTF-8. */
export function contentDisposition(name: string): string {
	const plain = name.replace(/[^\x20-\x7e]|["\\%]/g, "_");
	const whole = encodeURIComponent(name).replace(
		/['()*]/g,
		(c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
	);
	return `attachment; filename="${plain}"; filename*=UTF-8''${whole}`;
}

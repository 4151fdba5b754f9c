/**
 * The path to go to after sign-in, if it is one of our own pages: never another site, never sign-in itself.
 * Browsers read `//host` and `/\host` as another site, and drop tabs and line breaks before they look.
 */
export function ownPath(wanted: string | null | undefined): string | null {
	if (!wanted || wanted.length > 500 || !wanted.startsWith("/")) return null;
	// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what we look for
	if (/^\/[/\\]|[\u0000-\u001f\u007f\\]/.test(wanted)) return null;
	const url = URL.parse(wanted, "http://own.invalid");
	// What `/..//host` is once its dots are resolved is another site too.
	if (url === null || url.origin !== "http://own.invalid" || url.pathname.startsWith("//")) return null;
	return /^\/(sign-in|demo\/sign-in)(\/|$)/.test(url.pathname) ? null : url.pathname + url.search + url.hash;
}

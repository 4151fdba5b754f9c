/** The hidden fields of these names as a page has them, to post what somebody who looks at it would. */
export const hiddenIn = (page: string, ...names: readonly string[]): Record<string, string> =>
	Object.fromEntries(
		names.map((name) => [
			name,
			page.match(new RegExp(`<input type="hidden" name="${name}" value="([^"]*)"`))?.[1] ?? "",
		]),
	);

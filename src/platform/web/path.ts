/** One string for each `:part` of a pattern, in the order they stand. */
type Values<P extends string> = P extends `${string}:${string}/${infer Rest}`
	? [part: string, ...rest: Values<`/${Rest}`>]
	: P extends `${string}:${string}`
		? [part: string]
		: [];

/** A URL as a function: call it with its parts to link, read `pattern` to route. */
export type Path<P extends string = string> = ((...parts: Values<P>) => string) & { readonly pattern: P };

/**
 * Declares a URL once, for links, forms, handlers and tests.
 * `path("/ideas/:id")("42")` gives `/ideas/42`; parts are percent-encoded.
 */
export function path<const P extends string>(pattern: P): Path<P> {
	const build = (...parts: string[]) => {
		let next = 0;
		return pattern.replace(/:[A-Za-z]+/g, () => encodeURIComponent(parts[next++] ?? ""));
	};
	return Object.assign(build, { pattern }) as Path<P>;
}

type QueryValue = string | number | boolean | readonly string[] | null | undefined;

/** Adds a query to a URL; empty, null, false and undefined values are left out. */
export function withQuery(url: string, query: Record<string, QueryValue>): string {
	const search = new URLSearchParams();
	for (const [name, value] of Object.entries(query)) {
		for (const one of Array.isArray(value) ? value : [value]) {
			if (one !== null && one !== undefined && one !== "" && one !== false) search.append(name, String(one));
		}
	}
	const text = search.toString();
	return text ? `${url}?${text}` : url;
}

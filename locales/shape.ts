/**
 * The shape that a translation must have: the same keys, text where there was text,
 * and functions that take the same arguments.
 */
export type Shape<T> = {
	readonly [Key in keyof T]: T[Key] extends string
		? string
		: T[Key] extends (...args: infer Args) => string
			? (...args: Args) => string
			: T[Key] extends readonly string[]
				? readonly string[]
				: Shape<T[Key]>;
};

/** Is this part of an address an id at all? Anything else is not found, and never reaches the database. */
export const isId = (value: string | undefined): value is string =>
	value !== undefined && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(value);

export type Entry = {
	version?: string;
	optional?: boolean;
	dev?: boolean;
	optionalDependencies?: Record<string, string>;
	os?: string[];
	cpu?: string[];
	libc?: string[];
};
export type Packages = Record<string, Entry>;
export type Missing = { parent: string; name: string; version: string };

/** The optional packages that a lock file asks for and has no entry of. */
export function missingFrom(packages: Packages): Missing[] {
	const wanted = Object.entries(packages).flatMap(([parent, { optionalDependencies = {} }]) =>
		Object.entries(optionalDependencies).map(([name, version]) => ({ parent, name, version })),
	);
	return wanted.filter(({ parent, name, version }) => !isHeld(packages, parent, name, version));
}

/** npm looks for a package beside the one that asks, then in each folder above, and takes the first it meets. */
function isHeld(packages: Packages, parent: string, name: string, version: string): boolean {
	const met = packages[`${parent ? `${parent}/` : ""}node_modules/${name}`];
	if (met) return met.version === version || !/^\d/.test(version);
	return (
		parent !== "" &&
		isHeld(packages, parent.replace(/(^|\/)node_modules\/(@[^/]+\/)?[^/]+$/, ""), name, version)
	);
}

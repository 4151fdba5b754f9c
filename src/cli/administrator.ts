import { appointAdministrator } from "../modules/identity/index.ts";
import { inTenant } from "../platform/db/index.ts";
import { atWork, chooseTenant } from "./at-work.ts";

const why = {
	unknown: "Nobody here has that employee number or e-mail address. Import the organisation first.",
	ambiguous: "More than one person has that e-mail address. Give the employee number instead.",
	guest: "A guest cannot administer. Choose one of the municipality's own people.",
};

/** Makes somebody administrator and prints a link that signs in once, within 15 minutes. */
export async function run(args: string[]): Promise<number> {
	const [who, option, slug] = args;
	if (!who || (option !== undefined && (option !== "--tenant" || !slug))) {
		console.error("Say who: bin/ledelsesskolen administrator EMPLOYEE-NUMBER|E-MAIL [--tenant NAME]");
		return 2;
	}
	return atWork(async ({ config, database, clock }) => {
		const tenant = await chooseTenant(database, slug);
		const address = config.baseUrl ?? `http://localhost:${config.port}`;
		const appointed = await inTenant(database, tenant.id, null, (db) =>
			appointAdministrator(db, who, address, clock()),
		);
		if (!appointed.ok) {
			console.error(why[appointed.reason]);
			return 1;
		}
		console.log(`${appointed.name} is administrator of ${tenant.name}.`);
		console.log(`Sign in within 15 minutes: ${appointed.link}`);
		return 0;
	});
}

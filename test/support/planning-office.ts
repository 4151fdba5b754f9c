import { fieldsOf } from "../../src/modules/planning/forms.ts";
import { paths } from "../../src/modules/planning/paths.ts";
import { placesOfPlan, planById } from "../../src/modules/planning/queries/plans.ts";
import { testApp, testNow } from "./app.ts";
import { aPerson } from "./organisation-rows.ts";
import { aPlan, someRules } from "./planning-rows.ts";
import { aProgramme, aVenue, someLeaders } from "./programme-rows.ts";

/** A programme to plan, with six leaders and two venues; its office, a colleague there, and one who may not plan; and a neighbour's. */
export async function aPlanningOffice() {
	const app = await testApp();
	const made = await app.tenant.run(async (db) => ({
		leaders: await someLeaders(db),
		programme: await aProgramme(db),
		venues: [await aVenue(db), await aVenue(db)],
		office: await aPerson(db, { name: "Olga Kontor", roles: ["office"] }),
		colleague: await aPerson(db, { name: "Kåre Kollega", roles: ["office"] }),
		// Every other way in but the office's.
		outsider: await aPerson(db, { roles: ["administrator", "facilitator"] }),
	}));
	const { programme, venues, leaders } = made;
	const theirs = await app.otherTenant.run(async (db) => {
		await someLeaders(db);
		const id = await aProgramme(db, { title: "Naboens program" });
		const rules = someRules([await aVenue(db)]);
		return { programme: id, plan: await aPlan(db, id, rules, { now: testNow, name: "Naboens plan" }) };
	});
	const [office, colleague, outsider] = await Promise.all(
		[made.office, made.colleague, made.outsider].map((id) => app.browser(id)),
	);
	if (!office || !colleague || !outsider) throw new Error("Nobody signed in");

	const form = (changes: Record<string, string | string[]> = {}) => {
		const rules = someRules(venues);
		const { venueIds, weekdays, ...plain } = fieldsOf({ name: "Plan 1", from: null, rules });
		return { ...plain, "venueIds[]": venueIds ?? [], "weekdays[]": weekdays ?? [], ...changes };
	};

	/** A plan that has been computed. */
	async function aReadyPlan(changes: Record<string, string | string[]> = {}): Promise<string> {
		const answer = await office?.post(paths.newPlan(programme), form(changes));
		await app.drainJobs();
		return planAt(answer?.headers.get("location") ?? null);
	}

	const load = (id: string) =>
		app.tenant.run(async (db) => ({ plan: await planById(db, id), ...(await placesOfPlan(db, id)) }));

	return { app, office, colleague, outsider, programme, venues, leaders, theirs, form, aReadyPlan, load };
}

export const planAt = (location: string | null): string => location?.split("/").at(-1) ?? "";

import { formatDate } from "../../platform/i18n/format.ts";
import type { Ctx } from "../../platform/web/context.ts";
import type { LeftOut } from "./candidates.ts";
import { teamNames } from "./chapters.ts";
import type { RuleFault } from "./problem.ts";
import type { Ground } from "./queries/ground.ts";
import { leftOutInWords } from "./words.ts";

/** One team by name is enough to know what to change; so many reasons why days fall out are enough to see the pattern. */
const reasonsShown = 3;

/** What is wrong with the rules, in words, by the field that can mend it. */
export function faultsByField(
	c: Ctx,
	faults: readonly RuleFault[],
	{
		leftOut,
		ground,
		cohorts,
	}: { leftOut: readonly LeftOut[]; ground: Ground; cohorts: readonly { name: string }[] },
): Record<string, string> {
	const { t, locale } = c.var;
	const words = t.planning.rules.faults;
	const errors: Record<string, string> = {};
	const teams = faults.filter((fault) => fault.kind === "team-too-large");
	const [team] = teams;
	if (team) {
		const names = teamNames(ground.audience.map((one) => ({ ...one, team: one.leaderTeamId })));
		const name = names.get(team.unit) ?? "";
		const text = words.teamTooLarge(name, team.people, team.most);
		errors.teams = teams.length > 1 ? `${text} ${words.more(teams.length - 1)}` : text;
	}
	for (const fault of faults) {
		if (fault.kind === "nobody") errors.cohorts = words.nobody;
		if (fault.kind === "locked-date-gone") {
			const venue = ground.venues.find(({ id }) => id === fault.venueId)?.name ?? "–";
			const cohort = cohorts[fault.cohort]?.name ?? "";
			errors[`from${fault.number}`] = words.lockedDate(cohort, formatDate(fault.start, locale), venue);
		}
		if (fault.kind === "no-venue") errors[`from${fault.number}`] = words.noVenue(fault.number);
		if (fault.kind !== "no-dates") continue;
		const reasons = leftOut
			.filter(({ number }) => number === fault.number)
			.slice(0, reasonsShown)
			.map((one) => leftOutInWords(one, t, locale));
		errors[`from${fault.number}`] = words.noDates(fault.number, reasons.join(" "));
	}
	return errors;
}

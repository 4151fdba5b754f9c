import type { Messages } from "../../../../locales/index.ts";
import { Meta, Stack, Table } from "../../../platform/html/index.ts";
import { formatNumber, formatPercent } from "../../../platform/i18n/format.ts";
import { caseStates, type Funnel, funnelOf, spells, spellsOf, stepOf, steps } from "../funnel.ts";
import type { EffectProps, NamedGroups } from "./effect.tsx";

/** Where every case is now; the last line is their sum. */
export function States({ t, funnel }: { t: Messages; funnel: Funnel }) {
	const words = t.effect;
	const columns = Object.entries(words.stateColumns).map(([key, label]) => ({
		...{ key, label, numeric: key === "count" },
	}));
	const rows = caseStates
		.filter((state) => funnel.states[state] > 0)
		.map((state) => [words.steps[stepOf[state]], words.states[state], String(funnel.states[state])]);
	return (
		<Stack space="tight">
			<Table
				caption={words.statesTitle}
				columns={columns}
				rows={[...rows, [words.sum, "", String(funnel.total)]]}
			/>
			<Meta>{words.statesText}</Meta>
		</Stack>
	);
}

/** How long it takes from step to step. */
export function Times({ t, locale, cases }: EffectProps) {
	const words = t.effect;
	const times = spellsOf(cases);
	const columns = Object.entries(words.timeColumns).map(([key, label]) => ({
		...{ key, label, numeric: key === "count" },
	}));
	const number = (days: number) => formatNumber(days, locale, 0);
	const rows = spells.map((name) => {
		const time = times[name];
		if (!time) return [words.spells[name], words.tooFewKnown, "–", "–"];
		const between = words.between(number(time.low), number(time.high));
		return [words.spells[name], words.days(number(time.median)), between, String(time.count)];
	});
	return (
		<Stack space="tight">
			<Table caption={words.timeTitle} columns={columns} rows={rows} />
			<Meta>{words.timeText}</Meta>
		</Stack>
	);
}

/** The funnel of each group, and the share that was carried out. */
export function Groups({ t, locale, groups, title }: Pick<EffectProps, "t" | "locale"> & NamedGroups) {
	const words = t.effect;
	const { group, ...last } = words.groupColumns;
	const columns = [
		{ key: "group", label: group },
		...steps.map((step) => ({ key: step, label: words.steps[step], numeric: true })),
		...Object.entries(last).map(([key, label]) => ({ key, label, numeric: true })),
	];
	const rows = groups.map(({ name, cases }) => {
		const { reached, carriedOut, total } = funnelOf(cases);
		return [
			...[name, ...steps.map((step) => String(reached[step])), String(carriedOut)],
			formatPercent(carriedOut / total, locale),
		];
	});
	return (
		<Stack space="tight">
			<Table alike caption={title} columns={columns} rows={rows} />
			<Meta>{words.groupsText}</Meta>
		</Stack>
	);
}

import type { HoursAnswer } from "../../../core/portfolio/index.ts";
import { BarChart, Curve } from "../../../platform/charts/index.ts";
import { Details, Heading, Meta, Stack, Table } from "../../../platform/html/index.ts";
import { formatEstimate, formatList } from "../../../platform/i18n/format.ts";
import { moreHours } from "../plan.ts";
import { placeCompetence } from "../problem.ts";
import { countingOf } from "../rules.ts";
import { competenceName, namesIn } from "../words.ts";
import type { PlanProps } from "./plan.tsx";

/** So many more hours are told of in the sentence, and drawn. */
const told = 200;

/** What more hours of each competence would be worth, and whom they would let in. */
export function MoreHours(props: PlanProps) {
	const { t, plan } = props;
	const words = t.choosing.plan;
	const studies = plan.studies?.hours ?? {};
	if (Object.keys(studies).length === 0) return null;
	return (
		<section aria-labelledby="more-hours">
			<Stack>
				<Heading level={2} id="more-hours">
					{words.hoursTitle}
				</Heading>
				{sentences(props).map((sentence) => (
					<p>
						<strong>{sentence}</strong>
					</p>
				))}
				<Gains {...props} />
				<AllGains {...props} />
			</Stack>
		</section>
	);
}

/** "For 200 timer mer fra IT hvert kvartal får dere også X", and the same for a place. */
function sentences(props: PlanProps): string[] {
	const { t, plan } = props;
	const words = t.choosing.plan;
	const more = plan.studies?.hours[told];
	const one = plan.studies?.hours[1];
	const best = more?.values
		.filter(({ competence, gain }) => competence !== placeCompetence && gain > 0)
		.toSorted((a, b) => b.gain - a.gain)[0];
	const place = one?.values.find(({ competence, gain }) => competence === placeCompetence && gain > 0);
	return [
		more && best
			? words.forHours(told, competenceName(plan, best.competence, t), newIn(props, more, best.chosen))
			: words.forNothing,
		...(one && place ? [words.forPlace(newIn(props, one, place.chosen))] : []),
	];
}

/** Whom a better plan lets in as well; null where it only shares better. */
function newIn({ t, locale, plan }: PlanProps, study: HoursAnswer, chosen: Record<string, string>) {
	const added = Object.keys(chosen).filter((idea) => study.chosen[idea] === undefined);
	if (added.length === 0) return null;
	return formatList(
		added.map((idea) => t.choosing.plan.quoted(namesIn(plan, idea, locale))),
		locale,
	);
}

function Gains({ t, locale, plan }: PlanProps) {
	const words = t.choosing.plan;
	const values = (plan.studies?.hours[told]?.values ?? [])
		.filter(({ competence }) => competence !== placeCompetence)
		.toSorted((a, b) => b.gain - a.gain);
	const [best] = values;
	if (!best || best.gain <= 0) return null;
	const title = words.gainTitle(told, competenceName(plan, best.competence, t));
	const [what, worth] = [words.gainCompetence, words.gainWorth(countingOf(plan.rules).years)];
	const worthwhile = values.filter(({ gain }) => gain > 0);
	return (
		<>
			<BarChart
				id="gains"
				title={title}
				bars={worthwhile.map(({ competence, gain }) => ({
					label: competenceName(plan, competence, t),
					value: gain,
				}))}
				format={(kroner) => formatEstimate(kroner, locale)}
				columns={[what, worth]}
			/>
			{worthwhile.length < values.length && <Meta>{words.gainOthers}</Meta>}
		</>
	);
}

function AllGains({ t, locale, plan }: PlanProps) {
	const words = t.choosing.plan;
	const studied = moreHours.filter((more) => plan.studies?.hours[more]);
	const columns = [
		{ key: "competence", label: words.gainCompetence },
		...studied.map((more) => ({ key: String(more), label: words.hourColumn(more), numeric: true })),
	];
	const gain = (id: string, more: number) =>
		plan.studies?.hours[more]?.values.find(({ competence }) => competence === id)?.gain ?? 0;
	const competences = plan.problem.competences.filter(
		(id) => id !== placeCompetence && studied.some((more) => gain(id, more) > 0),
	);
	const rows = competences.map((id) => [
		competenceName(plan, id, t),
		...studied.map((more) => formatEstimate(gain(id, more), locale)),
	]);
	if (rows.length === 0) return null;
	const title = words.hourTable(countingOf(plan.rules).years);
	return (
		<Details summary={title}>
			<Table caption={title} captionHidden columns={columns} rows={rows} />
		</Details>
	);
}

/** The plans from little risk to the greatest benefit. */
export function Frontier({ t, locale, plan }: PlanProps) {
	const words = t.choosing.plan;
	const points = plan.studies?.frontier?.points ?? [];
	if (points.length < 2) return null;
	const { name, benefit: upwards, worst } = words.frontierColumns;
	return (
		<Details summary={words.frontierTitle}>
			<Curve
				id="frontier"
				title={words.frontierTitle}
				description={words.frontierText(points.length)}
				points={points.map(({ benefit, cvar, chosen }, at) => ({
					label: words.frontierPoint(at + 1, Object.keys(chosen).length),
					x: benefit - cvar,
					y: benefit,
				}))}
				format={(kroner) => formatEstimate(kroner, locale)}
				columns={[name, upwards(countingOf(plan.rules).years), worst]}
			/>
			<p>{words.frontierText(points.length)}</p>
		</Details>
	);
}

import type { Messages } from "../../../../locales/index.ts";
import { benefitMap, type MapColumn } from "../../../core/benefits/map.ts";
import { FlowMap } from "../../../platform/charts/index.ts";
import {
	Button,
	Details,
	ErrorSummary,
	Form,
	Heading,
	SelectField,
	Stack,
	Table,
	TextField,
} from "../../../platform/html/index.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import { paths } from "../paths.ts";
import type { MapRow } from "../queries/map.ts";

export type BenefitMapProps = {
	t: Messages;
	initiative: { id: string; title: string; mayChange: boolean };
	lines: readonly MapRow[];
	lineForm: FormState;
};

const colours = { measure: "fjord", effect: "lyng", benefit: "mose", goal: "sol" } as const;

/** The benefit map: what we do, what happens, what it gives and which goal it serves; as a picture and as a list. */
export function BenefitMapSection(props: BenefitMapProps) {
	const { t, lines, initiative } = props;
	if (lines.length === 0) return null;
	const words = t.benefitMap;
	const map = benefitMap(lines);
	const columns = (Object.keys(colours) as MapColumn[])
		.map((key) => ({ title: words.columns[key], colour: colours[key], nodes: map.columns[key] }))
		.filter(({ nodes }) => nodes.length > 0);
	return (
		<Stack>
			<Heading level={2}>{words.title}</Heading>
			<FlowMap
				id="benefit-map"
				title={words.finding(map.columns.benefit.length, map.columns.goal.length)}
				description={words.description}
				columns={columns}
				edges={map.edges}
			/>
			<MapList {...props} />
			{initiative.mayChange && <LineForm {...props} />}
		</Stack>
	);
}

/** The same map in words. */
function MapList({ t, lines, initiative }: BenefitMapProps) {
	const words = t.benefitMap;
	const { mayChange } = initiative;
	const columns = [
		...Object.entries(words.columns).map(([key, label]) => ({ key, label })),
		...(mayChange ? [{ key: "action", label: words.action, hidden: true }] : []),
	];
	const rows = lines.map((line) =>
		[
			line.measure ?? words.notDrawn,
			line.effect ?? words.notDrawn,
			<a href={paths.benefit(line.benefitId)}>{line.benefit}</a>,
			line.goal ?? t.benefits.list.noGoal,
			line.id !== null && (
				<Form action={paths.mapLineRemoval(initiative.id, line.id)}>
					<Button variant="tertiary" size="sm" label={words.removeLabel(line.measure ?? "", line.benefit)}>
						{words.remove}
					</Button>
				</Form>
			),
		].slice(0, columns.length),
	);
	return <Table caption={words.listCaption} columns={columns} rows={rows} />;
}

function LineForm({ t, lines, initiative, lineForm: form }: BenefitMapProps) {
	const words = t.benefitMap;
	const benefits = [...new Map(lines.map(({ benefitId, benefit }) => [benefitId, benefit]))];
	const options = benefits.map(([value, label]) => ({ value, label }));
	return (
		<Details summary={words.draw} open={Object.keys(form.errors).length > 0}>
			<Form action={paths.mapLines(initiative.id)}>
				<ErrorSummary form={form} t={t} />
				<TextField form={form} name="measure" label={words.measure} required maxLength={120} />
				<TextField form={form} name="effect" label={words.effect} required maxLength={120} />
				<SelectField
					form={form}
					name="benefitId"
					label={words.benefit}
					options={options}
					width="full"
					required
				/>
				<Button variant="secondary">{words.save}</Button>
			</Form>
		</Details>
	);
}

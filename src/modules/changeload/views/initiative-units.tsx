import type { Messages } from "../../../../locales/index.ts";
import type { Quarter } from "../../../core/calendar/quarter.ts";
import {
	Alert,
	Button,
	ErrorSummary,
	Form,
	NumberField,
	PageHeader,
	SelectField,
	Stack,
	Table,
	Tag,
} from "../../../platform/html/index.ts";
import { formatNumber } from "../../../platform/i18n/format.ts";
import type { Locale } from "../../../platform/i18n/locale.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import { paths } from "../paths.ts";
import type { TouchedUnit } from "../queries/touched.ts";
import type { Change, LoadedUnit, UnitLoad } from "../unit-load.ts";
import { FullnessTag } from "./fullness.tsx";

type Props = {
	t: Messages;
	locale: Locale;
	initiative: { id: string; title: string; mayChange: boolean };
	form: FormState;
	/** Undefined where it is neither planned nor under way. */
	change: Change | undefined;
	touched: readonly (TouchedUnit & { load: UnitLoad | null })[];
	assumedUnit: LoadedUnit | null;
	units: readonly LoadedUnit[];
	quarters: readonly Quarter[];
};

/** Which units feel an initiative: they are counted there, and warned when it is too much. */
export function InitiativeUnitsPage(props: Props) {
	const { t, initiative, touched, change } = props;
	const words = t.changeLoad.initiative;
	return (
		<Stack space="wide">
			<PageHeader title={words.title} lead={words.lead(initiative.title)} />
			{touched.length === 0 && change && (
				<Alert>
					<p>{props.assumedUnit ? words.assumed(props.assumedUnit.name) : words.nowhere}</p>
				</Alert>
			)}
			{change?.span === null && (
				<Alert kind="warning">
					<p>{words.noStart}</p>
				</Alert>
			)}
			{touched.length > 0 && <Touched {...props} />}
			{initiative.mayChange && <AddUnit {...props} />}
		</Stack>
	);
}

function Touched({ t, locale, initiative, touched }: Props) {
	const words = t.changeLoad.initiative;
	const columns = [
		{ key: "unit", label: words.columns.unit },
		{ key: "hours", label: words.columns.hours, numeric: true },
		{ key: "load", label: words.columns.load },
		...(initiative.mayChange ? [{ key: "remove", label: words.columns.remove, hidden: true }] : []),
	];
	const rows = touched.map(({ id, name, hours, load }) => [
		<a href={paths.unitChanges(id)}>{name}</a>,
		hours === 0 ? "–" : formatNumber(hours, locale),
		load ? <FullnessTag t={t} load={load} /> : <Tag>–</Tag>,
		<Form action={paths.initiativeUnitRemoval(initiative.id, id)}>
			<Button variant="tertiary" size="sm" label={words.removeLabel(name)}>
				{words.remove}
			</Button>
		</Form>,
	]);
	return (
		<Table caption={words.caption} columns={columns} rows={rows.map((row) => row.slice(0, columns.length))} />
	);
}

function AddUnit({ t, initiative, form, units }: Props) {
	const words = t.changeLoad.initiative;
	const names = new Map(units.map(({ id, name }) => [id, name]));
	const options = units.map(({ id, name, path }) => ({
		value: id,
		label: name,
		group: names.get(path[1] ?? path[0] ?? id) ?? name,
	}));
	return (
		<Form action={paths.initiativeUnits(initiative.id)}>
			<ErrorSummary form={form} t={t} />
			<SelectField
				form={form}
				name="unitId"
				label={words.unit}
				hint={words.unitHint}
				options={options.toSorted((a, b) => a.group.localeCompare(b.group, "nb"))}
				width="full"
				required
			/>
			<NumberField
				form={form}
				name="hours"
				label={words.hours}
				hint={words.hoursHint}
				unit={t.portfolio.hourUnit}
			/>
			<Button>{words.add}</Button>
		</Form>
	);
}

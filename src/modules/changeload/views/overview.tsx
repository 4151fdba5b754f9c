import type { Messages } from "../../../../locales/index.ts";
import type { Quarter } from "../../../core/calendar/quarter.ts";
import type { ChangeLoad } from "../../../core/capacity/change-load.ts";
import {
	Button,
	ButtonLink,
	EmptyState,
	ErrorSummary,
	Form,
	Heading,
	NumberField,
	PageHeader,
	Stack,
	Table,
} from "../../../platform/html/index.ts";
import type { Locale } from "../../../platform/i18n/locale.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import { paths as portfolio } from "../../portfolio/index.ts";
import { paths } from "../paths.ts";
import type { UnitLoad } from "../unit-load.ts";
import { hoursText } from "../words.ts";
import { FullnessTag } from "./fullness.tsx";

type Props = {
	t: Messages;
	locale: Locale;
	loads: readonly UnitLoad[];
	quarters: readonly Quarter[];
	form: FormState;
	mayEdit: boolean;
};

/** All units that something lands on. */
export function ChangeLoadPage(props: Props) {
	const { t, loads } = props;
	const words = t.changeLoad;
	return (
		<Stack space="wide">
			<PageHeader title={words.title} lead={words.lead} />
			{loads.length === 0 ? (
				<EmptyState
					title={words.emptyTitle}
					text={words.emptyText}
					action={<ButtonLink href={portfolio.initiatives()}>{words.toInitiatives}</ButtonLink>}
				/>
			) : (
				<>
					<Heading level={2}>{finding(t, loads)}</Heading>
					<LoadTable {...props} caption={words.caption} />
				</>
			)}
			{props.mayEdit && <UsualLimit {...props} />}
		</Stack>
	);
}

function finding(t: Messages, loads: readonly UnitLoad[]): string {
	const count = (fullness: UnitLoad["fullness"]) => loads.filter((one) => one.fullness === fullness).length;
	if (count("over") > 0) return t.changeLoad.findingOver(count("over"));
	return count("full") > 0 ? t.changeLoad.findingFull(count("full")) : t.changeLoad.findingRoom;
}

type TableProps = Pick<Props, "t" | "locale" | "loads" | "quarters"> & { caption: string };

/** Units by row, quarters by column. */
export function LoadTable({ t, locale, loads, quarters, caption }: TableProps) {
	const words = t.changeLoad;
	const columns = [
		{ key: "unit", label: words.columns.unit },
		{ key: "state", label: words.columns.state },
		...quarters.map((quarter) => ({ key: quarter, label: t.portfolio.shortQuarter(quarter) })),
		{ key: "limit", label: words.columns.limit },
	];
	const hours = (n: number | null) => (n === null || n === 0 ? "" : hoursText(n, t, locale));
	const cell = (load: ChangeLoad) => words.cell(load.initiativeIds.length, hours(load.hours));
	const rows = loads.map((one) => [
		<a href={paths.unitChanges(one.unit.id)}>{one.unit.name}</a>,
		<FullnessTag t={t} load={one} />,
		...one.loads.map((load) =>
			load.overChanges || load.overHours ? <strong>{cell(load)}</strong> : cell(load),
		),
		words.limitText(one.unit.limits.changes ?? 0, hours(one.unit.limits.hours)),
	]);
	return <Table caption={caption} columns={columns} rows={rows} />;
}

function UsualLimit({ t, form }: Props) {
	const words = t.changeLoad;
	return (
		<Stack>
			<Heading level={2}>{words.usualTitle}</Heading>
			<Form action={paths.usualLimit()} form={form}>
				<ErrorSummary form={form} t={t} />
				<NumberField form={form} name="changes" label={words.usual} hint={words.usualHint} required />
				<Button variant="secondary">{words.usualSave}</Button>
			</Form>
		</Stack>
	);
}

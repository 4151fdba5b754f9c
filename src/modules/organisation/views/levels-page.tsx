import type { Messages } from "../../../../locales/index.ts";
import {
	Button,
	Card,
	ChoicesField,
	ErrorSummary,
	Form,
	LongTextField,
	PageHeader,
	Stack,
	Table,
	TextField,
} from "../../../platform/html/index.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import type { LeaderLevel } from "../leader-level.ts";
import { paths } from "../paths.ts";
import { Sections } from "./sections.tsx";

type Props = {
	t: Messages;
	levels: readonly LeaderLevel[];
	counts: ReadonlyMap<number, number>;
	/** Null for those who may only read. */
	edit: { form: FormState; unitTypes: readonly string[]; rows: number } | null;
};

/** The leader levels with the tenant's own titles, and the rules that decide who is a leader. */
export function LevelsPage({ t, levels, counts, edit }: Props) {
	const words = t.organisation.levels;
	return (
		<Stack space="wide">
			<Sections t={t} current="levels" mayChange={edit !== null} />
			<PageHeader title={words.title} lead={words.lead} />
			{edit && <ErrorSummary form={edit.form} t={t} />}
			<LevelTable t={t} levels={levels} counts={counts} />
			{edit && <LevelForm t={t} edit={edit} />}
		</Stack>
	);
}

function LevelTable({ t, levels, counts }: Pick<Props, "t" | "levels" | "counts">) {
	const words = t.organisation.levels;
	return (
		<Table
			caption={words.caption}
			captionHidden
			columns={[
				{ key: "level", label: words.levelTitle },
				{ key: "types", label: words.typesColumn },
				{ key: "titles", label: words.titlesColumn },
				{ key: "count", label: words.countColumn, numeric: true },
			]}
			rows={levels.map(({ level, title, unitTypes, jobTitles }) => [
				`${level} ${title}`,
				unitTypes.join(", ") || "–",
				jobTitles.join(", ") || "–",
				counts.get(level) ?? 0,
			])}
			empty={<p>{words.none}</p>}
		/>
	);
}

function LevelForm({ t, edit }: { t: Messages; edit: NonNullable<Props["edit"]> }) {
	const words = t.organisation.levels;
	return (
		<Form action={paths.levels()} form={edit.form}>
			{edit.unitTypes.length === 0 && <p>{words.noTypes}</p>}
			{Array.from({ length: edit.rows }, (_, at) => (
				<LevelFields t={t} edit={edit} level={at + 1} isNew={at + 1 === edit.rows} />
			))}
			<Button>{words.save}</Button>
		</Form>
	);
}

type FieldsProps = { t: Messages; edit: NonNullable<Props["edit"]>; level: number; isNew: boolean };

function LevelFields({ t, edit: { form, unitTypes }, level, isNew }: FieldsProps) {
	const words = t.organisation.levels;
	const options = unitTypes.map((type) => ({ value: type, label: type }));
	return (
		<Card title={isNew ? words.newLevel : words.level(level)} level={2}>
			<TextField
				form={form}
				name={`title${level}`}
				label={words.levelTitle}
				hint={isNew ? words.newLevelHint : undefined}
				maxLength={60}
				width="medium"
			/>
			{options.length > 0 && (
				<ChoicesField
					form={form}
					name={`types${level}`}
					label={words.unitTypes}
					hint={words.unitTypesHint}
					options={options}
					inline
				/>
			)}
			<LongTextField
				form={form}
				name={`jobs${level}`}
				label={words.jobTitles}
				hint={words.jobTitlesHint}
				rows={2}
			/>
		</Card>
	);
}

import type { Messages } from "../../../../locales/index.ts";
import {
	Button,
	CheckboxField,
	ChoicesField,
	DateField,
	Details,
	ErrorSummary,
	Form,
	Heading,
	LongTextField,
	NumberField,
	PageHeader,
	SelectField,
	Stack,
	TextField,
} from "../../../platform/html/index.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import { paths } from "../paths.ts";
import type { AudienceChoices, AudienceCount } from "../queries/audience.ts";

type Props = {
	t: Messages;
	form: FormState;
	choices: AudienceChoices;
	count: AudienceCount;
	/** The programmes a new one can be a copy of; undefined when one is changed. */
	copies?: readonly { id: string; title: string }[];
	action: string;
};

/** A programme, new or changed: who it is for first, since that decides all else. */
export function ProgrammeForm({ t, form, choices, count, copies, action }: Props) {
	const words = t.programmes.form;
	const isNew = copies !== undefined;
	return (
		<Stack space="section">
			<PageHeader title={isNew ? words.newTitle : words.editTitle} lead={isNew ? words.newLead : undefined} />
			<ErrorSummary form={form} t={t} labels={{ title: words.name, budgetNok: words.budget }} />
			<Form action={action} form={form}>
				{copies && <Source t={t} form={form} copies={copies} />}
				<TextField
					form={form}
					name="title"
					label={words.name}
					hint={words.nameHint}
					required
					maxLength={120}
				/>
				<AudienceFields t={t} form={form} choices={choices} count={count} />
				<DateField form={form} name="startsOn" label={words.startsOn} />
				<NumberField
					form={form}
					name="noticeWeeks"
					label={words.noticeWeeks}
					unit={words.noticeWeeksUnit}
					width="short"
				/>
				<CheckboxField
					form={form}
					name="standInRequired"
					label={words.standInRequired}
					hint={words.standInRequiredHint}
				/>
				<Heading level={2}>{words.aboutTitle}</Heading>
				<LongTextField form={form} name="aim" label={words.aim} rows={3} maxLength={2000} />
				<TextField
					form={form}
					name="guidingQuestion"
					label={words.guidingQuestion}
					hint={words.guidingQuestionHint}
				/>
				<MandateFields t={t} form={form} />
				<Button>{isNew ? words.submit : words.save}</Button>
			</Form>
		</Stack>
	);
}

function Source({ t, form, copies }: { t: Messages; form: FormState; copies: NonNullable<Props["copies"]> }) {
	const words = t.programmes.form;
	const options = [
		{ value: "template", label: words.fromTemplate },
		...copies.map(({ id, title }) => ({ value: id, label: words.fromProgramme(title) })),
	];
	return (
		<SelectField
			form={form}
			name="from"
			label={words.from}
			options={options}
			blank={false}
			width="full"
			required
		/>
	);
}

function MandateFields({ t, form }: { t: Messages; form: FormState }) {
	const words = t.programmes.form;
	return (
		<>
			<Heading level={2}>{words.mandateTitle}</Heading>
			<LongTextField form={form} name="mandate" label={words.mandate} rows={3} maxLength={2000} />
			<TextField form={form} name="caseNumber" label={words.caseNumber} width="medium" maxLength={60} />
			<NumberField form={form} name="budgetNok" label={words.budget} unit={words.nok} width="medium" />
			<DateField form={form} name="discussedOn" label={words.discussedOn} hint={words.discussedHint} />
		</>
	);
}

type AudienceProps = Pick<Props, "t" | "form" | "choices" | "count">;

/** Levels, sectors, units, and how many leaders that is: renewed by the island, or by the button without script. */
function AudienceFields({ t, form, choices, count }: AudienceProps) {
	const words = t.programmes.form;
	const option = ({ id, name }: { id: string; name: string }) => ({ value: id, label: name });
	return (
		<audience-count source={paths.audienceCount()}>
			<Stack>
				<Heading level={2}>{words.audience}</Heading>
				<p>{choices.levels.length === 0 ? words.noLevels : words.audienceText}</p>
				{choices.levels.length > 0 && (
					<ChoicesField
						form={form}
						name="levels"
						label={words.levels}
						options={choices.levels.map(({ level, title }) => ({ value: String(level), label: title }))}
					/>
				)}
				{choices.sectors.length > 0 && (
					<ChoicesField
						form={form}
						name="sectorIds"
						label={words.sectors}
						options={choices.sectors.map(option)}
					/>
				)}
				{choices.units.length > 0 && (
					<Details summary={words.unitsShow} open={form.values.unitIds !== undefined}>
						<ChoicesField
							form={form}
							name="unitIds"
							label={words.units}
							options={choices.units.map(({ id, name, sector }) => ({
								value: id,
								label: name,
								hint: sector,
							}))}
						/>
					</Details>
				)}
				<div id="audience-count" role="status">
					<AudienceCountText t={t} count={count} />
				</div>
				<Button variant="secondary" name="update" value="count">
					{words.update}
				</Button>
			</Stack>
		</audience-count>
	);
}

/** How many leaders an audience holds; sent alone to the island. */
export function AudienceCountText({ t, count }: { t: Messages; count: AudienceCount }) {
	const words = t.programmes.form;
	if (count.total === 0) return <p class="audience-total">{words.countZero}</p>;
	return (
		<>
			<p class="audience-total">{words.count(count.total)}</p>
			<p class="meta">
				{count.levels.map(({ title, leaders }) => words.levelCount(title, leaders)).join(" · ")}
			</p>
		</>
	);
}

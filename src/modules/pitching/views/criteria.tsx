import type { Messages } from "../../../../locales/index.ts";
import {
	Alert,
	Button,
	Details,
	ErrorSummary,
	Form,
	Heading,
	Meta,
	NumberField,
	PageHeader,
	Stack,
	TextField,
} from "../../../platform/html/index.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import { levels } from "../criteria.ts";
import { fieldNames, mostCriteria } from "../criteria-form.ts";
import { paths } from "../paths.ts";
import type { PitchDay } from "../queries/day.ts";

type CriteriaProps = { t: Messages; day: PitchDay; form: FormState; locked: boolean };

/** What the panel judges by: titles, weights, and words for each of the six levels. */
export function CriteriaPage({ t, day, form, locked }: CriteriaProps) {
	const texts = t.pitching.criteria;
	const filled = Array.from({ length: mostCriteria }, (_, row) => row).filter(
		(row) => form.values[fieldNames.title(row)],
	);
	const shown = filled.length < mostCriteria ? [...filled, firstEmpty(filled)] : filled;
	const sum = filled.reduce((total, row) => total + (Number(form.values[fieldNames.weight(row)]) || 0), 0);
	return (
		<Stack>
			<PageHeader title={texts.title} lead={texts.lead} />
			{locked && <Alert kind="info">{texts.locked}</Alert>}
			<ErrorSummary form={form} t={t} />
			<p>{texts.sum(sum)}</p>
			{locked ? (
				<Settled t={t} form={form} rows={filled} />
			) : (
				<Form action={paths.criteria(day.id)} form={form}>
					{shown.map((row, index) => (
						<CriterionFields t={t} form={form} row={row} number={index + 1} isNew={!filled.includes(row)} />
					))}
					<Button>{texts.save}</Button>
				</Form>
			)}
		</Stack>
	);
}

/** What can no longer be changed is read, not written: each criterion with its weight, and its words folded away. */
function Settled({ t, form, rows }: { t: Messages; form: FormState; rows: readonly number[] }) {
	const texts = t.pitching.criteria;
	const wordsIn = (name: string) => String(form.values[name] ?? "");
	return (
		<ul class="plain-list">
			{rows.map((row) => {
				const title = wordsIn(fieldNames.title(row));
				return (
					<li>
						<Stack space="tight">
							<Heading level={2} size="xs">
								{title}
							</Heading>
							<Meta>
								{texts.weight} {wordsIn(fieldNames.weight(row))}
							</Meta>
							<Details summary={`${texts.level(1)}–6: ${title}`}>
								<ol>
									{levels.map((level) => (
										<li>{wordsIn(fieldNames.level(row, level))}</li>
									))}
								</ol>
							</Details>
						</Stack>
					</li>
				);
			})}
		</ul>
	);
}

function firstEmpty(filled: readonly number[]): number {
	let row = 0;
	while (filled.includes(row)) row += 1;
	return row;
}

type FieldsProps = { t: Messages; form: FormState; row: number; number: number; isNew: boolean };

/** A new criterion lies folded until somebody wants it. */
function CriterionFields(props: FieldsProps) {
	const { t, form, row, number, isNew } = props;
	const texts = t.pitching.criteria;
	if (!isNew) {
		return (
			<fieldset class="criterion">
				<legend>{texts.criterion(number)}</legend>
				<Fields {...props} />
			</fieldset>
		);
	}
	const isWrong = Object.keys({ ...form.errors, ...form.others }).some((name) => name.includes(`_${row}`));
	return (
		<Details summary={texts.another} open={isWrong || number === 1}>
			<Fields {...props} />
		</Details>
	);
}

function Fields({ t, form, row, isNew }: FieldsProps) {
	const texts = t.pitching.criteria;
	const isWrong = levels.some((level) => {
		const name = fieldNames.level(row, level);
		return form.errors[name] || form.others?.[name] !== undefined;
	});
	const title = String(form.values[fieldNames.title(row)] ?? "");
	const words = levels.map((level) => (
		<TextField form={form} name={fieldNames.level(row, level)} label={texts.level(level)} required />
	));
	return (
		<>
			<TextField
				form={form}
				name={fieldNames.title(row)}
				label={texts.name}
				hint={isNew ? undefined : texts.nameHint}
				required
			/>
			<NumberField form={form} name={fieldNames.weight(row)} label={texts.weight} whole required />
			{isNew ? (
				words
			) : (
				<Details summary={`${texts.level(1)}–6: ${title}`} open={isWrong}>
					{words}
				</Details>
			)}
		</>
	);
}

import {
	Button,
	Details,
	ErrorSummary,
	Form,
	Heading,
	NumberField,
	Progress,
	SelectField,
	Stack,
	Table,
} from "../../../platform/html/index.ts";
import { formatNumber } from "../../../platform/i18n/format.ts";
import { isLive } from "../initiative.ts";
import { paths } from "../paths.ts";
import type { Asked } from "../queries/initiative-page.ts";
import { CoverFields, CoverLine } from "./cover.tsx";
import type { InitiativeProps } from "./initiative.tsx";
import { AnswerTag } from "./words.tsx";

/** Hours asked of others: what was promised, what was used, and a way to ask for more. */
export function InitiativeHours(props: InitiativeProps) {
	const { t, locale, asked, statuses, initiative, mayChange, competences } = props;
	const words = t.portfolio.page;
	const granted = sum(asked.filter(({ state }) => state === "yes").map(({ hours }) => hours));
	const used = sum(statuses.map(({ hoursUsed }) => hoursUsed ?? 0));
	const text = words.hoursUsedText(formatNumber(used, locale), formatNumber(granted, locale));
	return (
		<section aria-labelledby="hours">
			<Stack>
				<Heading level={2} id="hours">
					{words.hoursTitle}
				</Heading>
				{granted > 0 && <Progress done={used} total={granted} label={words.hoursUsed} text={text} />}
				{asked.length === 0 ? <p>{words.noHours}</p> : <Requests {...props} />}
				{mayChange && isLive(initiative.state) && competences.length > 0 && <AskForMore {...props} />}
			</Stack>
		</section>
	);
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, one) => total + one, 0);

function Requests(props: InitiativeProps) {
	const { t, asked } = props;
	const words = t.portfolio.page.requestColumns;
	const anyOpen = asked.some((one) => props.mayWithdraw(one));
	const columns = [
		{ key: "competence", label: words.competence },
		{ key: "quarter", label: words.quarter },
		{ key: "hours", label: words.hours, numeric: true },
		{ key: "answer", label: words.answer },
		...(anyOpen ? [{ key: "action", label: words.action, hidden: true }] : []),
	];
	const rows = asked.map((one) => cells(props, one).slice(0, columns.length));
	return <Table caption={t.portfolio.page.hoursTitle} captionHidden columns={columns} rows={rows} />;
}

function cells({ t, locale, mayWithdraw, mayChange }: InitiativeProps, one: Asked) {
	const words = t.portfolio.page;
	const quarter = t.portfolio.quarter(one.quarter);
	return [
		one.competenceName,
		quarter,
		formatNumber(one.hours, locale),
		<>
			<AnswerTag t={t} state={one.state} />
			{one.answerWords && <span class="written"> «{one.answerWords}»</span>}
			<CoverLine t={t} locale={locale} request={one} mayChange={mayChange} />
		</>,
		mayWithdraw(one) ? (
			<Form action={paths.capacityWithdrawal(one.id)}>
				<Button variant="tertiary" size="sm" label={words.withdrawLabel(one.competenceName, quarter)}>
					{words.withdraw}
				</Button>
			</Form>
		) : (
			""
		),
	];
}

function AskForMore({ t, initiative, askForm, competences, quarters }: InitiativeProps) {
	const words = t.portfolio.page;
	return (
		<Details summary={words.askMore} open={Object.keys(askForm.errors).length > 0}>
			<Form action={paths.initiativeCapacity(initiative.id)}>
				<ErrorSummary form={askForm} t={t} />
				<SelectField
					form={askForm}
					name="competenceId"
					label={words.askCompetence}
					options={competences.map(({ id, name }) => ({ value: id, label: name }))}
					required
				/>
				<SelectField
					form={askForm}
					name="quarter"
					label={words.askQuarter}
					options={quarters.map((value) => ({ value, label: t.portfolio.quarter(value) }))}
					required
				/>
				<NumberField form={askForm} name="hours" label={words.askHours} required />
				<CoverFields t={t} form={askForm} />
				<Button variant="secondary">{words.ask}</Button>
			</Form>
		</Details>
	);
}

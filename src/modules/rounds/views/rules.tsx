import type { Messages } from "../../../../locales/index.ts";
import {
	Button,
	CheckboxField,
	ChoiceField,
	Cluster,
	ErrorSummary,
	Form,
	NumberField,
	PageHeader,
	Stack,
} from "../../../platform/html/index.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import { type DayOfViewer, isScoringOver, isTimeToScore, paths as pitching } from "../../pitching/index.ts";
import { paths } from "../paths.ts";
import { countings, type RoundRules } from "../rules.ts";

type RulesProps = DayOfViewer & { t: Messages; form: FormState; rules: RoundRules; mayState: boolean };

/** How the day counts, in words for everyone; a form for the office until the first point is given. */
export function RulesPage(props: RulesProps) {
	const { t, day, seat, on, rules, mayState } = props;
	const texts = t.rounds;
	const links: readonly (readonly [boolean, string, string])[] = [
		[rules.pairs && seat.judges !== null && isTimeToScore(on), paths.pairs(day.id), texts.pairs.title],
		[
			rules.audience && (seat.plans || seat.judges === "leader"),
			paths.audience(day.id),
			texts.audience.title,
		],
		[
			(rules.pairs || rules.audience) &&
				(seat.judges !== null || seat.decides || seat.keeps) &&
				isScoringOver(day.state),
			pitching.results(day.id),
			texts.beside.title,
		],
	];
	return (
		<Stack space="section">
			<PageHeader title={texts.title} lead={texts.lead} />
			<Statement t={t} rules={rules} />
			<Cluster>
				{links
					.filter(([shown]) => shown)
					.map(([, href, label]) => (
						<a href={href}>{label}</a>
					))}
			</Cluster>
			{mayState ? <RulesForm {...props} /> : <p>{texts.stands}</p>}
		</Stack>
	);
}

/** The rules in plain words, so that anybody can check the result. */
export function Statement({ t, rules }: { t: Messages; rules: RoundRules }) {
	const texts = t.rounds;
	const isAlone = !rules.pairs && !rules.audience;
	return (
		<ul>
			<li>{isAlone ? texts.alone : texts.rubric}</li>
			{rules.pairs && <li>{texts.hasPairs}</li>}
			{rules.pairs && rules.cut !== null && <li>{texts.cut(rules.cut)}</li>}
			{rules.audience && <li>{texts.hasAudience}</li>}
			{!isAlone && <li>{texts.rules[rules.rule]}</li>}
			{!isAlone && rules.rule !== "beside" && (
				<li>
					{texts.weights(
						rules.rubricWeight,
						rules.pairs ? rules.pairsWeight : null,
						rules.audience ? rules.audienceWeight : null,
					)}
				</li>
			)}
		</ul>
	);
}

function RulesForm({ t, day, form }: RulesProps) {
	const texts = t.rounds.form;
	return (
		<Form action={paths.rounds(day.id)} form={form}>
			<ErrorSummary form={form} t={t} />
			<CheckboxField form={form} name="pairs" label={texts.pairs} hint={texts.pairsHint} />
			<NumberField form={form} name="cut" label={texts.cut} hint={texts.cutHint} whole />
			<CheckboxField form={form} name="audience" label={texts.audience} hint={texts.audienceHint} />
			<ChoiceField
				form={form}
				name="rule"
				label={texts.rule}
				options={countings.map((value) => ({ value, label: t.rounds.rules[value] }))}
				required
			/>
			<NumberField form={form} name="rubricWeight" label={texts.rubricWeight} required />
			<NumberField form={form} name="pairsWeight" label={texts.pairsWeight} required />
			<NumberField form={form} name="audienceWeight" label={texts.audienceWeight} required />
			<Button>{texts.state}</Button>
		</Form>
	);
}

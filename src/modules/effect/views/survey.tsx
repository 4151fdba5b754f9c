import { Intervals } from "../../../platform/charts/index.ts";
import { Heading, Meta, Stack } from "../../../platform/html/index.ts";
import { formatFixed } from "../../../platform/i18n/format.ts";
import { type ChangeResult, surveyScale } from "../../learning/index.ts";
import type { EffectProps } from "./effect.tsx";

/** What leaders answer before and after, as groups, with how sure it is. */
export function Survey(props: EffectProps) {
	const words = props.t.effect;
	const all = [...props.understanding, ...props.drivers];
	const isAnswered = all.some(({ before, after }) => before !== null && after !== null);
	return (
		<section aria-labelledby="survey">
			<Stack>
				<Heading level={2} id="survey">
					{words.surveyTitle}
				</Heading>
				<Meta>{isAnswered ? words.surveyText : words.surveyNone}</Meta>
				{isAnswered && (
					<>
						<Changes {...props} id="understanding" changes={props.understanding} ends="agree" />
						<Changes {...props} id="drivers" changes={props.drivers} ends="helps" />
					</>
				)}
			</Stack>
		</section>
	);
}

type ChangesProps = EffectProps & { id: string; changes: readonly ChangeResult[]; ends: "agree" | "helps" };

function Changes({ t, locale, id, changes, ends }: ChangesProps) {
	const words = t.learning.results;
	const { questions, ...scales } = t.learning.evaluation;
	const compared = changes.filter(({ comparison }) => comparison !== null);
	const higher = compared.filter(({ comparison }) => comparison?.finding === "higher");
	const mark = (label: string, value: ChangeResult["before"]) => ({
		...{ label, value, note: value ? words.answers(value.answers) : undefined },
	});
	return (
		<Intervals
			id={id}
			title={compared.length === 0 ? words.notCompared : words.clearlyHigher(higher.length, compared.length)}
			min={1}
			max={surveyScale}
			nothing={words.tooFew}
			columns={[words.columns.group, words.columns.mean, words.columns.between]}
			format={(value) => formatFixed(value, locale, 1)}
			ends={[scales[ends].low, scales[ends].high]}
			rows={changes.map(({ question, before, after }) => ({
				label: questions[question],
				marks: [mark(words.before, before), mark(words.after, after)],
			}))}
		/>
	);
}

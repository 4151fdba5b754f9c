import type { Messages } from "../../../../locales/index.ts";
import { ChoiceField, VisuallyHidden } from "../../../platform/html/index.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import { levels } from "../criteria.ts";
import type { Criterion } from "../queries/day.ts";

/** A number is hit with a thumb; its words stand below when it is chosen, and before that those of the two ends. */
export function CriterionField({
	t,
	criterion,
	form,
}: {
	t: Messages;
	criterion: Criterion;
	form: FormState;
}) {
	const texts = t.pitching.score;
	const wordsOf = (level: number) => wordsOfLevel(t, criterion, level);
	const options = levels.map((level) => ({
		value: String(level),
		label: (
			<>
				{level}
				<VisuallyHidden>{wordsOf(level).slice(String(level).length)}</VisuallyHidden>
			</>
		),
	}));
	return (
		<div class="score-field">
			<ChoiceField
				form={form}
				name={`c_${criterion.id}`}
				label={criterion.title}
				hint={texts.ofWeight(criterion.weight)}
				options={[...options, { value: "abstain", label: texts.abstain }]}
				scale
				required
			/>
			<div class="level-words" aria-hidden="true">
				<p data-level="none">
					{wordsOf(1)}
					<br />
					{wordsOf(6)}
				</p>
				{levels.map((level) => (
					<p data-level={level}>{wordsOf(level)}</p>
				))}
				<p data-level="abstain">{texts.abstainText}</p>
			</div>
		</div>
	);
}

/** "3 – Noen få er spurt, bildet er tynt. Her betyr det: minst tre er spurt." */
export function wordsOfLevel(t: Messages, { levelWords, meanings }: Criterion, level: number): string {
	const words = t.pitching.score.level(level, levelWords[level - 1] ?? "");
	const meaning = meanings[level];
	return meaning ? `${words} ${t.pitching.score.here(meaning)}` : words;
}

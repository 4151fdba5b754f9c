import type { ComponentChildren } from "preact";
import type { Messages } from "../../../../locales/index.ts";
import { ChoicesField, DateField, Heading, LongTextField, Stack } from "../../../platform/html/index.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import type { Ground } from "../queries/ground.ts";

/** Fields under a heading of their own. */
export function FieldSection({ title, children }: { title: string; children: ComponentChildren }) {
	return (
		<section class="plan-rules">
			<Stack>
				<Heading level={2} size="md">
					{title}
				</Heading>
				{children}
			</Stack>
		</section>
	);
}

type Props = { t: Messages; ground: Ground; form: FormState };

const workdays = [1, 2, 3, 4, 5] as const;

/** When each gathering may be held. */
export function Periods({ t, ground, form }: Props) {
	const words = t.planning.rules;
	const longest = Math.max(1, ...ground.gatherings.map(({ dayCount }) => dayCount));
	return (
		<FieldSection title={words.when}>
			<ChoicesField
				form={form}
				name="weekdays"
				label={words.weekdays}
				hint={words.weekdaysHint(longest)}
				required
				inline
				options={workdays.map((day) => ({
					value: String(day),
					label: t.programmes.weekdays[day - 1] ?? "",
				}))}
			/>
			{ground.gatherings.map(({ number, theme, dayCount }) => (
				<div class="plan-period">
					<p>{words.gathering(number, theme, dayCount)}</p>
					<div class="plan-period-days">
						<DateField form={form} name={`from${number}`} label={words.from(number)} required />
						<DateField form={form} name={`to${number}`} label={words.to(number)} required />
					</div>
				</div>
			))}
			<LongTextField
				form={form}
				name="notOn"
				label={words.notOn}
				hint={words.notOnHint}
				rows={3}
				maxLength={2000}
			/>
		</FieldSection>
	);
}

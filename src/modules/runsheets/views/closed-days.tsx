import type { Locale, Messages } from "../../../../locales/index.ts";
import {
	Button,
	DateField,
	Form,
	Grid,
	Heading,
	HiddenField,
	Stack,
	Table,
} from "../../../platform/html/index.ts";
import { formatDateRange } from "../../../platform/i18n/format.ts";
import { blankForm, type FormState } from "../../../platform/web/form-state.ts";
import type { Facilitator } from "../facilitator.ts";

type ClosedDaysProps = { t: Messages; locale: Locale; one: Facilitator; failed?: FormState; action: string };

/** Days on which somebody cannot, and a form for more. */
export function ClosedDays({ t, locale, one, failed, action }: ClosedDaysProps) {
	const words = t.facilitators.closed;
	const form = failed?.values.act === "close" ? failed : blankForm();
	return (
		<section aria-labelledby="closed">
			<Stack>
				<Heading level={2} id="closed">
					{words.title}
				</Heading>
				<p class="meta">{words.text}</p>
				<Table
					caption={words.title}
					captionHidden
					columns={[
						{ key: "days", label: words.days },
						{ key: "open", label: words.open, hidden: true },
					]}
					rows={one.absences.map(({ id, fromDay, toDay }) => {
						const days = formatDateRange(fromDay, toDay, locale);
						return [
							days,
							<Form action={action}>
								<HiddenField name="act" value="open" />
								<HiddenField name="absence" value={id} />
								<Button variant="tertiary" size="sm" label={`${words.open}: ${days}`}>
									{words.open}
								</Button>
							</Form>,
						];
					})}
					empty={<p>{words.none}</p>}
				/>
				<Form action={action}>
					<HiddenField name="act" value="close" />
					<Grid columns="halves">
						<DateField form={form} name="fromDay" label={words.from} required />
						<DateField form={form} name="toDay" label={words.to} hint={words.toHint} />
					</Grid>
					<Button variant="secondary">{words.submit}</Button>
				</Form>
			</Stack>
		</section>
	);
}

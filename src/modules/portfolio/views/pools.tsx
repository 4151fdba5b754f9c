import type { Messages } from "../../../../locales/index.ts";
import type { Quarter } from "../../../core/calendar/quarter.ts";
import {
	Button,
	ButtonLink,
	Cluster,
	ErrorSummary,
	Form,
	Heading,
	NumberField,
	PageHeader,
	Stack,
} from "../../../platform/html/index.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import { hoursField } from "../forms.ts";
import { paths } from "../paths.ts";

type Props = {
	t: Messages;
	form: FormState;
	competences: readonly { id: string; name: string }[];
	quarters: readonly Quarter[];
};

/** Hours per competence and quarter; every field has a name that says both. */
export function PoolsForm({ t, form, competences, quarters }: Props) {
	const words = t.portfolio.pools;
	const names = competences.flatMap(({ id, name }) =>
		quarters.map((quarter) => [hoursField(id, quarter), words.hoursFor(name, t.portfolio.quarter(quarter))]),
	);
	return (
		<Stack space="wide">
			<PageHeader title={words.title} lead={words.lead} />
			<Form action={paths.pools()}>
				<ErrorSummary form={form} t={t} labels={Object.fromEntries(names)} />
				{competences.map(({ id, name }) => (
					<section aria-labelledby={`pool-${id}`}>
						<Heading level={2} size="sm" id={`pool-${id}`}>
							{name}
						</Heading>
						<Cluster>
							{quarters.map((quarter) => (
								<NumberField
									form={form}
									name={hoursField(id, quarter)}
									label={t.portfolio.shortQuarter(quarter)}
									required
								/>
							))}
						</Cluster>
					</section>
				))}
				<Cluster>
					<Button>{words.save}</Button>
					<ButtonLink href={paths.capacity()} variant="tertiary">
						{t.platform.cancel}
					</ButtonLink>
				</Cluster>
			</Form>
		</Stack>
	);
}

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
import { formatNumber } from "../../../platform/i18n/format.ts";
import type { Locale } from "../../../platform/i18n/locale.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import { hoursField } from "../forms.ts";
import { paths } from "../paths.ts";
import type { PoolRow } from "../queries/capacity.ts";

type Props = {
	t: Messages;
	form: FormState;
	competences: readonly { id: string; name: string }[];
	quarters: readonly Quarter[];
	locale: Locale;
	pools: readonly PoolRow[];
};

/** Hours per competence and quarter; every field has a name that says both. */
export function PoolsForm(props: Props) {
	const { t, form, competences, quarters } = props;
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
					<section class="pool" aria-labelledby={`pool-${id}`}>
						<Heading level={2} size="sm" id={`pool-${id}`}>
							{name}
						</Heading>
						<div class="pool-quarters">
							{quarters.map((quarter) => (
								<NumberField
									form={form}
									name={hoursField(id, quarter)}
									label={t.portfolio.shortQuarter(quarter)}
									hint={peopleText(props, id, quarter)}
									required
								/>
							))}
						</div>
					</section>
				))}
				<Cluster>
					<Button>{words.save}</Button>
					<ButtonLink href={paths.capacity()} variant="tertiary">
						{t.platform.cancel}
					</ButtonLink>
				</Cluster>
			</Form>
			<Stated {...props} />
		</Stack>
	);
}

/** What the people add up to, beside the field for another figure. */
function peopleText({ t, locale, pools }: Props, competenceId: string, quarter: Quarter) {
	const pool = pools.find((one) => one.competenceId === competenceId && one.quarter === quarter);
	if (!pool || pool.fromPeople === null) return undefined;
	return t.capacity.source.peopleHint(formatNumber(pool.fromPeople, locale));
}

/** Competences where a stated figure stands before what the people add up to, each with a way back. */
function Stated({ t, competences, pools }: Props) {
	const words = t.capacity.source;
	const both = pools.filter(({ stated, fromPeople }) => stated !== null && fromPeople !== null);
	const stated = competences.filter(({ id }) => both.some(({ competenceId }) => competenceId === id));
	if (stated.length === 0) return null;
	return (
		<section aria-labelledby="stated">
			<Stack>
				<Heading level={2} id="stated">
					{words.statedTitle}
				</Heading>
				<p>{words.statedText}</p>
				{stated.map(({ id, name }) => (
					<Form action={paths.competenceFromPeople(id)}>
						<Button variant="secondary" label={words.countLabel(name)}>
							{words.countLabel(name)}
						</Button>
					</Form>
				))}
			</Stack>
		</section>
	);
}

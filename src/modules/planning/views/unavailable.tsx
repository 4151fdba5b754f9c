import type { Locale, Messages } from "../../../../locales/index.ts";
import {
	Button,
	ChoiceField,
	DateField,
	ErrorSummary,
	Form,
	Heading,
	HiddenField,
	LongTextField,
	PageHeader,
	SelectField,
	Stack,
	Table,
} from "../../../platform/html/index.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import type { LeaderToPlan } from "../../programmes/index.ts";
import { paths } from "../paths.ts";
import type { UnavailableRow } from "../queries/unavailable.ts";
import { daysInWords } from "../words.ts";

type Props = {
	t: Messages;
	locale: Locale;
	programme: { id: string };
	notes: readonly UnavailableRow[];
	leaders: readonly LeaderToPlan[];
	form: FormState;
	list: FormState;
};

/** Days when leaders cannot come: one at a time, or pasted. */
export function UnavailablePage(props: Props) {
	const { t, programme, form, list } = props;
	const words = t.planning.away;
	const faulty = Object.keys(list.errors).length > 0 ? list : form;
	return (
		<Stack space="section">
			<PageHeader title={words.title} lead={words.lead} />
			<ErrorSummary form={faulty} t={t} />
			<Notes {...props} />
			<OneLeader {...props} />
			<section aria-labelledby="paste">
				<Stack>
					<Heading level={2} id="paste">
						{words.listTitle}
					</Heading>
					<Form action={paths.unavailable(programme.id)}>
						<LongTextField
							form={list}
							name="list"
							label={words.list}
							hint={words.listHint}
							rows={6}
							required
						/>
						<Button variant="secondary">{words.addList}</Button>
					</Form>
				</Stack>
			</section>
		</Stack>
	);
}

function OneLeader({ t, programme, leaders, form }: Props) {
	const words = t.planning.away;
	const options = leaders.map(({ personId, familyName, givenName, unitName }) => ({
		value: personId,
		label: `${familyName}, ${givenName} (${unitName})`,
	}));
	return (
		<Form action={paths.unavailable(programme.id)}>
			<SelectField form={form} name="personId" label={words.person} options={options} width="full" required />
			<DateField form={form} name="firstDay" label={words.firstDay} required />
			<DateField form={form} name="lastDay" label={words.lastDay} hint={words.lastDayHint} />
			<ChoiceField
				form={form}
				name="kind"
				label={words.kind}
				inline
				required
				options={(["cannot", "rather_not"] as const).map((value) => ({ value, label: words.kinds[value] }))}
			/>
			<Button>{words.add}</Button>
		</Form>
	);
}

function Notes({ t, locale, programme, notes }: Props) {
	const words = t.planning.away;
	return (
		<Table
			caption={words.caption}
			columns={[
				{ key: "name", label: words.columns.name },
				{ key: "days", label: words.columns.days },
				{ key: "kind", label: words.columns.kind },
				{ key: "remove", label: words.columns.remove, hidden: true },
			]}
			rows={notes.map(({ id, name, firstDay, lastDay, kind }) => [
				name,
				daysInWords(firstDay, lastDay, locale),
				words.kinds[kind],
				<form action={paths.unavailableRemoval(programme.id)} method="post">
					<HiddenField name="noteId" value={id} />
					<Button variant="tertiary" size="sm" label={words.remove(name)}>
						{words.columns.remove}
					</Button>
				</form>,
			])}
			empty={<p>{words.empty}</p>}
		/>
	);
}

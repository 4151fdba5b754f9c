import type { Locale, Messages } from "../../../../locales/index.ts";
import {
	Button,
	ButtonLink,
	Cluster,
	DateField,
	EmptyState,
	ErrorSummary,
	Form,
	Heading,
	PageHeader,
	Stack,
	Table,
	Tag,
	TextField,
} from "../../../platform/html/index.ts";
import { formatDate } from "../../../platform/i18n/format.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import { type Person, PersonField } from "../../portfolio/index.ts";
import { type Item, kinds } from "../agenda.ts";
import { paths } from "../paths.ts";
import type { MeetingLine } from "../queries/meetings.ts";

type ListProps = { t: Messages; locale: Locale; meetings: readonly MeetingLine[]; agenda: readonly Item[] };

/** What waits for the next meeting, and the meetings there were. */
export function MeetingsPage(props: ListProps) {
	const { t, locale, meetings, agenda } = props;
	const words = t.meeting.list;
	const open = meetings.find(({ closedAt }) => closedAt === null);
	const action = open ? (
		<ButtonLink href={paths.meeting(open.id)}>{words.goOn(formatDate(open.heldOn, locale))}</ButtonLink>
	) : (
		<ButtonLink href={paths.newMeeting()}>{words.open}</ButtonLink>
	);
	return (
		<Stack space="section">
			<PageHeader title={words.title} lead={words.lead(agenda.length)} action={action} />
			{agenda.length > 0 && <Waiting {...props} />}
			<Past {...props} />
		</Stack>
	);
}

function Waiting({ t, agenda }: ListProps) {
	const byKind = Map.groupBy(agenda, ({ kind }) => kind);
	return (
		<section aria-labelledby="waiting">
			<Stack>
				<Heading level={2} id="waiting">
					{t.meeting.list.waiting}
				</Heading>
				<ul>
					{kinds.flatMap((kind) => {
						const of = byKind.get(kind);
						return of
							? [<li>{`${t.meeting.kinds[kind]}: ${of.map(({ title }) => title).join(" · ")}`}</li>]
							: [];
					})}
				</ul>
			</Stack>
		</section>
	);
}

function Past({ t, locale, meetings }: ListProps) {
	const words = t.meeting.list;
	const columns = [
		{ key: "day", label: words.columns.day },
		{ key: "chair", label: words.columns.chair },
		{ key: "decided", label: words.columns.decided, numeric: true },
		{ key: "state", label: words.columns.state },
	];
	const rows = meetings.map(({ id, heldOn, chairName, decided, closedAt }) => [
		<a href={paths.meeting(id)}>{formatDate(heldOn, locale)}</a>,
		chairName ?? t.portfolio.hidden,
		String(decided),
		closedAt ? <Tag>{words.closed}</Tag> : <Tag colour="sol">{words.isOpen}</Tag>,
	]);
	const empty = <EmptyState title={words.emptyTitle} text={words.emptyText} />;
	return <Table caption={words.past} columns={columns} rows={rows} empty={empty} />;
}

type FormProps = { t: Messages; form: FormState; candidates: readonly Person[] };

/** The day, and who decides. The agenda makes itself. */
export function MeetingForm({ t, form, candidates }: FormProps) {
	const words = t.meeting.form;
	return (
		<Stack space="wide">
			<PageHeader title={words.title} lead={words.lead} />
			<Form action={paths.meetings()}>
				<ErrorSummary form={form} t={t} />
				<DateField form={form} name="heldOn" label={words.day} required />
				<TextField form={form} name="place" label={words.place} maxLength={120} />
				<PersonField
					{...{ t, form, candidates }}
					name="chair"
					label={words.chair}
					hint={words.chairHint}
					required
				/>
				<TextField
					form={form}
					name="present"
					label={words.present}
					hint={words.presentHint}
					maxLength={500}
				/>
				<Cluster>
					<Button>{words.save}</Button>
					<ButtonLink href={paths.meetings()} variant="tertiary">
						{t.platform.cancel}
					</ButtonLink>
				</Cluster>
			</Form>
		</Stack>
	);
}

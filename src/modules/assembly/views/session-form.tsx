import type { Messages } from "../../../../locales/index.ts";
import {
	Button,
	Cluster,
	ErrorSummary,
	Form,
	LongTextField,
	NumberField,
	PageHeader,
	Stack,
	TextField,
} from "../../../platform/html/index.ts";
import type { FormState } from "../../../platform/web/form-state.ts";

type Props = {
	t: Messages;
	form: FormState;
	title: string;
	action: string;
	/** Where to remove it; null where somebody has a seat, and for one that is not there yet. */
	removal: string | null;
	isNew: boolean;
};

/** One part of the day. */
export function SessionForm({ t, form, title, action, removal, isNew }: Props) {
	const words = t.assembly.sessions;
	const { startsAt, endsAt, people } = t.assembly.form;
	return (
		<Stack>
			<PageHeader title={title} />
			<ErrorSummary form={form} t={t} />
			<Form action={action} form={form}>
				<TextField form={form} name="title" label={words.name} required maxLength={120} />
				<Cluster space="wide">
					<TextField form={form} name="startsAt" label={startsAt} type="time" width="short" required />
					<TextField form={form} name="endsAt" label={endsAt} type="time" width="short" required />
				</Cluster>
				<TextField form={form} name="room" label={words.room} maxLength={80} />
				<NumberField
					form={form}
					name="seats"
					label={words.seats}
					hint={words.seatsHint}
					unit={people}
					whole
				/>
				<TextField form={form} name="ledBy" label={words.ledBy} maxLength={120} />
				<LongTextField form={form} name="about" label={words.about} maxLength={1000} rows={3} />
				<Button>{isNew ? words.create : words.save}</Button>
			</Form>
			{removal && (
				<Form action={removal}>
					<Button variant="secondary">{words.remove}</Button>
				</Form>
			)}
		</Stack>
	);
}

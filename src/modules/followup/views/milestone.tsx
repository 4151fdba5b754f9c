import type { Locale, Messages } from "../../../../locales/index.ts";
import type { Day } from "../../../core/calendar/day.ts";
import {
	Alert,
	Button,
	ButtonLink,
	Cluster,
	DateField,
	Details,
	ErrorSummary,
	Form,
	Heading,
	HiddenField,
	LongTextField,
	PageHeader,
	Stack,
} from "../../../platform/html/index.ts";
import { formatDate } from "../../../platform/i18n/format.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import { paths } from "../paths.ts";
import type { Found, Milestone } from "../plan.ts";
import { History, StandingTag } from "./milestones.tsx";

type Props = {
	t: Messages;
	locale: Locale;
	today: Day;
	initiative: Found;
	milestone: Milestone;
	/** Who changed it while this was written; null where nobody did. */
	changedBy: string | null;
	reachForm: FormState;
	moveForm: FormState;
	dropForm: FormState;
};

/** One milestone: say that it is reached, move it with a reason, or take it out. */
export function MilestonePage(props: Props) {
	const { t, locale, milestone, initiative, changedBy } = props;
	const words = t.followup.milestones;
	const day = formatDate(milestone.dueOn, locale);
	return (
		<Stack space="section">
			<PageHeader
				title={words.pageTitle(milestone.title)}
				lead={words.dueIs(day)}
				state={<StandingTag {...props} />}
			/>
			{changedBy !== null && (
				<Alert kind="warning" title={words.changedTitle(changedBy)} live>
					<p>{words.changedText(day)}</p>
				</Alert>
			)}
			{[props.reachForm, props.moveForm, props.dropForm].map((form) => (
				<ErrorSummary form={form} t={t} />
			))}
			<Reach {...props} />
			<Move {...props} />
			<Drop {...props} />
			{milestone.moves.length > 0 && (
				<Stack space="tight">
					<Heading level={2}>{words.history}</Heading>
					<History {...props} />
				</Stack>
			)}
			<Cluster>
				<ButtonLink href={paths.plan(initiative.id)} variant="tertiary">
					{t.platform.cancel}
				</ButtonLink>
			</Cluster>
		</Stack>
	);
}

const Version = ({ milestone }: Props) => <HiddenField name="version" value={String(milestone.version)} />;

function Reach(props: Props) {
	const { t, initiative, milestone, reachForm: form } = props;
	const words = t.followup.milestones;
	return (
		<section>
			<Form action={paths.milestoneDone(initiative.id, milestone.id)}>
				<Heading level={2}>{words.reach}</Heading>
				<Version {...props} />
				<DateField form={form} name="doneOn" label={words.reachedOn} required />
				<Button>{words.reachSave}</Button>
			</Form>
		</section>
	);
}

function Move(props: Props) {
	const { t, initiative, milestone, moveForm: form } = props;
	const words = t.followup.milestones;
	return (
		<section>
			<Form action={paths.milestoneMove(initiative.id, milestone.id)}>
				<Heading level={2}>{words.move}</Heading>
				<Version {...props} />
				<DateField form={form} name="toOn" label={words.moveTo} required />
				<LongTextField
					form={form}
					name="reason"
					label={words.moveReason}
					hint={words.moveReasonHint}
					maxLength={500}
					rows={2}
					required
				/>
				<Button variant="secondary">{words.moveSave}</Button>
			</Form>
		</section>
	);
}

function Drop(props: Props) {
	const { t, initiative, milestone, dropForm: form } = props;
	const words = t.followup.milestones;
	const wasSent = Object.keys(form.values).length > 0 || Object.keys(form.errors).length > 0;
	return (
		<Details summary={words.drop} open={wasSent}>
			<Form action={paths.milestoneDrop(initiative.id, milestone.id)}>
				<p>{words.dropText}</p>
				<Version {...props} />
				<LongTextField
					form={form}
					name="because"
					label={words.dropReason}
					maxLength={500}
					rows={2}
					required
				/>
				<Button variant="danger">{words.dropSave}</Button>
			</Form>
		</Details>
	);
}

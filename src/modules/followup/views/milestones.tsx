import type { Locale, Messages } from "../../../../locales/index.ts";
import type { Day } from "../../../core/calendar/day.ts";
import {
	Button,
	ButtonLink,
	Cluster,
	type Colour,
	DateField,
	Details,
	ErrorSummary,
	Form,
	Heading,
	Stack,
	Table,
	Tag,
	TextField,
} from "../../../platform/html/index.ts";
import { formatDate, formatShortDate } from "../../../platform/i18n/format.ts";
import { paths } from "../paths.ts";
import { type Milestone, type Standing, standingOf } from "../plan.ts";
import type { PlanProps } from "./plan.tsx";

const colours: Record<Standing, Colour> = {
	done: "mose",
	late: "leire",
	coming: "neutral",
	dropped: "neutral",
};

/** The milestones in the order of their days, with what moved them. */
export function Milestones(props: PlanProps) {
	const { t, milestones, mayPlan } = props;
	const words = t.followup.milestones;
	const columns = [
		{ key: "title", label: words.columns.title },
		{ key: "due", label: words.columns.due },
		{ key: "state", label: words.columns.state },
		...(mayPlan ? [{ key: "action", label: words.columns.action, hidden: true }] : []),
	];
	const rows = milestones.map((one) => cellsOf(props, one).slice(0, columns.length));
	return (
		<section aria-labelledby="milestones">
			<Stack>
				<Heading level={2} id="milestones">
					{words.title}
				</Heading>
				<Table
					caption={words.title}
					captionHidden
					columns={columns}
					rows={rows}
					empty={<p>{words.none}</p>}
				/>
				{mayPlan && <Add {...props} />}
			</Stack>
		</section>
	);
}

function cellsOf({ t, locale, today, initiative }: PlanProps, one: Milestone) {
	const words = t.followup.milestones;
	const isOpen = one.doneOn === null && one.droppedOn === null;
	return [
		one.title,
		formatShortDate(one.dueOn, locale),
		<Stack space="tight">
			<Cluster>
				<StandingTag {...{ t, locale, today, milestone: one }} />
			</Cluster>
			<History {...{ t, locale, milestone: one }} />
		</Stack>,
		isOpen && (
			<ButtonLink
				href={paths.milestone(initiative.id, one.id)}
				variant="tertiary"
				size="sm"
				label={words.changeLabel(one.title)}
			>
				{words.change}
			</ButtonLink>
		),
	];
}

type TagProps = { t: Messages; locale: Locale; today: Day; milestone: Milestone };

/** How a milestone stands, in words. */
export function StandingTag({ t, locale, today, milestone }: TagProps) {
	const words = t.followup.milestones;
	const standing = standingOf(milestone, today);
	const said = {
		done: words.done(formatShortDate(milestone.doneOn ?? today, locale)),
		dropped: words.dropped(formatShortDate(milestone.droppedOn ?? today, locale)),
		late: words.late,
		coming: words.coming,
	};
	return <Tag colour={colours[standing]}>{said[standing]}</Tag>;
}

/** What moved it, and why it was taken out. */
export function History({ t, locale, milestone }: Omit<TagProps, "today">) {
	const words = t.followup.milestones;
	return (
		<>
			{milestone.moves.map(({ fromOn, toOn, byName, reason }) => (
				<span class="meta written">
					{words.moved(
						formatDate(fromOn, locale),
						formatDate(toOn, locale),
						byName ?? t.portfolio.hidden,
						reason,
					)}
				</span>
			))}
			{milestone.droppedBecause && (
				<span class="meta written">{words.droppedBecause(milestone.droppedBecause)}</span>
			)}
		</>
	);
}

function Add({ t, initiative, milestones, milestoneForm: form }: PlanProps) {
	const words = t.followup.milestones;
	const failed = Object.keys(form.errors).length > 0;
	return (
		<Details summary={words.addTitle} open={failed || milestones.length === 0}>
			<Form action={paths.milestones(initiative.id)}>
				<ErrorSummary form={form} t={t} />
				<TextField
					form={form}
					name="title"
					label={words.name}
					hint={words.nameHint}
					maxLength={150}
					required
				/>
				<DateField form={form} name="dueOn" label={words.due} required />
				<Button variant="secondary">{words.add}</Button>
			</Form>
		</Details>
	);
}

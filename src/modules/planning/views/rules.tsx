import type { Locale, Messages } from "../../../../locales/index.ts";
import {
	Alert,
	Button,
	ButtonLink,
	ChoiceField,
	ChoicesField,
	Details,
	EmptyState,
	ErrorSummary,
	Form,
	HiddenField,
	NumberField,
	PageHeader,
	SelectField,
	Stack,
	TextField,
} from "../../../platform/html/index.ts";
import { formatList } from "../../../platform/i18n/format.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import { paths as programmes } from "../../programmes/index.ts";
import { paths } from "../paths.ts";
import type { Ground } from "../queries/ground.ts";
import { teamWishes, weights } from "../rules.ts";
import { FieldSection, Periods } from "./rule-fields.tsx";

type Props = {
	t: Messages;
	locale: Locale;
	programme: { id: string };
	ground: Ground;
	form: FormState;
	earlier: { id: string; name: string } | undefined;
};

/** What the office asks of a plan: sizes, days, venues, who together with whom, and what is only wished. */
export function RulesPage(props: Props) {
	const { t, programme, ground, form, earlier } = props;
	const words = t.planning.rules;
	if (ground.venues.length === 0) return <NoVenues t={t} />;
	return (
		<Stack space="section">
			<PageHeader title={words.title} lead={words.lead(ground.leaders.length)} />
			<ErrorSummary form={form} t={t} />
			<Standing {...props} />
			<Form action={paths.newPlan(programme.id)}>
				{earlier && <HiddenField name="from" value={earlier.id} />}
				<TextField form={form} name="name" label={words.name} required maxLength={80} width="medium" />
				<Sizes {...props} />
				<Periods {...props} />
				<Where {...props} />
				<Who {...props} />
				<Mix {...props} />
				<FieldSection title={words.search}>
					{earlier && (
						<NumberField
							form={form}
							name="movePrice"
							label={words.movePrice}
							unit={words.pointsUnit}
							required
						/>
					)}
					<NumberField
						form={form}
						name="seconds"
						label={words.seconds}
						unit={words.secondsUnit}
						whole
						required
					/>
				</FieldSection>
				<Button>{words.submit}</Button>
			</Form>
		</Stack>
	);
}

function NoVenues({ t }: { t: Messages }) {
	const words = t.planning.rules;
	return (
		<Stack space="section">
			<PageHeader title={words.title} />
			<EmptyState
				title={words.noVenues}
				text={words.noVenuesText}
				action={<ButtonLink href={programmes.venues()}>{words.toVenues}</ButtonLink>}
			/>
		</Stack>
	);
}

/** What stays as it is, whatever the rules say. */
function Standing({ t, locale, ground, earlier }: Props) {
	const words = t.planning.rules;
	const underWay = ground.underWay.map(({ name }) => name);
	const locked = Object.keys(ground.locked).length;
	if (underWay.length + locked === 0 && !earlier) return null;
	return (
		<Alert>
			{underWay.length > 0 && <p>{words.underWay(formatList(underWay, locale))}</p>}
			{locked > 0 && <p>{words.locked(locked)}</p>}
			{earlier && <p>{words.goesOn(earlier.name)}</p>}
		</Alert>
	);
}

function Sizes({ t, ground, form }: Props) {
	const words = t.planning.rules;
	const hint = ground.open.length > 0 ? words.cohortsHint(ground.open.length) : undefined;
	const unit = words.peopleUnit;
	return (
		<FieldSection title={words.sizes}>
			<NumberField form={form} name="cohorts" label={words.cohorts} hint={hint} whole required />
			<NumberField form={form} name="sizeMin" label={words.sizeMin} unit={unit} whole required />
			<NumberField form={form} name="sizeMax" label={words.sizeMax} unit={unit} whole required />
		</FieldSection>
	);
}

function Where({ t, ground, form }: Props) {
	const words = t.planning.rules;
	const areas = new Map(ground.audience.map(({ areaId, areaName }) => [areaId ?? "", areaName ?? ""]));
	areas.delete("");
	const venues = ground.venues.map(({ id, name }) => ({ value: id, label: name }));
	const hasChoice = [...areas.keys()].some((area) => form.values[`nearest-${area}`]);
	return (
		<FieldSection title={words.where}>
			<ChoicesField
				form={form}
				name="venueIds"
				label={words.venues}
				required
				options={ground.venues.map(({ id, name, capacity }) => ({
					value: id,
					label: words.venue(name, capacity),
				}))}
			/>
			{areas.size > 0 && ground.venues.length > 1 && (
				<Details summary={words.travel} open={hasChoice}>
					<p>{words.travelText}</p>
					{[...areas].map(([id, name]) => (
						<SelectField
							form={form}
							name={`nearest-${id}`}
							label={words.nearest(name)}
							options={venues}
							blank={words.noNearest}
						/>
					))}
					<NumberField form={form} name="travelHours" label={words.travelHours} unit={words.hoursUnit} />
				</Details>
			)}
		</FieldSection>
	);
}

function Who({ t, form }: Props) {
	const words = t.planning.rules;
	return (
		<FieldSection title={words.who}>
			<ChoiceField
				form={form}
				name="teams"
				label={words.teams}
				required
				options={teamWishes.map((value) => ({
					value,
					label: words.teamWishes[value],
					hint: value === "free" ? undefined : words.teamHints[value],
				}))}
			/>
			<NumberField
				form={form}
				name="maxAwayPercent"
				label={words.maxAway}
				hint={words.maxAwayHint}
				unit={words.percentUnit}
				whole
				required
			/>
		</FieldSection>
	);
}

function Mix({ t, ground, form }: Props) {
	const words = t.planning.rules;
	const options = weights.map((value) => ({ value: String(value), label: words.weights[value] ?? "" }));
	// Gender is weighed where the staff system says it; elsewhere there is nothing to weigh.
	const hasGender = ground.audience.some(({ gender }) => gender !== null);
	const fields = [
		{ name: "mixSector", label: words.mixOf.sector },
		{ name: "mixLevel", label: words.mixOf.level },
		...(hasGender ? [{ name: "mixGender", label: words.mixOf.gender }] : []),
		{ name: "dislikeWeight", label: words.dislike },
	];
	return (
		<FieldSection title={words.mix}>
			{fields.map((field) => (
				<ChoiceField form={form} {...field} options={options} required inline />
			))}
		</FieldSection>
	);
}

import type { Day } from "../../../core/calendar/day.ts";
import {
	Alert,
	Button,
	ButtonLink,
	Card,
	ChoicesField,
	Cluster,
	DefinitionList,
	Details,
	EmptyState,
	ErrorSummary,
	Form,
	Grid,
	Heading,
	HiddenField,
	PageHeader,
	SelectField,
	Stack,
} from "../../../platform/html/index.ts";
import { asSentence, formatDate } from "../../../platform/i18n/format.ts";
import { blankForm, type FormState, isRefused } from "../../../platform/web/form-state.ts";
import { cohortAndTimeInWords, homeworkDueOn, placeInWords, stepsInWords } from "../../programmes/index.ts";
import type { SheetPlace } from "../handlers/place.ts";
import type { Material } from "../material.ts";
import { paths } from "../paths.ts";
import type { LibraryItem } from "../queries/library.ts";
import type { SheetChoice } from "../queries/sheets.ts";
import { GatheringTabs } from "./gathering-tabs.tsx";
import { MaterialList } from "./material-list.tsx";
import { Timeline, type TimelineProps } from "./timeline.tsx";

export type SheetPageProps = TimelineProps & {
	place: SheetPlace;
	today: Day;
	library: readonly LibraryItem[];
	choices: readonly SheetChoice[];
	materials: readonly Material[];
	fault?: string;
	/** What facilitators must know, as the form of it. */
	needs: FormState;
};

/** A run sheet: what the gathering is for, its days as a timeline, and for those who run it the ways to change it. */
export function SheetPage(props: SheetPageProps) {
	const { t, locale, place, sheet, fault, mayChange, today } = props;
	const { gathering, key } = place;
	const isOn = gathering?.days.includes(today);
	const lead = gathering ? cohortAndTimeInWords(t, locale, gathering) : t.runsheets.shared.sheetLead;
	return (
		<Stack space="section">
			{mayChange && gathering && <GatheringTabs t={t} gatheringId={gathering.id} at="sheet" />}
			<PageHeader
				title={t.programmes.gatheringWithTheme(key.number, place.theme)}
				lead={lead}
				action={
					isOn &&
					gathering && <ButtonLink href={paths.now(gathering.id)}>{t.runsheets.now.action}</ButtonLink>
				}
			/>
			{fault && (
				<Alert kind="danger" live>
					<p>{fault}</p>
				</Alert>
			)}
			<ErrorSummary form={props.needs} t={t} />
			<About {...props} />
			{sheet.items.length === 0 && <Empty {...props} />}
			{props.differences && <OwnSheet {...props} />}
			{mayChange ? (
				<run-sheet moved={t.runsheets.acts.moved} failed={t.platform.saveFailed}>
					<Timeline {...props} />
					<p class="ds-sr-only" role="status" data-run-sheet-status />
				</run-sheet>
			) : (
				sheet.items.length > 0 && <Timeline {...props} />
			)}
			{gathering && <MaterialList {...props} gatheringId={gathering.id} />}
			{mayChange && <Ways {...props} />}
		</Stack>
	);
}

function About({ t, locale, place }: SheetPageProps) {
	const words = t.runsheets.about;
	const { gathering, opensSteps, closesSteps, homework, homeworkDueWeeks } = place;
	const due = gathering && homeworkDueOn(gathering.days, homeworkDueWeeks);
	const facts = [
		{ term: words.where, description: gathering && placeInWords(t, gathering) },
		{ term: words.aims, description: place.aims },
		{ term: words.opens, description: asSentence(stepsInWords(t, locale, opensSteps)) },
		{ term: words.closes, description: asSentence(stepsInWords(t, locale, closesSteps)) },
		{
			term: due ? words.homeworkBy(formatDate(due, locale)) : words.homework,
			description: homework,
		},
	].filter(({ description }) => description);
	return <DefinitionList items={facts} />;
}

function Empty({ t, mayChange, place, addresses }: SheetPageProps) {
	const words = t.runsheets.empty;
	const hasSuggestion =
		place.key.gatheringId === null && t.runsheets.suggestion.gatherings[place.key.number - 1] !== undefined;
	const suggest = (
		<Form action={addresses.sheet}>
			<Button name="act" value="suggest">
				{words.suggest}
			</Button>
		</Form>
	);
	return (
		<EmptyState
			title={words.title}
			text={mayChange ? words.text : words.textToRead}
			action={hasSuggestion && suggest}
		/>
	);
}

/** What this cohort does differently, and the way back. */
function OwnSheet({ t, differences, addresses }: SheetPageProps) {
	const words = t.runsheets.own;
	if (!differences) return null;
	return (
		<Card title={words.title(differences.count)} level={2} colour="lyng">
			<p>{differences.count === 0 ? words.textSame : words.text}</p>
			{differences.leftOut.length > 0 && <p>{words.leftOut(differences.leftOut.join(", "))}</p>}
			<Form action={addresses.sheet}>
				<Button name="act" value="follow" variant="secondary">
					{words.follow}
				</Button>
			</Form>
		</Card>
	);
}

function Ways(props: SheetPageProps) {
	const { t, place, sheet } = props;
	const words = t.runsheets;
	return (
		<section class="run-sheet-ways" aria-labelledby="ways">
			<Stack>
				<Heading level={2} id="ways">
					{words.ways.title}
				</Heading>
				{place.gathering && !sheet.isOwn && <p>{words.own.shared}</p>}
				<Grid columns="halves">
					<FromLibrary {...props} />
					<FromSheet {...props} />
				</Grid>
				{place.gathering && (
					<Cluster>
						<ButtonLink href={paths.now(place.gathering.id)} variant="secondary">
							{words.now.phone}
						</ButtonLink>
					</Cluster>
				)}
				<p class="meta">{words.ways.print}</p>
				{place.key.gatheringId === null && <Needs {...props} />}
			</Stack>
		</section>
	);
}

function FromLibrary({ t, library, plans, addresses, place }: SheetPageProps) {
	const words = t.runsheets.ways;
	const toLibrary = place.part.runs && <a href={paths.library()}>{words.toLibrary}</a>;
	if (library.length === 0)
		return (
			<Card title={words.insert}>
				<p>{words.noLibrary}</p>
				{toLibrary && <p>{toLibrary}</p>}
			</Card>
		);
	return (
		<Card title={words.insert}>
			<Form action={addresses.sheet}>
				<HiddenField name="act" value="insert" />
				<SelectField
					form={blankForm()}
					name="from"
					id="insert-from"
					label={words.item}
					required
					width="full"
					options={library.map(({ id, title, minutes }) => ({
						value: id,
						label: `${title} (${t.runsheets.minutes(minutes)})`,
					}))}
				/>
				<SelectField
					form={blankForm({ day: "1" })}
					name="day"
					id="insert-day"
					label={words.day}
					required
					blank={false}
					options={plans.map(({ day }) => ({ value: String(day), label: t.programmes.dayNumber(day) }))}
				/>
				<Button variant="secondary">{words.insertSubmit}</Button>
			</Form>
			{toLibrary && <p>{toLibrary}</p>}
		</Card>
	);
}

function FromSheet({ t, choices, addresses, sheet }: SheetPageProps) {
	const words = t.runsheets.ways;
	return (
		<Card title={words.copy}>
			{choices.length === 0 ? (
				<p>{words.noSheets}</p>
			) : (
				<Form action={addresses.sheet}>
					<HiddenField name="act" value="copy" />
					<SelectField
						form={blankForm()}
						name="from"
						id="copy-from"
						label={words.from}
						hint={sheet.items.length > 0 ? words.replaces : undefined}
						required
						width="full"
						options={choices.map((choice) => ({
							value: choice.id,
							group: choice.programmeTitle,
							label: `${t.programmes.gatheringWithTheme(choice.number, choice.theme)}: ${choice.cohortName ?? words.shared}`,
						}))}
					/>
					<Button variant="secondary">{words.copySubmit}</Button>
				</Form>
			)}
		</Card>
	);
}

/** What facilitators of the gathering must know. */
function Needs({ t, sheet, addresses, needs }: SheetPageProps) {
	const words = t.runsheets.needs;
	const known = [...new Set([...words.suggestions, ...sheet.needs, ...[needs.values.needs ?? []].flat()])];
	return (
		<Details summary={words.title} open={sheet.needs.length > 0 || isRefused(needs)}>
			<Form action={addresses.sheet} form={needs}>
				<HiddenField name="act" value="needs" />
				<ChoicesField
					form={needs}
					name="needs"
					label={words.label}
					hint={words.hint}
					options={known.map((word) => ({ value: word, label: word }))}
				/>
				<Button variant="secondary">{words.submit}</Button>
			</Form>
		</Details>
	);
}

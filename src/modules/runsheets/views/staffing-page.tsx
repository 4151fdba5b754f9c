import type { Locale, Messages } from "../../../../locales/index.ts";
import {
	Alert,
	Button,
	Card,
	ChoicesField,
	Details,
	EmptyState,
	ErrorSummary,
	Form,
	Heading,
	HiddenField,
	PageHeader,
	Stack,
} from "../../../platform/html/index.ts";
import { type FormState, isRefused } from "../../../platform/web/form-state.ts";
import { cohortAndTimeInWords, type Gathering, type Person } from "../../programmes/index.ts";
import type { Facilitator, StandIn } from "../facilitator.ts";
import { paths } from "../paths.ts";
import type { Handover } from "../queries/handovers.ts";
import { GatheringTabs } from "./gathering-tabs.tsx";
import { HandoverForm, HandoverNotes } from "./handover-notes.tsx";

export type StaffingPageProps = {
	t: Messages;
	locale: Locale;
	gathering: Gathering;
	carriers: readonly Person[];
	facilitators: readonly Facilitator[];
	standIns: readonly StandIn[];
	needs: readonly string[];
	notes: readonly Handover[];
	handover: FormState;
	/** Who carries it, as the office chooses them. */
	choose: FormState;
	runs: boolean;
	isOver: boolean;
	ownId: string | null;
	fault?: string;
};

/** Who carries a gathering, who can step in the same morning, and what they hand on. */
export function StaffingPage(props: StaffingPageProps) {
	const { t, locale, gathering, carriers, needs, fault, isOver, runs } = props;
	const words = t.facilitators.staffing;
	return (
		<Stack space="section">
			<GatheringTabs t={t} gatheringId={gathering.id} at="staffing" />
			<PageHeader
				title={words.titleOf(t.programmes.gathering(gathering.number).toLowerCase())}
				lead={cohortAndTimeInWords(t, locale, gathering)}
			/>
			{fault && (
				<Alert kind="danger" live>
					<p>{fault}</p>
				</Alert>
			)}
			<ErrorSummary form={props.choose} t={t} />
			<section aria-labelledby="carriers">
				<Stack>
					<Heading level={2} id="carriers">
						{words.carriers}
					</Heading>
					{needs.length > 0 && <p class="meta">{words.needs(needs.join(", "))}</p>}
					{carriers.length === 0 && <EmptyState level={3} title={words.nobody} text={words.nobodyText} />}
					{carriers.map((person) => (
						<Card title={person.name}>{!isOver && <StandIns {...props} person={person} />}</Card>
					))}
					{runs && !isOver && <Choose {...props} />}
				</Stack>
			</section>
			<section aria-labelledby="handover">
				<Stack>
					<Heading level={2} id="handover">
						{t.facilitators.handover.title}
					</Heading>
					<HandoverNotes {...props} />
					<HandoverForm t={t} form={props.handover} gatheringId={gathering.id} isPrimary />
				</Stack>
			</section>
		</Stack>
	);
}

/** More would hide the best ones; the office chooses among all. */
const shown = 6;

function StandIns({ t, gathering, standIns, person }: StaffingPageProps & { person: Person }) {
	const words = t.facilitators.staffing;
	return (
		<Details summary={words.cannot(person.name)}>
			{standIns.length === 0 && <p>{words.noStandIns}</p>}
			<ul class="stand-ins">
				{standIns.slice(0, shown).map((one) => (
					<li>
						<span>
							<strong>{one.name}</strong> <span class="meta">{speaksFor(t, one)}</span>
						</span>
						<Form action={paths.staffing(gathering.id)}>
							<HiddenField name="act" value="step-in" />
							<HiddenField name="out" value={person.personId} />
							<HiddenField name="into" value={one.personId} />
							<Button variant="secondary" size="sm" label={words.stepInFor(one.name, person.name)}>
								{words.stepIn}
							</Button>
						</Form>
					</li>
				))}
			</ul>
			<p class="meta">{words.told}</p>
		</Details>
	);
}

function speaksFor(t: Messages, one: StandIn): string {
	const words = t.facilitators.suggestion.reasons;
	return [
		one.knows.length > 0 ? words.knows(one.knows.join(", ")) : "",
		one.isExperienced ? words.experienced : words.fresh,
		one.days > one.limit ? words.overLimit(one.days, one.limit) : words.days(one.days, one.limit),
	]
		.filter(Boolean)
		.join(", ");
}

function Choose({ t, gathering, carriers, facilitators, choose }: StaffingPageProps) {
	const words = t.facilitators.staffing;
	const all = new Map([...carriers, ...facilitators].map(({ personId, name }) => [personId, name]));
	if (all.size === 0)
		return (
			<p>
				<a href={paths.facilitators()}>{words.toRegister}</a>
			</p>
		);
	return (
		<Details summary={words.choose} open={isRefused(choose)}>
			<Form action={paths.staffing(gathering.id)} form={choose}>
				<HiddenField name="act" value="name" />
				<ChoicesField
					form={choose}
					name="people"
					label={words.chooseLabel}
					hint={words.chooseHint}
					options={[...all].map(([value, label]) => ({ value, label }))}
				/>
				<Button variant="secondary">{words.chooseSubmit}</Button>
			</Form>
		</Details>
	);
}

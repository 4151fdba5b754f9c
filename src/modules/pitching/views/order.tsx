import type { Messages } from "../../../../locales/index.ts";
import {
	Button,
	ButtonLink,
	ChoicesField,
	Cluster,
	EmptyState,
	ErrorSummary,
	Form,
	Heading,
	HiddenField,
	Meta,
	PageHeader,
	SearchForm,
	Stack,
} from "../../../platform/html/index.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import { paths } from "../paths.ts";
import type { PitchDay } from "../queries/day.ts";
import type { ReadyIdea } from "../queries/ideas.ts";
import type { Pitch } from "../queries/pitches.ts";

type OrderProps = {
	t: Messages;
	day: PitchDay;
	chosen: readonly Pitch[];
	ready: readonly ReadyIdea[];
	form: FormState;
	q: string;
};

/** Which ideas are pitched, and in what order. */
export function OrderPage(props: OrderProps) {
	const { t, day, chosen, form } = props;
	const texts = t.pitching.order;
	return (
		<Stack space="section">
			<PageHeader title={texts.title} lead={texts.lead} />
			<ErrorSummary form={form} t={t} />
			<section aria-labelledby="chosen">
				<Stack>
					<Heading id="chosen">{texts.chosen}</Heading>
					{chosen.length === 0 && <p>{texts.none}</p>}
					<ol class="pitch-order">
						{chosen.map((pitch) => (
							<ChosenPitch t={t} pitch={pitch} />
						))}
					</ol>
					{chosen.length > 0 && (
						<ButtonLink variant="secondary" href={paths.panel(day.id)}>
							{t.pitching.day.panel}
						</ButtonLink>
					)}
				</Stack>
			</section>
			{day.state === "planned" && <ReadyIdeas {...props} />}
		</Stack>
	);
}

function ChosenPitch({ t, pitch }: { t: Messages; pitch: Pitch }) {
	const texts = t.pitching.order;
	const move = (direction: "up" | "down", label: string, name: string) => (
		<Form action={paths.pitchMove(pitch.id)}>
			<HiddenField name="direction" value={direction} />
			<Button variant="tertiary" size="sm" label={name}>
				{label}
			</Button>
		</Form>
	);
	return (
		<li id={`pitch-${pitch.id}`}>
			<p>
				<strong>{pitch.title}</strong> {pitch.startsAt.replace(":", ".")}
			</p>
			{pitch.unitName && <Meta>{pitch.unitName}</Meta>}
			<Cluster space="tight">
				{pitch.place > 1 && move("up", texts.up, texts.upOf(pitch.title))}
				{pitch.place < pitch.placesInPanel && move("down", texts.down, texts.downOf(pitch.title))}
				<Form action={paths.pitchRemoval(pitch.id)}>
					<Button variant="tertiary" size="sm" label={texts.removeOf(pitch.title)}>
						{texts.remove}
					</Button>
				</Form>
			</Cluster>
		</li>
	);
}

function ReadyIdeas({ t, day, ready, form, q }: OrderProps) {
	const texts = t.pitching.order;
	const options = ready.map(({ id, title, unitName, programmeTitle, hasPage }) => ({
		value: id,
		label: title,
		hint: [unitName, programmeTitle, hasPage ? null : texts.noPage].filter(Boolean).join(" · "),
	}));
	const nothing = q ? (
		<p>{texts.noMatch}</p>
	) : (
		<EmptyState title={texts.readyNone.title} text={texts.readyNone.text} />
	);
	return (
		<section aria-labelledby="ready">
			<Stack>
				<Heading id="ready">{texts.ready}</Heading>
				{(ready.length > 0 || q) && (
					<SearchForm action={paths.dayPitches(day.id)} label={texts.search} value={q} t={t} />
				)}
				{options.length === 0 ? (
					nothing
				) : (
					<Form action={paths.dayPitches(day.id)}>
						<ChoicesField form={form} name="ideas" label={texts.choose} options={options} required />
						<Button>{texts.add}</Button>
					</Form>
				)}
			</Stack>
		</section>
	);
}

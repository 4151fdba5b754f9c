import type { Messages } from "../../../../locales/index.ts";
import {
	Button,
	Card,
	Details,
	ErrorSummary,
	Form,
	LongTextField,
	Meta,
	PageHeader,
	Stack,
} from "../../../platform/html/index.ts";
import { blankForm, type FormState } from "../../../platform/web/form-state.ts";
import type { PlannedGatheringRow } from "../../programmes/index.ts";
import { dayField } from "../forms.ts";
import { paths } from "../paths.ts";

type Asked = { gathering: PlannedGatheringRow; form: FormState; isFaulty: boolean };

type Props = {
	t: Messages;
	programmeId: string;
	gatherings: readonly Asked[];
	/** The question that is always there. */
	guiding: string;
	/** Where the guiding question is changed. */
	editHref: string;
};

/** What participants are asked at the end of each day. */
export function PromptsPage({ t, programmeId, gatherings, guiding, editHref }: Props) {
	const words = t.learning.prompts;
	const faulty = gatherings.find(({ isFaulty }) => isFaulty);
	return (
		<Stack space="section">
			<PageHeader title={words.title} lead={words.lead} />
			<ErrorSummary form={faulty?.form ?? blankForm()} t={t} ids={faulty ? idsOf(faulty) : {}} />
			<Card colour="lyng">
				<Meta>{words.always}</Meta>
				<p class="promise">{guiding}</p>
				<p>
					<a href={editHref}>{words.changeGuiding}</a>
				</p>
			</Card>
			<Stack>
				{gatherings.map((asked) => (
					<GatheringPrompts t={t} programmeId={programmeId} asked={asked} />
				))}
			</Stack>
		</Stack>
	);
}

const daysOf = ({ gathering }: Asked) => Array.from({ length: gathering.dayCount }, (_, index) => index + 1);

/** Each gathering has its own day 1. */
const idOf = ({ gathering }: Asked, day: number) => `gathering-${gathering.number}-day-${day}`;

const idsOf = (asked: Asked) =>
	Object.fromEntries(daysOf(asked).map((day) => [dayField(day), idOf(asked, day)]));

function GatheringPrompts({ t, programmeId, asked }: { t: Messages; programmeId: string; asked: Asked }) {
	const words = t.learning.prompts;
	const { gathering, form, isFaulty } = asked;
	const count = daysOf(asked).reduce((sum, day) => sum + linesIn(form, day), 0);
	const title = t.programmes.gatheringWithTheme(gathering.number, gathering.theme);
	return (
		<div id={`gathering-${gathering.number}`}>
			<Details summary={`${title} (${words.count(count)})`} open={isFaulty}>
				<Form
					action={paths.promptsOfGathering(programmeId, String(gathering.number))}
					label={title}
					form={form}
				>
					{daysOf(asked).map((day) => (
						<LongTextField
							form={form}
							name={dayField(day)}
							id={idOf(asked, day)}
							label={t.programmes.dayNumber(day)}
							hint={words.hint}
							rows={3}
						/>
					))}
					<Button variant="secondary" label={`${words.save}: ${title}`}>
						{words.save}
					</Button>
				</Form>
			</Details>
		</div>
	);
}

function linesIn(form: FormState, day: number): number {
	const value = form.values[dayField(day)];
	return typeof value === "string" ? value.split("\n").filter((line) => line.trim() !== "").length : 0;
}

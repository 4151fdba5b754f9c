import type { Messages } from "../../../../locales/index.ts";
import { Button, Cluster, Form, Heading, Meta, Stack, Tag } from "../../../platform/html/index.ts";
import { paths } from "../paths.ts";
import { type CheckKey, canOpen, checklist, type Plan } from "../pitch-day.ts";
import type { PitchDay } from "../queries/day.ts";

/** The page where each line of the list is put right. */
const pageOf: Record<CheckKey, (id: string) => string> = {
	place: paths.editPitchDay,
	pitches: paths.dayPitches,
	pages: paths.dayPitches,
	panel: paths.panel,
	leader: paths.panel,
	decider: paths.panel,
	contact: paths.panel,
	criteria: paths.criteria,
	impartiality: paths.panel,
	enough: paths.panel,
};

/** The words of the authority stand on the form with the dates, the person on the page with the panel. */
const hrefOf = (key: CheckKey, day: PitchDay) =>
	key === "decider" && day.deciderId !== null ? paths.editPitchDay(day.id) : pageOf[key](day.id);

/** What is missing before the day can open, each with a way to put it right, and the button when nothing is. */
export function Checklist({ t, day, plan }: { t: Messages; day: PitchDay; plan: Plan }) {
	const texts = t.pitching.day;
	const checks = checklist(plan);
	const missing = checks.filter(({ done, blocks }) => blocks && !done).length;
	return (
		<section aria-labelledby="checklist">
			<Stack>
				<Heading id="checklist">{texts.checklist}</Heading>
				<p>{missing === 0 ? texts.ready : texts.missing(missing)}</p>
				<ul class="checklist">
					{checks.map(({ key, done, blocks }) => (
						<li>
							<Cluster space="tight">
								<a href={hrefOf(key, day)}>{texts.checks[key]}</a>
								<Tag colour={done ? "mose" : blocks ? "leire" : "neutral"}>
									{done ? texts.done : blocks ? texts.must : texts.should}
								</Tag>
							</Cluster>
						</li>
					))}
				</ul>
				{canOpen(plan) && (
					<Form action={paths.opening(day.id)}>
						<Button>{texts.open}</Button>
						<Meta>{texts.openText}</Meta>
					</Form>
				)}
			</Stack>
		</section>
	);
}

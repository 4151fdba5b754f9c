import type { Messages } from "../../../../locales/index.ts";
import { Button, Form, HiddenField, Meta, PageHeader, Stack } from "../../../platform/html/index.ts";
import { type PitchDay, paths as pitching } from "../../pitching/index.ts";
import { paths } from "../paths.ts";

type PairsProps = {
	t: Messages;
	day: PitchDay;
	pair: [string, string] | null;
	titles: ReadonlyMap<string, string>;
	/** How many the reader has compared. */
	done: number;
};

/** One question at a time, answered with one press. */
export function PairsPage({ t, day, pair, titles, done }: PairsProps) {
	const texts = t.rounds.pairs;
	const titleOf = (id: string) => titles.get(id) ?? "";
	return (
		<Stack space="section">
			<PageHeader
				title={texts.title}
				lead={pair ? texts.lead : texts.allDone}
				state={<Meta>{texts.done(done)}</Meta>}
			/>
			{pair && (
				<Form action={paths.pairs(day.id)}>
					<HiddenField name="firstId" value={pair[0]} />
					<HiddenField name="secondId" value={pair[1]} />
					<Button name="better" value="first" variant="secondary" wide>
						{titleOf(pair[0])}
					</Button>
					<Button name="better" value="second" variant="secondary" wide>
						{titleOf(pair[1])}
					</Button>
					<Button name="better" value="neither" variant="tertiary" wide>
						{texts.neither}
					</Button>
				</Form>
			)}
			<a href={pitching.pitchDay(day.id)}>{texts.back}</a>
		</Stack>
	);
}

import type { Messages } from "../../../../locales/index.ts";
import { Card, Stack } from "../../../platform/html/index.ts";
import { paths } from "../paths.ts";
import type { PlaceOffer } from "../queries/place-offers.ts";
import type { Swap } from "../queries/swaps.ts";

type Props = {
	t: Messages;
	swaps: readonly Swap[];
	offers: readonly PlaceOffer[];
	/** Whose page it is: some questions are their own. */
	viewerId: string;
};

/** Answers to give to colleagues and to the office. */
export function WaitingQuestions({ t, swaps, offers, viewerId }: Props) {
	const words = t.enrolment;
	if (swaps.length + offers.length === 0) return null;
	return (
		<Stack>
			{offers.map(({ id, programmeTitle, cohortName }) => (
				<Card title={words.offer.next.title(programmeTitle)} level={2}>
					<p>{words.offer.next.text(cohortName)}</p>
					<a href={paths.ownOffer(id)}>{words.offer.next.action}</a>
				</Card>
			))}
			{swaps.map(({ id, askerId, askerName, partnerName }) =>
				askerId === viewerId ? (
					<Card title={words.swap.ownTitle(partnerName)} level={2}>
						<p>{words.swap.states.asked}</p>
						<a href={paths.swap(id)}>{words.swap.withdraw}</a>
					</Card>
				) : (
					<Card title={words.swap.next.title(askerName)} level={2}>
						<p>{words.swap.next.text}</p>
						<a href={paths.swap(id)}>{words.swap.next.action}</a>
					</Card>
				),
			)}
		</Stack>
	);
}

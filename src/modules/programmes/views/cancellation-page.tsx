import type { Messages } from "../../../../locales/index.ts";
import { ConfirmPage } from "../../../platform/html/index.ts";
import { paths } from "../paths.ts";
import type { Gathering } from "../queries/gatherings.ts";

type Props = { t: Messages; gathering: Gathering; invited: number };

/** The question before a gathering is cancelled: who will be told, and how to undo it. */
export function CancellationPage({ t, gathering, invited }: Props) {
	const words = t.enrolment.cancellation;
	const name = t.programmes.gatheringWithTheme(gathering.number, gathering.theme);
	return (
		<ConfirmPage
			title={`${words.title}: ${name}`}
			action={paths.cancellation(gathering.id)}
			confirm={words.submit}
			danger
			cancelHref={paths.gathering(gathering.id)}
		>
			<p>{words.text(invited)}</p>
			<p>{words.undo}</p>
		</ConfirmPage>
	);
}

import type { Messages } from "../../../../locales/index.ts";
import { Button, Cluster, Form, PageHeader, Stack } from "../../../platform/html/index.ts";
import type { PitchDay } from "../../pitching/index.ts";
import { paths } from "../paths.ts";
import type { Calibration } from "../queries/calibration.ts";

/** Asks before the case is closed for good. */
export function ClosingPage({
	t,
	day,
	calibration,
}: {
	t: Messages;
	day: PitchDay;
	calibration: Calibration;
}) {
	const texts = t.calibration.closing;
	return (
		<Stack>
			<PageHeader title={texts.title} lead={texts.text(calibration.members - calibration.submitted)} />
			<Form action={paths.closing(day.id)}>
				<Cluster>
					<Button>{texts.action}</Button>
					<a href={paths.calibration(day.id)}>{texts.keepOpen}</a>
				</Cluster>
			</Form>
		</Stack>
	);
}

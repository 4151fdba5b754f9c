import type { Locale, Messages } from "../../../../locales/index.ts";
import { Alert, LongTextField, Stack } from "../../../platform/html/index.ts";
import { formatHours } from "../../../platform/i18n/format.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import type { PitchRequest } from "../../portfolio/index.ts";

type UnansweredProps = {
	t: Messages;
	locale: Locale;
	unanswered: readonly PitchRequest[];
	titleOf: (pitchId: string) => string;
	/** Where whoever releases all the same says why; null where nobody is asked. */
	form: FormState | null;
};

/** Leaders who are needed and have not answered. */
export function Unanswered({ t, locale, unanswered, titleOf, form }: UnansweredProps) {
	const texts = t.pitching.evening.unanswered;
	return (
		<Alert kind="warning" title={texts.title}>
			<Stack>
				<p>{texts.text}</p>
				<ul>
					{unanswered.map(({ leaderName, hours, competenceName, pitchId }) => (
						<li>
							{texts.one(
								leaderName ?? texts.noLeader,
								formatHours(hours, locale),
								competenceName,
								titleOf(pitchId),
							)}
						</li>
					))}
				</ul>
				{form && (
					<LongTextField
						form={form}
						name="despite"
						label={texts.despite}
						hint={texts.despiteHint}
						rows={3}
						maxLength={1000}
						required
					/>
				)}
			</Stack>
		</Alert>
	);
}

import type { Locale, Messages } from "../../../../locales/index.ts";
import type { Day } from "../../../core/calendar/day.ts";
import { Card, Heading, Meta, Stack } from "../../../platform/html/index.ts";
import { formatDate } from "../../../platform/i18n/format.ts";
import { paths } from "../paths.ts";
import type { Waiting } from "../queries/assemblies.ts";

type Props = { t: Messages; locale: Locale; today: Day; ahead: readonly Waiting[] };

/** The days that a leader is asked to, with what they have answered. */
export function ToldKraftsamlinger({ t, locale, today, ahead }: Props) {
	return (
		<section aria-labelledby="kraftsamlinger">
			<Stack>
				<Heading level={2} id="kraftsamlinger">
					{t.assembly.title}
				</Heading>
				{ahead.map((one) => (
					<Card title={<a href={paths.assembly(one.id)}>{one.title}</a>} level={3}>
						<p>{textOf(t, locale, today, one)}</p>
						{one.answerBy && one.ownComing === null && today <= one.answerBy && (
							<Meta>{t.programmes.mine.due(formatDate(one.answerBy, locale))}</Meta>
						)}
					</Card>
				))}
			</Stack>
		</section>
	);
}

function textOf(t: Messages, locale: Locale, today: Day, one: Waiting): string {
	const on = formatDate(one.day, locale);
	const words = t.assembly.next;
	if (one.ownComing) return words.come.text(one.title, on);
	if (one.ownComing === null && today <= (one.answerBy ?? one.day)) return words.answer.text(one.title, on);
	return on;
}

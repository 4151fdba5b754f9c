import type { Locale, Messages } from "../../../../locales/index.ts";
import { Card, Heading, Meta, PageHeader, Stack } from "../../../platform/html/index.ts";
import { formatTime } from "../../../platform/i18n/format.ts";
import { paths } from "../paths.ts";
import type { Gathering } from "../queries/gatherings.ts";

type Props = {
	t: Messages;
	locale: Locale;
	gathering: Gathering;
	address: string;
	code: string;
	until: Date;
};

/** The code for a shared tablet, shown once to the facilitator. */
export function TabletCodePage({ t, locale, gathering, address, code, until }: Props) {
	const words = t.checkIn.tablet;
	return (
		<Stack space="section">
			<PageHeader title={words.made} lead={words.madeText(address)} />
			<Card colour="sol">
				<Heading level={2} size="xl">
					<code>{code}</code>
				</Heading>
				<Meta>{words.until(formatTime(until, locale))}</Meta>
			</Card>
			<p>
				<a href={paths.attendance(gathering.id)}>{t.programmes.attendance.title}</a>
			</p>
		</Stack>
	);
}

import type { Locale, Messages } from "../../../../locales/index.ts";
import { Alert, Button, ButtonLink, Form, PageHeader, Stack } from "../../../platform/html/index.ts";
import { formatDate } from "../../../platform/i18n/format.ts";
import { paths } from "../paths.ts";

type Props = {
	t: Messages;
	locale: Locale;
	/** The address that has just been made; null when it is not to be shown. */
	address: string | null;
	madeAt?: Date;
};

/** One's own calendar to subscribe to: what it is, the address when it is made, and a new one when it is astray. */
export function CalendarFeedPage({ t, locale, address, madeAt }: Props) {
	const words = t.calendarFeed;
	return (
		<Stack space="section">
			<PageHeader title={words.title} lead={words.lead} />
			{address && (
				<Stack>
					<Alert kind="success" live title={words.made}>
						<p>
							<code class="door-address">{address}</code>
						</p>
						<p>{words.shownOnce}</p>
					</Alert>
					<div>
						<ButtonLink href={address.replace(/^https?:/, "webcal:")}>{words.subscribe}</ButtonLink>
					</div>
					<ul>
						<li>{words.outlook}</li>
						<li>{words.phone}</li>
					</ul>
				</Stack>
			)}
			{!address && madeAt && <p>{words.has(formatDate(madeAt, locale))}</p>}
			<Form action={paths.ownFeed()}>
				<p>{madeAt ? words.renewText : words.secret}</p>
				<div>
					<Button name="act" value="renew" variant={madeAt ? "secondary" : "primary"}>
						{madeAt ? words.renew : words.make}
					</Button>
				</div>
			</Form>
		</Stack>
	);
}

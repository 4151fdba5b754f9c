import type { Locale, Messages } from "../../../../locales/index.ts";
import { Button, Form, HiddenField, PageHeader, QrCode, Stack, Tabs } from "../../../platform/html/index.ts";
import { formatWeekday } from "../../../platform/i18n/format.ts";
import { withQuery } from "../../../platform/web/path.ts";
import { paths } from "../paths.ts";
import type { Gathering } from "../queries/gatherings.ts";

type Props = {
	t: Messages;
	locale: Locale;
	gathering: Gathering;
	day: string;
	/** The whole address in the picture. */
	address: string;
	/** The code as it is read out: ACDE-4679. */
	code: string;
};

/** The sheet at the door: a picture to scan, and the code in letters. */
export function DoorPage({ t, locale, gathering, day, address, code }: Props) {
	const words = t.checkIn.door;
	const title = t.programmes.gatheringWithTheme(gathering.number, gathering.theme);
	return (
		<Stack space="section">
			<PageHeader title={words.scan} lead={`${title}, ${gathering.cohortName}`} />
			<div class="no-print">
				<Tabs
					label={t.programmes.attendance.dayTabs}
					tabs={gathering.days.map((one) => ({
						label: formatWeekday(one, locale),
						href: withQuery(paths.door(gathering.id), { day: one }),
						current: one === day,
					}))}
				/>
			</div>
			<div class="door-sheet">
				<QrCode text={address} label={words.picture} />
				<div>
					<p class="door-day">{formatWeekday(day, locale)}</p>
					<p>
						{words.byHand} <span class="door-address">{address}</span>
					</p>
					<p>
						{words.code}: <strong class="door-code">{code}</strong>
					</p>
				</div>
			</div>
			<div class="no-print">
				<Stack>
					<p>
						{words.text} {words.print}
					</p>
					<p>{words.renewText}</p>
					<Form action={paths.door(gathering.id)}>
						<HiddenField name="day" value={day} />
						<div>
							<Button variant="secondary">{words.renew}</Button>
						</div>
					</Form>
				</Stack>
			</div>
		</Stack>
	);
}

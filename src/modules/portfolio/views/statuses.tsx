import { Card, Heading, Meta, Stack } from "../../../platform/html/index.ts";
import { formatDate, formatNumber } from "../../../platform/i18n/format.ts";
import type { Status } from "../queries/initiative-page.ts";
import type { InitiativeProps } from "./initiative.tsx";
import { MoodTag } from "./words.tsx";

/** What has been reported, newest first. */
export function Statuses(props: InitiativeProps) {
	const { t, statuses } = props;
	const words = t.portfolio.page;
	return (
		<section aria-labelledby="statuses">
			<Stack>
				<Heading level={2} id="statuses">
					{words.statuses}
				</Heading>
				{statuses.length === 0 ? (
					<p>{words.noStatus}</p>
				) : (
					statuses.map((status) => <OneStatus {...props} status={status} />)
				)}
			</Stack>
		</section>
	);
}

function OneStatus({ t, locale, status }: InitiativeProps & { status: Status }) {
	const words = t.portfolio.page;
	const name = status.reporterName ?? t.portfolio.hidden;
	return (
		<Card title={formatDate(status.reportedAt, locale)}>
			<p>
				<MoodTag t={t} mood={status.mood} />
			</p>
			{status.doneSince && (
				<p class="written">
					<strong>{words.done}:</strong> {status.doneSince}
				</p>
			)}
			<p class="written">
				{status.inTheWay ? (
					<>
						<strong>{words.inTheWay}:</strong> {status.inTheWay}
					</>
				) : (
					words.nothingInTheWay
				)}
			</p>
			<Meta>
				{name}
				{status.hoursUsed !== null && ` · ${words.usedSince(formatNumber(status.hoursUsed, locale))}`}
			</Meta>
		</Card>
	);
}

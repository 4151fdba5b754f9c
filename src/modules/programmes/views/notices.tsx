import type { Locale, Messages } from "../../../../locales/index.ts";
import { Button, Form, Heading, Stack } from "../../../platform/html/index.ts";
import { formatDate } from "../../../platform/i18n/format.ts";
import { paths } from "../paths.ts";
import type { Notice } from "../queries/notices.ts";

type Props = { t: Messages; locale: Locale; programmeId: string; notices: readonly Notice[] };

/** What has happened since the office looked last, until it has seen it. Nothing when there is nothing. */
export function Notices({ t, locale, programmeId, notices }: Props) {
	const words = t.enrolment.notices;
	if (notices.length === 0) return null;
	return (
		<section aria-labelledby="notices">
			<Stack>
				<Heading level={2} id="notices">
					{words.title}
				</Heading>
				<p class="meta">{words.text}</p>
				<ul class="plain-list">
					{notices.map((notice) => (
						<li>
							{noticeInWords(t, notice)} <span class="meta">{formatDate(notice.madeAt, locale)}</span>
						</li>
					))}
				</ul>
				<Form action={paths.notices(programmeId)}>
					{notices.map(({ id }) => (
						<input type="hidden" name="ids[]" value={id} />
					))}
					<div>
						<Button variant="secondary">{words.seen}</Button>
					</div>
				</Form>
			</Stack>
		</section>
	);
}

function noticeInWords(t: Messages, { kind, name, otherName, gatheringNumber }: Notice): string {
	const words = t.enrolment.notices.kinds;
	if (kind === "swapped") return words.swapped(name, otherName, gatheringNumber);
	if (kind === "other_cohort") return words.other_cohort(name, gatheringNumber ?? 0);
	return words[kind](name);
}

import type { Locale, Messages } from "../../../../locales/index.ts";
import type { Day } from "../../../core/calendar/day.ts";
import {
	ButtonLink,
	Cluster,
	DefinitionList,
	Heading,
	LinkList,
	PageHeader,
	Prose,
	Stack,
} from "../../../platform/html/index.ts";
import { formatDate } from "../../../platform/i18n/format.ts";
import { isTold } from "../assembly.ts";
import { paths } from "../paths.ts";
import type { Part } from "../policy.ts";
import type { OwnAssembly } from "../queries/assemblies.ts";
import type { Session } from "../queries/sessions.ts";
import { HostNext } from "./host-next.tsx";
import { OwnNext } from "./own-next.tsx";
import { SessionList } from "./session-list.tsx";
import { StateTag, whenIn } from "./words.tsx";

export type AssemblyPageProps = {
	t: Messages;
	locale: Locale;
	assembly: OwnAssembly;
	part: Part;
	sessions: readonly Session[];
	today: Day;
};

/** The day: what to do next, its programme, and the ways on. */
export function AssemblyPage(props: AssemblyPageProps) {
	const { t, assembly, part } = props;
	const words = t.assembly;
	return (
		<Stack space="section">
			<PageHeader
				title={assembly.title}
				state={<StateTag t={t} state={assembly.state} />}
				lead={whenIn(t, props.locale, assembly)}
			/>
			<LinkList label={words.page.links} links={linksOf(t, assembly, part)} />
			{part.hosts && <HostNext {...props} />}
			{part.participates && isTold(assembly.state) && <OwnNext {...props} />}
			{assembly.about && (
				<Prose>
					<p>{assembly.about}</p>
				</Prose>
			)}
			<section aria-labelledby="programme">
				<Stack>
					<Heading level={2} id="programme">
						{words.sessions.title}
					</Heading>
					<SessionList {...props} />
					{part.hosts && (
						<Cluster>
							<ButtonLink href={paths.newSession(assembly.id)} variant="secondary">
								{words.sessions.add}
							</ButtonLink>
						</Cluster>
					)}
				</Stack>
			</section>
			<Facts {...props} />
		</Stack>
	);
}

function linksOf(t: Messages, { id, state }: OwnAssembly, { hosts, moderates, participates, isGuest }: Part) {
	const words = t.assembly.page;
	const told = isTold(state);
	return [
		...(told ? [{ label: words.hall, href: paths.hall(id) }] : []),
		...(participates && told ? [{ label: words.commitments, href: paths.commitments(id) }] : []),
		...(moderates && told ? [{ label: words.stage, href: paths.stage(id) }] : []),
		...(hosts && told
			? [
					{ label: words.checkIn, href: paths.checkIn(id) },
					{ label: words.wall, href: paths.wall(id) },
				]
			: []),
		...(isGuest ? [] : [{ label: words.year, href: paths.year(id) }]),
	];
}

function Facts({ t, locale, assembly, part }: AssemblyPageProps) {
	const words = t.assembly.page;
	const { place, coming, seats, answerBy, arrived } = assembly;
	const facts = [
		{ term: words.when, description: whenIn(t, locale, assembly) },
		{ term: words.where, description: place },
		{ term: words.answerBy, description: answerBy && formatDate(answerBy, locale) },
		{ term: words.coming, description: t.assembly.list.of(coming, seats) },
		{ term: words.arrived, description: part.hosts && arrived > 0 && String(arrived) },
	].filter(({ description }) => description);
	return (
		<section aria-labelledby="facts">
			<Stack>
				<Heading level={2} id="facts">
					{words.facts}
				</Heading>
				<DefinitionList items={facts} />
			</Stack>
		</section>
	);
}

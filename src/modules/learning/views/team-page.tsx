import type { Messages } from "../../../../locales/index.ts";
import {
	ButtonLink,
	Card,
	EmptyState,
	Heading,
	Meta,
	PageHeader,
	Stack,
} from "../../../platform/html/index.ts";
import type { LeaderTeam } from "../../organisation/index.ts";
import { paths } from "../paths.ts";
import type { TeamPromise } from "../promise.ts";
import type { SharedAnswer } from "../queries/reflections.ts";
import { SharedWords } from "./shared-page.tsx";

/** A promise with the words that its ids stand for. */
export type ShownPromise = TeamPromise & { goal: string | null; programme: string; unitName: string | null };

type Props = {
	t: Messages;
	/** Null for who is in no leader team. */
	team: LeaderTeam | null;
	members: readonly string[];
	/** The viewer's programmes, each with what the team has promised there. */
	programmes: readonly { id: string; title: string; promise: ShownPromise | null }[];
	/** What the teams under the viewer have promised. */
	led: readonly ShownPromise[];
	shared: readonly SharedAnswer[];
	nameOf: (personId: string) => string;
};

/** The leader team: what it promises, what its members share with each other, and what the teams below promise. */
export function TeamPage(props: Props) {
	const { t, team, members, led, shared } = props;
	const words = t.learning.team;
	return (
		<Stack space="section">
			<PageHeader
				title={words.title}
				lead={team ? words.lead(team.unitName) : led.length > 0 ? undefined : words.noTeam}
			/>
			{team && members.length > 0 && <Meta>{words.members(members.join(", "))}</Meta>}
			{team && <OwnPromises {...props} />}
			{led.length > 0 && (
				<section aria-labelledby="led">
					<Stack>
						<Heading level={2} id="led">
							{words.led}
						</Heading>
						{led.map((promise) => (
							<PromiseCard t={t} promise={promise} />
						))}
					</Stack>
				</section>
			)}
			{team && shared.length > 0 && (
				<section aria-labelledby="shared">
					<Stack>
						<Heading level={2} id="shared">
							{words.shared}
						</Heading>
						{shared.map(({ body, personId, question }) => (
							<SharedWords body={body} by={props.nameOf(personId)} about={question} />
						))}
					</Stack>
				</section>
			)}
		</Stack>
	);
}

function OwnPromises({ t, programmes }: Props) {
	const words = t.learning.team;
	if (programmes.length === 0) return <p>{words.noProgramme}</p>;
	return (
		<>
			{programmes.map(({ id, title, promise }) =>
				promise ? (
					<PromiseCard t={t} promise={promise} editHref={paths.teamPromise(id)} />
				) : (
					<EmptyState
						title={words.emptyTitle(title)}
						text={words.emptyText}
						action={<ButtonLink href={paths.teamPromise(id)}>{words.write}</ButtonLink>}
					/>
				),
			)}
		</>
	);
}

function PromiseCard({ t, promise, editHref }: { t: Messages; promise: ShownPromise; editHref?: string }) {
	const words = t.learning.team;
	const about = [promise.unitName && words.under(promise.unitName), promise.programme]
		.filter(Boolean)
		.join(", ");
	return (
		<Card colour="lyng">
			<Meta>{about}</Meta>
			<p class="promise">{promise.promise}</p>
			{promise.answer && <p class="own-words">{promise.answer}</p>}
			{promise.goal && <p>{words.serves(promise.goal)}</p>}
			<Meta>{promise.mayBeShown ? words.isShown : words.isNotShown}</Meta>
			{editHref && (
				<p>
					<a href={editHref}>{words.edit}</a>
				</p>
			)}
		</Card>
	);
}

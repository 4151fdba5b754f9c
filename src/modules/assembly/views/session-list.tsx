import { Button, Form, Heading, HiddenField, Meta, Tag } from "../../../platform/html/index.ts";
import { overlap, takesAnswers } from "../assembly.ts";
import { paths } from "../paths.ts";
import type { Session } from "../queries/sessions.ts";
import type { AssemblyPageProps } from "./assembly-page.tsx";
import { clockIn } from "./words.tsx";

/** The day's programme by the clock; what happens at the same time stands together. */
export function SessionList(props: AssemblyPageProps) {
	const { t, locale, sessions } = props;
	if (sessions.length === 0) return <p>{t.assembly.sessions.none}</p>;
	const slots = [...Map.groupBy(sessions, ({ startsAt, endsAt }) => `${startsAt} ${endsAt}`).values()];
	return (
		<ol class="plain-list assembly-slots">
			{slots.map((slot) => (
				<li class="assembly-slot">
					<p class="assembly-time">
						{t.assembly.between(
							clockIn(slot[0]?.startsAt ?? "", locale),
							clockIn(slot[0]?.endsAt ?? "", locale),
						)}
					</p>
					<ul class="plain-list assembly-parallel">
						{slot.map((session) => (
							<li
								id={`session-${session.id}`}
								class="assembly-session"
								data-own={session.own ? "" : undefined}
							>
								<SessionCard {...props} session={session} />
							</li>
						))}
					</ul>
				</li>
			))}
		</ol>
	);
}

type OneProps = AssemblyPageProps & { session: Session };

function SessionCard(props: OneProps) {
	const { t, session, part, assembly } = props;
	const words = t.assembly.sessions;
	const where = [session.room, session.ledBy].filter(Boolean).join(" · ");
	return (
		<>
			<Heading level={3}>{session.title}</Heading>
			{where && <Meta>{where}</Meta>}
			{session.about && <p>{session.about}</p>}
			<p class="meta">
				<Room {...props} />
			</p>
			<SeatButton {...props} />
			{part.hosts && (
				<p>
					<a href={paths.session(assembly.id, session.id)} aria-label={words.editOne(session.title)}>
						{words.edit}
					</a>
				</p>
			)}
		</>
	);
}

function Room({ t, session }: OneProps) {
	const words = t.assembly.sessions;
	if (session.own) return <Tag colour="mose">{words.yours}</Tag>;
	if (session.seats === null) return words.forEveryone;
	const left = session.seats - session.taken;
	return left > 0 ? words.left(left, session.seats) : <Tag>{words.isFull}</Tag>;
}

/** Only those who come choose; taking a seat beside one's own moves one there. */
function SeatButton({ t, session, sessions, assembly, part, today }: OneProps) {
	const words = t.assembly.sessions;
	const { title, seats, taken, own } = session;
	if (!part.participates || !assembly.ownComing || !takesAnswers(assembly, today) || seats === null)
		return null;
	if (!own && taken >= seats) return null;
	const moves = sessions.some((other) => other.own && overlap(other, session));
	const [label, full] = own
		? [words.giveUp, words.giveUpOne(title)]
		: moves
			? [words.swap, words.swapOne(title)]
			: [words.take, words.takeOne(title)];
	return (
		<Form action={paths.seat(assembly.id, session.id)}>
			<HiddenField name="seat" value={own ? "give-up" : "take"} />
			<Button variant="secondary" size="sm" label={full}>
				{label}
			</Button>
		</Form>
	);
}

import type { Locale, Messages } from "../../../../locales/index.ts";
import { readableCode } from "../../../platform/auth/tokens.ts";
import { Heading, QrCode } from "../../../platform/html/index.ts";
import { hasPicture } from "../poll.ts";
import type { OwnAssembly } from "../queries/assemblies.ts";
import type { Poll, Question } from "../queries/hall.ts";
import { PollResult } from "./poll.tsx";

type Props = {
	t: Messages;
	locale: Locale;
	assembly: OwnAssembly;
	polls: readonly Poll[];
	questions: readonly Question[];
	/** Where the square leads. */
	url: string;
};

/** What one can read at ten metres without scrolling. */
const onTheWall = 5;

/** The wall of the hall: the poll that is open, or the questions with the most votes, and how to take part. */
export function WallPage({ t, locale, assembly, polls, questions, url }: Props) {
	const words = t.assembly.wall;
	const open = polls.find(({ state }) => state === "open");
	const closed = polls.find((poll) => poll.state === "closed" && hasPicture(poll));
	return (
		<div class="wall">
			<header class="wall-header">
				<Heading level={1}>{assembly.title}</Heading>
			</header>
			<div class="wall-content">
				{open ? <OpenPoll {...{ t, locale, poll: open }} /> : <Questions {...{ t, questions }} />}
				{!open && closed && <ClosedPoll {...{ t, locale, poll: closed }} />}
			</div>
			<aside class="wall-join" aria-label={words.join}>
				<p>{words.join}</p>
				<QrCode text={url} label={words.qr} />
				<p class="assembly-code">{words.code(readableCode(assembly.code))}</p>
			</aside>
		</div>
	);
}

function OpenPoll({ t, locale, poll }: { t: Messages; locale: Locale; poll: Poll }) {
	return (
		<section>
			<Heading level={2} size="lg">
				{poll.question}
			</Heading>
			<ul class="wall-choices">
				{poll.choices.map((choice) => (
					<li>{choice}</li>
				))}
			</ul>
			<PollResult {...{ t, locale, poll, level: 3 }} />
		</section>
	);
}

function ClosedPoll({ t, locale, poll }: { t: Messages; locale: Locale; poll: Poll }) {
	return (
		<section>
			<Heading level={2} size="md">
				{poll.question}
			</Heading>
			<PollResult {...{ t, locale, poll, level: 3 }} />
		</section>
	);
}

function Questions({ t, questions }: { t: Messages; questions: readonly Question[] }) {
	const words = t.assembly.wall;
	return (
		<section>
			<Heading level={2} size="md">
				{words.questions}
			</Heading>
			{questions.length === 0 && <p class="wall-question">{words.noQuestions}</p>}
			<ol class="plain-list wall-questions">
				{questions.slice(0, onTheWall).map(({ id, body, votes, askedBy }) => (
					<li class="wall-question" id={`question-${id}`}>
						<span>{body}</span>
						<span class="meta">{[askedBy, t.assembly.hall.votes(votes)].filter(Boolean).join(" · ")}</span>
					</li>
				))}
			</ol>
		</section>
	);
}

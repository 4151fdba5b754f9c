import { Button, ButtonLink, Cluster, Form, HiddenField, NextStep } from "../../../platform/html/index.ts";
import { allowedMoves, type State } from "../assembly.ts";
import { paths } from "../paths.ts";
import type { AssemblyPageProps } from "./assembly-page.tsx";

/** What the host does next: make the day ready, open the hall, run it, end it. */
export function HostNext(props: AssemblyPageProps) {
	const { t, assembly } = props;
	const words = t.assembly.page;
	const says: Record<State, { title: string; text: string }> = {
		draft: { title: words.hostDraftTitle, text: words.hostDraft },
		open: { title: words.hostOpenTitle, text: words.hostOpen(assembly.coming, assembly.seats) },
		live: { title: words.hostLiveTitle, text: words.hostLive(assembly.arrived, assembly.coming) },
		finished: { title: words.hostFinishedTitle, text: words.hostFinished },
	};
	return <NextStep label={words.asHost} {...says[assembly.state]} action={<Actions {...props} />} />;
}

/** The way on stands first; from the running day that is the stage, and from a draft without a programme its first part. */
function Actions({ t, assembly, sessions, today }: AssemblyPageProps) {
	const words = t.assembly.page;
	const { id, state } = assembly;
	const isReady = state !== "draft" || sessions.length > 0;
	const moves = allowedMoves(state).filter((to) => !isOddMove(state, to, assembly.day, today));
	return (
		<Cluster>
			{!isReady && <ButtonLink href={paths.newSession(id)}>{t.assembly.sessions.add}</ButtonLink>}
			{state === "live" && <ButtonLink href={paths.stage(id)}>{words.stage}</ButtonLink>}
			{moves.map((to, at) => (
				<Form action={paths.state(id)}>
					<HiddenField name="to" value={to} />
					<Button variant={isReady && state !== "live" && at === 0 ? "primary" : "secondary"}>
						{state === "finished" ? words.again : words.toState[to]}
					</Button>
				</Form>
			))}
			<ButtonLink href={paths.editAssembly(id)} variant="tertiary">
				{words.edit}
			</ButtonLink>
		</Cluster>
	);
}

/** A day that is to come is not ended, and one that is past is not opened. */
const isOddMove = (from: State, to: State, day: string, today: string): boolean =>
	from === "open" && (to === "finished" ? day >= today : day < today);

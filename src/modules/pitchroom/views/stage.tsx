import type { ComponentChildren } from "preact";
import type { Messages } from "../../../../locales/index.ts";
import { Heading, Meta, Stack } from "../../../platform/html/index.ts";
import { ClockFace, type PitchDay, type Room, type Turn } from "../../pitching/index.ts";
import { type Stage, stateOfTurn } from "../room.ts";

type StageProps = {
	t: Messages;
	now: Date;
	day: PitchDay;
	room: Room | null;
	turns: readonly Turn[];
	stage: Stage;
	/** Does the screen sound, with a button to turn it off? */
	sounds?: "button";
};

/** What is on, with the clock, and what is next. */
export function OnStage({ t, now, day, room, turns, stage, sounds }: StageProps) {
	const texts = t.pitchroom;
	if (!room) return <p>{texts.notOpen}</p>;
	const isOver = room.closedAt !== null || (!stage.now && !stage.next);
	return (
		<section class="on-stage" aria-labelledby="on-stage" id="stage">
			<Heading id="on-stage" size="md">
				{stage.now ? texts.now(stage.now.title) : isOver ? texts.over : texts.soon}
			</Heading>
			{stage.now && <Meta>{texts.number(stage.now.place, turns.length)}</Meta>}
			{stage.now && <ClockFace t={t} clock={room} day={day} now={now} sounds={sounds} />}
			{stage.next && !isOver && <p class="next-up">{texts.nextUp(stage.next.title)}</p>}
		</section>
	);
}

/** The running order; `after` adds to each line what only some may do. */
export function Order(
	props: Pick<StageProps, "t" | "turns" | "stage"> & { after?: (turn: Turn) => ComponentChildren },
) {
	const { t, turns, stage, after } = props;
	const texts = t.pitchroom;
	return (
		<section aria-labelledby="order">
			<Stack>
				<Heading id="order">{texts.order}</Heading>
				{turns.length === 0 && <p>{texts.noTurns}</p>}
				<ol class="room-order">
					{turns.map((turn) => {
						const state = stateOfTurn(stage, turn);
						return (
							<li id={`turn-${turn.id}`} data-state={state}>
								<span>
									{turn.title}
									{state !== "later" && <span class="meta"> · {texts.turnStates[state]}</span>}
								</span>
								{after?.(turn)}
							</li>
						);
					})}
				</ol>
			</Stack>
		</section>
	);
}

import { Card, Heading, Prose, Stack } from "../../../platform/html/index.ts";
import type { InitiativeProps } from "./initiative.tsx";

/** The short final report of work that is over: what came of it, what was learned, who carries it on. */
export function FinalReport({ t, initiative }: InitiativeProps) {
	const words = t.portfolio.page;
	const { result, learned, carriedOn } = initiative;
	const parts = [
		[words.result, result],
		[words.learned, learned],
		[words.carriedOn, carriedOn],
	].filter(([, text]) => text !== "");
	if (parts.length === 0) return null;
	return (
		<Card title={words.finalReport} level={2} colour="mose">
			<Stack>
				{parts.map(([title, text]) => (
					<Prose>
						<Heading level={3} size="xs">
							{title}
						</Heading>
						<p class="written">{text}</p>
					</Prose>
				))}
			</Stack>
		</Card>
	);
}

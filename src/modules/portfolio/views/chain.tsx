import { Card, Heading, Prose, Stack, type Step, Stepper } from "../../../platform/html/index.ts";
import { formatDate } from "../../../platform/i18n/format.ts";
import { isLive } from "../initiative.ts";
import { paths } from "../paths.ts";
import type { InitiativeProps } from "./initiative.tsx";

/** The chain back to the idea and the decision, and forward to the benefits. */
export function Chain(props: InitiativeProps) {
	const { t, initiative } = props;
	const words = t.portfolio.page;
	return (
		<section aria-labelledby="chain">
			<Stack>
				<Heading level={2} id="chain">
					{words.chain}
				</Heading>
				<Stepper steps={[...origin(props), ...onwards(props)]} label={words.chain} />
				{initiative.decisionReason && (
					<Card title={words.why} level={3} tinted>
						<Prose>
							<p class="written">{initiative.decisionReason}</p>
						</Prose>
					</Card>
				)}
			</Stack>
		</section>
	);
}

function origin({ t, locale, initiative, ideaHref }: InitiativeProps): Step[] {
	const words = t.portfolio.page;
	if (initiative.origin === "line") return [{ label: words.chainLine, state: "done" }];
	const idea: Step = {
		label: words.chainIdea,
		state: "done",
		href: ideaHref ?? undefined,
		note: initiative.ideaTitle ?? undefined,
	};
	if (!initiative.decidedOn) return [idea];
	return [idea, { label: words.chainDecision(formatDate(initiative.decidedOn, locale)), state: "done" }];
}

function onwards({ t, initiative }: InitiativeProps): Step[] {
	const words = t.portfolio.page;
	const live = isLive(initiative.state);
	return [
		{
			label: words.chainInitiative,
			state: live ? "current" : "done",
			note: t.portfolio.states[initiative.state],
		},
		{
			label: words.chainBenefits,
			state: live ? "coming" : "current",
			href: paths.initiativeBenefits(initiative.id),
			note: words.chainBenefitsNote,
		},
	];
}

import type { Messages } from "../../../../locales/index.ts";
import {
	ButtonLink,
	Card,
	Cluster,
	EmptyState,
	Heading,
	PageHeader,
	Stack,
	Tag,
} from "../../../platform/html/index.ts";
import { formatDate } from "../../../platform/i18n/format.ts";
import type { Locale } from "../../../platform/i18n/locale.ts";
import { withQuery } from "../../../platform/web/path.ts";
import { type GoalNode, kindUnder } from "../goal.ts";
import { paths } from "../paths.ts";
import { Sections } from "./sections.tsx";

type Props = { t: Messages; locale: Locale; today: string; plans: readonly GoalNode[]; mayChange: boolean };

/** The plans with their main goals and sub-goals. */
export function GoalsPage(props: Props) {
	const { t, plans, mayChange } = props;
	const words = t.organisation.goals;
	const addPlan = mayChange && <ButtonLink href={paths.newGoal()}>{words.newPlan}</ButtonLink>;
	return (
		<Stack space="wide">
			<Sections t={t} current="goals" mayChange={mayChange} />
			<PageHeader title={words.title} lead={words.lead} action={plans.length > 0 ? addPlan : undefined} />
			{plans.length === 0 && (
				<EmptyState
					title={words.emptyTitle}
					text={mayChange ? words.emptyText : words.emptyTextOthers}
					action={addPlan}
				/>
			)}
			{plans.map((plan) => (
				<Card title={plan.title} level={2} colour="fjord">
					<GoalBody {...props} goal={plan} />
					{plan.children.map((main) => (
						<section class="goal-main">
							<Heading level={3} size="sm">
								{main.title}
							</Heading>
							<GoalBody {...props} goal={main} />
							{main.children.length > 0 && (
								<ul class="goal-subs">
									{main.children.map((sub) => (
										<li>
											<strong>{sub.title}</strong>
											<GoalBody {...props} goal={sub} />
										</li>
									))}
								</ul>
							)}
						</section>
					))}
				</Card>
			))}
		</Stack>
	);
}

/** What is known of a goal, and what may be done with it. */
function GoalBody({ t, locale, today, goal, mayChange }: Omit<Props, "plans"> & { goal: GoalNode }) {
	const words = t.organisation.goals;
	const day = (value: string | null) => (value ? formatDate(value, locale) : "");
	const validity =
		goal.validFrom || goal.validTo ? words.validity(day(goal.validFrom), day(goal.validTo)) : "";
	const ended = goal.validTo !== null && goal.validTo < today;
	return (
		<>
			{goal.description && <p>{goal.description}</p>}
			<Cluster space="tight">
				{ended && <Tag>{words.endedTag}</Tag>}
				{goal.validFrom && goal.validFrom > today && <Tag colour="sol">{words.coming}</Tag>}
				{validity && <span class="meta">{validity}</span>}
				{goal.unGoals.map((n) => (
					<Tag colour="mose">{`${n} ${words.sdg[n - 1] ?? ""}`}</Tag>
				))}
			</Cluster>
			{mayChange && <GoalLinks t={t} goal={goal} ended={ended} />}
		</>
	);
}

function GoalLinks({ t, goal, ended }: { t: Messages; goal: GoalNode; ended: boolean }) {
	const words = t.organisation.goals;
	return (
		<Cluster>
			<ButtonLink variant="tertiary" size="sm" href={paths.goal(goal.id)} label={words.editLabel(goal.title)}>
				{words.edit}
			</ButtonLink>
			{goal.kind !== "sub_goal" && kindUnder[goal.kind] && (
				<ButtonLink
					variant="tertiary"
					size="sm"
					href={withQuery(paths.newGoal(), { parent: goal.id })}
					label={`${words.add[goal.kind]} ${words.addUnder(goal.title)}`}
				>
					{words.add[goal.kind]}
				</ButtonLink>
			)}
			{!ended && (
				<ButtonLink
					variant="tertiary"
					size="sm"
					href={paths.goalEnding(goal.id)}
					label={`${words.end} ${goal.title}`}
				>
					{words.end}
				</ButtonLink>
			)}
		</Cluster>
	);
}

import type { Locale, Messages } from "../../../../locales/index.ts";
import {
	ButtonLink,
	Card,
	EmptyState,
	Grid,
	Heading,
	Meta,
	NextStep,
	Stack,
} from "../../../platform/html/index.ts";
import { formatDate } from "../../../platform/i18n/format.ts";
import type { NextStep as Step } from "../../../platform/web/next-step.ts";
import type { Role } from "../../../roles.ts";
import type { OwnIdea } from "../../innovation/index.ts";
import { type Road, RoadStepper } from "../../programmes/index.ts";

export interface MyPageProps {
	readonly t: Messages;
	readonly locale: Locale;
	readonly today: string;
	readonly name: string;
	readonly steps: readonly Step[];
	readonly roads: readonly Road[];
	readonly ideas: readonly OwnIdea[];
	readonly roles: ReadonlySet<Role>;
	readonly links: {
		/** Null for guests, who start nothing here. */
		readonly start: string | null;
		readonly idea: (id: string) => string;
		readonly ideas: string;
		readonly road: string;
		readonly guided: string;
		readonly allIdeas: string;
	};
}

/** "Min side": the one next step on top, what else waits, the road, and one's own processes. */
export function MyPage(props: MyPageProps) {
	const { t, name, steps } = props;
	const [first, ...rest] = steps;
	return (
		<Stack space="section">
			<Heading level={1}>{t.home.greeting(name)}</Heading>
			{first ? <First {...props} step={first} /> : <Nothing {...props} />}
			{rest.length > 0 && <Rest {...props} steps={rest} />}
			<Tasks {...props} />
			{props.roads.length > 0 && <Roads {...props} />}
			{props.ideas.length > 0 && <OwnIdeas {...props} />}
		</Stack>
	);
}

/** Whoever may start a process is led to it; a guest is led back to the programme. */
function Nothing({ t, links }: MyPageProps) {
	const words = links.start ? t.home.nothingWaits : t.home.nothingWaitsForGuest;
	return (
		<EmptyState
			title={words.title}
			text={words.text}
			action={<ButtonLink href={links.start ?? links.road}>{words.action}</ButtonLink>}
		/>
	);
}

function First({ t, locale, today, step }: MyPageProps & { step: Step }) {
	return (
		<NextStep
			label={t.home.nextStep}
			title={step.title}
			text={
				<>
					<p>{step.text}</p>
					<Due t={t} locale={locale} today={today} step={step} />
				</>
			}
			action={<ButtonLink href={step.action.href}>{step.action.label}</ButtonLink>}
		/>
	);
}

function Due({ t, locale, today, step }: Pick<MyPageProps, "t" | "locale" | "today"> & { step: Step }) {
	if (!step.dueOn || step.takesPlace) return null;
	const words = step.dueOn < today ? t.home.wasDueOn : t.home.dueOn;
	return <Meta>{words(formatDate(step.dueOn, locale))}</Meta>;
}

function Rest({ t, locale, today, steps }: MyPageProps) {
	return (
		<section aria-labelledby="more-steps">
			<Stack>
				<Heading level={2} id="more-steps">
					{t.home.moreSteps}
				</Heading>
				<Grid columns="halves">
					{steps.map((step) => (
						<Card title={step.title} href={step.action.href}>
							<p>{step.text}</p>
							<Due t={t} locale={locale} today={today} step={step} />
						</Card>
					))}
				</Grid>
			</Stack>
		</section>
	);
}

/** What a role is for, and where its work lies; the office and the rest find theirs in the menu. */
function Tasks({ t, roles, links }: MyPageProps) {
	const tasks = [
		{ role: "facilitator", ...t.home.attendance, href: links.road },
		{ role: "guide", ...t.home.guided, href: links.guided },
		{ role: "moderator", ...t.home.moderation, href: links.allIdeas },
	] as const;
	const own = tasks.filter(({ role }) => roles.has(role));
	if (own.length === 0) return null;
	return (
		<section aria-labelledby="tasks">
			<Stack>
				<Heading level={2} id="tasks">
					{t.home.yourRoles}
				</Heading>
				<Grid columns="halves">
					{own.map(({ title, text, href }) => (
						<Card title={title} href={href}>
							<p>{text}</p>
						</Card>
					))}
				</Grid>
			</Stack>
		</section>
	);
}

function Roads({ t, locale, today, roads, links }: MyPageProps) {
	return (
		<section aria-labelledby="road">
			<Stack>
				<Heading level={2} id="road">
					<a href={links.road}>{t.home.yourRoad}</a>
				</Heading>
				{roads.map((road) => (
					<>
						<Meta>{`${road.title}, ${road.cohortName}`}</Meta>
						<RoadStepper t={t} locale={locale} today={today} road={road} base={links.road} />
					</>
				))}
			</Stack>
		</section>
	);
}

function OwnIdeas({ t, ideas, links }: MyPageProps) {
	return (
		<section aria-labelledby="own-ideas">
			<Stack>
				<Heading level={2} id="own-ideas">
					<a href={links.ideas}>{t.home.yourIdeas}</a>
				</Heading>
				<Grid>
					{ideas.map((idea) => (
						<Card title={idea.title} href={links.idea(idea.id)} colour="lyng">
							<Meta>{t.innovation.states[idea.state]}</Meta>
						</Card>
					))}
				</Grid>
			</Stack>
		</section>
	);
}

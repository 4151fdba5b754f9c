import type { Messages } from "../../../../locales/index.ts";
import type { Day } from "../../../core/calendar/day.ts";
import type { Quarter } from "../../../core/calendar/quarter.ts";
import {
	Alert,
	Button,
	ButtonLink,
	DateField,
	EmptyState,
	ErrorSummary,
	Form,
	type NavigationLink,
	PageHeader,
	Stack,
	Table,
	Tag,
} from "../../../platform/html/index.ts";
import { formatDate, formatNumber } from "../../../platform/i18n/format.ts";
import type { Locale } from "../../../platform/i18n/locale.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import { paths } from "../paths.ts";
import type { PoolPost } from "../queries/pool-posts.ts";
import { PortfolioTabs } from "./tabs.tsx";

type Props = {
	t: Messages;
	locale: Locale;
	posts: readonly PoolPost[];
	discussedOn: Day;
	/** Only the reader's own people. */
	own: boolean;
	keeps: boolean;
	/** The running quarter and the next. */
	quarters: readonly Quarter[];
	named: ReadonlyMap<string, number>;
	/** What other modules have about the portfolio. */
	links: readonly NavigationLink[];
};

/** The posts that hours come from. What it is for and who sees it stand first. */
export function PoolPostsPage(props: Props) {
	const { t, locale, posts, own, discussedOn } = props;
	const words = t.capacity.people;
	const add = <ButtonLink href={paths.newPoolPost()}>{words.add}</ButtonLink>;
	return (
		<Stack space="wide">
			<PageHeader
				title={own ? words.mineTitle : words.title}
				lead={own ? words.mineLead : words.lead}
				action={posts.length > 0 ? add : undefined}
			/>
			<PortfolioTabs t={t} links={props.links} at={own ? "requests" : "capacity"} />
			<Alert title={words.purposeTitle}>
				<p>{words.purpose}</p>
				<p>{words.discussed(formatDate(discussedOn, locale))}</p>
			</Alert>
			{posts.length === 0 ? (
				<EmptyState title={words.emptyTitle} text={own ? words.emptyMine : words.emptyText} action={add} />
			) : (
				<Posts {...props} />
			)}
		</Stack>
	);
}

function Posts({ t, locale, posts, named, quarters }: Props) {
	const words = t.capacity.people;
	const columns = [
		{ key: "name", label: words.columns.name },
		{ key: "unit", label: words.columns.unit },
		{ key: "post", label: words.columns.post, numeric: true },
		{ key: "shares", label: words.columns.shares },
		{ key: "away", label: words.columns.away },
		{ key: "named", label: words.columns.named, numeric: true },
	];
	const promised = ({ personId, shares }: PoolPost) =>
		quarters
			.flatMap((quarter) => shares.map(({ competenceId }) => `${personId} ${competenceId} ${quarter}`))
			.reduce((sum, key) => sum + (named.get(key) ?? 0), 0);
	const rows = posts.map((post) => [
		<a href={paths.poolPost(post.id)}>{nameOf(post, t)}</a>,
		post.unitName,
		`${formatNumber(post.employmentPercent, locale)}\u00a0%`,
		sharesText(post, t, locale),
		awayText(post, t, locale),
		formatNumber(promised(post), locale),
	]);
	return <Table caption={words.caption(posts.length)} columns={columns} rows={rows} />;
}

/** The name of the one who has the post, or what the vacant post is called. */
export function nameOf(post: PoolPost, t: Messages) {
	if (post.personId !== null) return post.name ?? t.portfolio.hidden;
	return (
		<>
			{post.title || t.capacity.people.untitled} <Tag colour="leire">{t.capacity.people.vacant}</Tag>
		</>
	);
}

function sharesText({ shares }: PoolPost, t: Messages, locale: Locale) {
	const words = t.capacity;
	if (shares.length === 0) return words.people.noShares;
	return shares
		.map((one) =>
			words.share(one.competenceName, formatNumber(one.percent, locale), words.post.rhythm(one.everyWeeks)),
		)
		.join(". ");
}

function awayText({ absences }: PoolPost, t: Messages, locale: Locale) {
	const words = t.capacity.post;
	return absences
		.map(
			({ kind, fromDay, toDay }) =>
				`${words.kinds[kind]} ${formatDate(fromDay, locale)}–${formatDate(toDay, locale)}`,
		)
		.join(". ");
}

type NotDiscussedProps = Pick<Props, "t" | "keeps" | "links"> & { form: FormState };

/** Until the discussion is recorded nothing is shown about persons; those who keep the portfolio record it here. */
export function NotDiscussed({ t, form, keeps, links }: NotDiscussedProps) {
	const words = t.capacity.people;
	return (
		<Stack space="wide">
			<PageHeader title={words.title} lead={words.lead} />
			<PortfolioTabs t={t} links={links} at="capacity" />
			<EmptyState
				title={words.notDiscussedTitle}
				text={keeps ? words.notDiscussed : words.notDiscussedOthers}
			/>
			{keeps && (
				<Form action={paths.peopleDiscussed()}>
					<ErrorSummary form={form} t={t} />
					<DateField form={form} name="discussedOn" label={words.discussedOn} required />
					<Button>{words.discussedSave}</Button>
				</Form>
			)}
		</Stack>
	);
}

import { Course } from "../../../platform/charts/index.ts";
import {
	ButtonLink,
	Cluster,
	EmptyState,
	Heading,
	Meta,
	PageHeader,
	Stack,
	Table,
} from "../../../platform/html/index.ts";
import { formatEstimate, formatMoney, formatPercent } from "../../../platform/i18n/format.ts";
import { withQuery } from "../../../platform/web/path.ts";
import type { QuarterPoint } from "../course.ts";
import { paths } from "../paths.ts";
import type { ResultRow } from "../queries/results.ts";
import { largest, type Money, moneyByAccount, totalOf } from "../sums.ts";
import { BenefitFilter } from "./benefit-filter.tsx";
import { addressOf, type BenefitsProps, Groups } from "./benefits.tsx";

export type ResultsProps = Pick<BenefitsProps, "t" | "locale" | "filter" | "goals" | "sectors"> & {
	all: readonly ResultRow[];
	/** Kroner over time; empty where nothing is priced. */
	priced: readonly QuarterPoint[];
	/** The mean share of the way to the target over time. */
	shares: readonly QuarterPoint[];
	years: readonly number[];
	money: ReadonlyMap<string | null, Money>;
	titles: ReadonlyMap<string, string>;
};

/** What was realised against what was expected. */
export function ResultsPage(props: ResultsProps) {
	const { t, all, shares, filter } = props;
	const words = t.benefitResults;
	const toCouncil = <ButtonLink href={paths.council()}>{words.toCouncil}</ButtonLink>;
	return (
		<Stack space="wide">
			<PageHeader title={words.title} lead={words.lead} action={toCouncil} />
			<BenefitFilter {...props} action={paths.results()} />
			{shares.length === 0 ? (
				<EmptyState title={words.emptyTitle} text={words.emptyText} />
			) : (
				<>
					<Courses {...props} />
					<Parted {...props} />
				</>
			)}
			{all.length > 0 && (
				<>
					<Initiatives {...props} />
					<Accounts {...props} />
					<Files {...props} address={addressOf(filter)} />
				</>
			)}
		</Stack>
	);
}

function Courses({ t, locale, priced, shares }: ResultsProps) {
	const words = t.benefitResults;
	const money = (nok: number) => formatEstimate(nok, locale);
	const share = (part: number) => formatPercent(part, locale);
	const { day, expected, came, between } = words.chart;
	const chart = { level: 2, columns: [day, expected, came, between] } as const;
	const marksOf = (points: readonly QuarterPoint[]) =>
		points.map(({ quarter, isAhead, expected: hoped, realised }) => ({
			...{ label: t.portfolio.shortQuarter(quarter), expected: hoped, came: isAhead ? null : realised },
		}));
	const now = (points: readonly QuarterPoint[]) => points.findLast(({ isAhead }) => !isAhead);
	const [moneyNow, shareNow] = [now(priced), now(shares)];
	return (
		<Stack space="wide">
			{moneyNow && (
				<Course
					{...chart}
					id="money"
					title={words.moneyTitle(money(moneyNow.realised.value), money(moneyNow.expected.value))}
					description={words.moneyText}
					marks={marksOf(priced)}
					format={money}
				/>
			)}
			{shareNow && (
				<Course
					{...chart}
					id="shares"
					title={words.shareTitle(share(shareNow.realised.value), share(shareNow.expected.value))}
					description={words.shareText}
					marks={marksOf(shares)}
					format={share}
				/>
			)}
			<Meta>{`${words.shareText} ${words.how}`}</Meta>
		</Stack>
	);
}

function Parted({ t, locale, all }: ResultsProps) {
	const words = t.benefitResults;
	const { list, types } = t.benefits;
	const groups = { t, locale, all };
	return (
		<>
			<Groups
				{...groups}
				title={words.byGoal}
				label={list.filterGoal}
				keyOf={(one) => one.goalTitle ?? list.noGoal}
			/>
			<Groups
				{...groups}
				title={words.bySector}
				label={list.filterSector}
				keyOf={(one) => one.sectorName ?? list.noSector}
			/>
			<Groups {...groups} title={words.byType} label={list.filterType} keyOf={(one) => types[one.type]} />
			<Groups
				{...groups}
				title={words.byYear}
				label={words.filterYear}
				keyOf={(one) => one.targetOn?.slice(0, 4) ?? words.noYear}
			/>
		</>
	);
}

function Initiatives({ t, locale, money, titles }: ResultsProps) {
	const words = t.benefitResults;
	const kroner = (nok: number) => formatMoney(nok, locale);
	const told = largest(money);
	if (told.length === 0) return null;
	const line = (name: string, { plannedNok, realisedNok }: Money) => [
		...[name, kroner(plannedNok), kroner(realisedNok)],
	];
	const rows = told.map(([id, sums]) =>
		line(id === null ? words.noInitiative : (titles.get(id) ?? "–"), sums),
	);
	const rest = [...money].filter(
		([id, { plannedNok }]) => plannedNok !== 0 && !told.some(([of]) => of === id),
	);
	if (rest.length > 0) rows.push(line(words.others(rest.length), totalOf(rest.map(([, sums]) => sums))));
	const columns = Object.entries(words.initiativeColumns).map(([key, label]) => ({
		...{ key, label, numeric: key !== "title" },
	}));
	return (
		<Stack space="tight">
			<Table
				caption={words.byInitiative}
				columns={columns}
				rows={[...rows, line(words.sum, totalOf([...money.values()]))]}
			/>
			<Meta>{words.byInitiativeText}</Meta>
		</Stack>
	);
}

function Accounts({ t, locale, all }: ResultsProps) {
	const words = t.benefitResults;
	const accounts = moneyByAccount(all);
	const kroner = (nok: number) => formatMoney(nok, locale);
	const line = (name: string, count: number, { plannedNok, realisedNok }: Money) => [
		...[name, String(count), kroner(plannedNok), kroner(realisedNok)],
	];
	const columns = Object.entries(words.accountColumns).map(([key, label]) => ({
		...{ key, label, numeric: key !== "account" },
	}));
	const count = accounts.reduce((sum, one) => sum + one.count, 0);
	const total = totalOf(accounts.map(({ money }) => money));
	return (
		<section aria-labelledby="accounts">
			<Stack>
				<Heading level={2} id="accounts">
					{words.accountsTitle}
				</Heading>
				<Meta>{accounts.length === 0 ? words.accountsNone : words.accountsText}</Meta>
				{accounts.length > 0 && (
					<Table
						caption={words.accountsTitle}
						captionHidden
						columns={columns}
						rows={[
							...accounts.map((one) => line(one.account, one.count, one.money)),
							line(words.sum, count, total),
						]}
					/>
				)}
			</Stack>
		</section>
	);
}

function Files({ t, address }: ResultsProps & { address: ReturnType<typeof addressOf> }) {
	const words = t.benefitResults;
	const files = [
		[paths.exportWorkbook(), words.excel],
		[paths.exportFile(), words.csv],
		[paths.measurementsFile(), words.measurementsCsv],
	] as const;
	return (
		<section aria-labelledby="files">
			<Stack>
				<Heading level={2} id="files">
					{words.files}
				</Heading>
				<Meta>{words.filesText}</Meta>
				<Cluster>
					{files.map(([href, label]) => (
						<ButtonLink href={withQuery(href, address)} variant="secondary" download>
							{label}
						</ButtonLink>
					))}
				</Cluster>
			</Stack>
		</section>
	);
}

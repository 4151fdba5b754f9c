import type { Messages } from "../../../../locales/index.ts";
import type { Quarter } from "../../../core/calendar/quarter.ts";
import {
	Alert,
	Button,
	Cluster,
	DateField,
	Details,
	ErrorSummary,
	Form,
	Heading,
	NumberField,
	PageHeader,
	SelectField,
	Stack,
	Table,
	TextField,
} from "../../../platform/html/index.ts";
import { formatDate, formatNumber } from "../../../platform/i18n/format.ts";
import type { Locale } from "../../../platform/i18n/locale.ts";
import { type FormState, isRefused } from "../../../platform/web/form-state.ts";
import { paths } from "../paths.ts";
import { absenceKinds } from "../pool-post.ts";
import type { PoolPost } from "../queries/pool-posts.ts";
import { ShareFields, SizeFields } from "./pool-post-form.tsx";
import { nameOf } from "./pool-posts.tsx";

export type PostForms = { post: FormState; share: FormState; absence: FormState };

type Props = {
	t: Messages;
	locale: Locale;
	post: PoolPost;
	/** Hours by competence, quarter by quarter. */
	figures: readonly { quarter: Quarter; hours: ReadonlyMap<string, number> }[];
	named: ReadonlyMap<string, number>;
	competences: readonly { id: string; name: string }[];
	forms: PostForms;
};

/** One post: the hours it gives, what draws on it, and when it is not there. */
export function PoolPostPage(props: Props) {
	const { t, locale, post } = props;
	const words = t.capacity.post;
	const size = words.size(formatNumber(post.employmentPercent, locale), formatNumber(post.weekHours, locale));
	return (
		<Stack space="section">
			<PageHeader title={nameOf(post, t)} lead={`${post.unitName}. ${size}`} />
			<Alert title={t.capacity.people.purposeTitle}>
				<p>{t.capacity.people.purpose}</p>
			</Alert>
			<Hours {...props} />
			<Shares {...props} />
			<Absences {...props} />
			<ChangePost {...props} />
		</Stack>
	);
}

const failed = isRefused;

function Hours({ t, locale, post, figures, named }: Props) {
	const words = t.capacity.post;
	const columns = [
		{ key: "quarter", label: t.portfolio.capacity.columns.quarter },
		{ key: "competence", label: words.competence },
		{ key: "hours", label: words.hours, numeric: true },
		{ key: "named", label: t.capacity.people.columns.named, numeric: true },
	];
	const rows = figures.flatMap(({ quarter, hours }) =>
		post.shares.map(({ competenceId, competenceName }) => [
			t.portfolio.quarter(quarter),
			competenceName,
			formatNumber(hours.get(competenceId) ?? 0, locale),
			formatNumber(named.get(`${post.personId} ${competenceId} ${quarter}`) ?? 0, locale),
		]),
	);
	return (
		<Stack>
			<Table caption={words.hoursTitle} columns={columns} rows={rows} empty={t.capacity.people.noShares} />
			<p>{words.hoursText}</p>
		</Stack>
	);
}

function Shares({ t, locale, post, competences, forms }: Props) {
	const words = t.capacity.post;
	return (
		<section aria-labelledby="shares">
			<Stack>
				<Heading level={2} id="shares">
					{words.sharesTitle}
				</Heading>
				{post.shares.map((one) => (
					<Cluster>
						<span>
							{t.capacity.share(
								one.competenceName,
								formatNumber(one.percent, locale),
								words.rhythm(one.everyWeeks),
							)}
						</span>
						<Form action={paths.poolShareEnd(post.id, one.competenceId)}>
							<Button variant="tertiary" size="sm" label={words.unshareLabel(one.competenceName)}>
								{words.unshare}
							</Button>
						</Form>
					</Cluster>
				))}
				<Details summary={words.addShare} open={failed(forms.share) || post.shares.length === 0}>
					<Form action={paths.poolShares(post.id)}>
						<ErrorSummary form={forms.share} t={t} />
						<ShareFields {...{ t, competences }} form={forms.share} />
						<Button variant="secondary">{words.addShare}</Button>
					</Form>
				</Details>
			</Stack>
		</section>
	);
}

function Absences({ t, locale, post, forms }: Props) {
	const words = t.capacity.post;
	const form = forms.absence;
	return (
		<section aria-labelledby="absences">
			<Stack>
				<Heading level={2} id="absences">
					{words.absencesTitle}
				</Heading>
				<p>{words.absencesText}</p>
				{post.absences.map((one) => (
					<Cluster>
						<span>
							{words.absence(
								words.kinds[one.kind],
								formatDate(one.fromDay, locale),
								formatDate(one.toDay, locale),
								formatNumber(one.percent, locale),
							)}
						</span>
						<Form action={paths.poolAbsenceEnd(post.id, one.id)}>
							<Button
								variant="tertiary"
								size="sm"
								label={words.removeAbsenceLabel(formatDate(one.fromDay, locale))}
							>
								{words.removeAbsence}
							</Button>
						</Form>
					</Cluster>
				))}
				<Details summary={words.addAbsence} open={failed(form)}>
					<Form action={paths.poolAbsences(post.id)}>
						<ErrorSummary form={form} t={t} ids={absenceIds} />
						<AbsenceFields t={t} form={form} />
						<Button variant="secondary">{words.addAbsence}</Button>
					</Form>
				</Details>
			</Stack>
		</section>
	);
}

/** The page has three forms; names that two of them share have ids of their own here. */
const absenceIds = { fromDay: "absence-from", toDay: "absence-to", percent: "absence-percent" };

function AbsenceFields({ t, form }: { t: Messages; form: FormState }) {
	const words = t.capacity.post;
	return (
		<>
			<SelectField
				form={form}
				name="kind"
				label={words.kind}
				options={absenceKinds.map((value) => ({ value, label: words.kinds[value] }))}
				required
			/>
			<DateField form={form} name="fromDay" id={absenceIds.fromDay} label={words.absenceFrom} required />
			<DateField form={form} name="toDay" id={absenceIds.toDay} label={words.absenceTo} required />
			<NumberField
				form={form}
				name="percent"
				id={absenceIds.percent}
				label={words.absencePercent}
				unit="%"
				required
			/>
		</>
	);
}

function ChangePost({ t, post, forms }: Props) {
	const words = t.capacity.post;
	return (
		<Details summary={words.changeTitle} open={failed(forms.post)}>
			<Stack>
				<Form action={paths.poolPost(post.id)} form={forms.post}>
					<ErrorSummary form={forms.post} t={t} />
					{post.personId === null && (
						<TextField form={forms.post} name="title" label={words.vacantTitle} required maxLength={100} />
					)}
					<SizeFields t={t} form={forms.post} />
					<Button variant="secondary">{words.save}</Button>
				</Form>
				<Form action={paths.poolPostEnd(post.id)}>
					<Button variant="tertiary">{words.remove}</Button>
				</Form>
			</Stack>
		</Details>
	);
}

import type { Messages } from "../../../../locales/index.ts";
import {
	Button,
	ButtonLink,
	Cluster,
	ErrorSummary,
	Form,
	NumberField,
	PageHeader,
	Stack,
	Tag,
	TextField,
} from "../../../platform/html/index.ts";
import { formatMoney, formatNumber } from "../../../platform/i18n/format.ts";
import type { Locale } from "../../../platform/i18n/locale.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import { paths } from "../paths.ts";
import type { Request } from "../queries/requests.ts";

type Covered = {
	id: string;
	hours: number;
	coverHourCost: number | null;
	coverAccount: string;
	answer: "yes" | "no" | null;
	withdrawnAt: Date | null;
};

type LineProps = { t: Messages; locale: Locale; request: Covered; mayChange: boolean };

/** What a release from duty costs and who pays; and the way to say so. */
export function CoverLine({ t, locale, request, mayChange }: LineProps) {
	const words = t.capacity.cover;
	const stands = request.withdrawnAt === null && request.answer !== "no";
	if (request.coverHourCost === null) {
		return mayChange && stands ? (
			<p class="meta">
				<a href={paths.capacityCover(request.id)}>{words.isCover}</a>
			</p>
		) : null;
	}
	const sum = formatMoney(request.hours * request.coverHourCost, locale);
	return (
		<p>
			{words.costs(formatNumber(request.hours, locale), formatMoney(request.coverHourCost, locale), sum)}{" "}
			{request.coverAccount ? (
				words.paidBy(request.coverAccount)
			) : (
				<Tag colour="leire">{words.nobodyPays}</Tag>
			)}{" "}
			{mayChange && stands && <a href={paths.capacityCover(request.id)}>{words.change}</a>}
		</p>
	);
}

/** The fields of a release from duty, where it is one. */
export function CoverFields({ t, form, required }: { t: Messages; form: FormState; required?: boolean }) {
	const words = t.capacity.cover;
	return (
		<>
			<NumberField
				form={form}
				name="coverHourCost"
				label={words.hourCost}
				hint={words.hourCostHint}
				unit="kr"
				required={required}
			/>
			<TextField
				form={form}
				name="coverAccount"
				label={words.account}
				hint={words.accountHint}
				maxLength={60}
				width="medium"
			/>
		</>
	);
}

type PageProps = { t: Messages; locale: Locale; form: FormState; request: Request };

/** One request as a release from duty: the cost of cover, and the account. */
export function CoverPage({ t, locale, form, request }: PageProps) {
	const words = t.capacity.cover;
	const hours = formatNumber(request.hours, locale);
	const back = request.initiativeId ? paths.initiative(request.initiativeId) : paths.capacityRequests();
	return (
		<Stack space="wide">
			<PageHeader
				title={words.title}
				lead={words.lead(
					request.title,
					t.portfolio.requests.wants(hours, request.competenceName, t.portfolio.quarter(request.quarter)),
				)}
			/>
			<Form action={paths.capacityCover(request.id)}>
				<ErrorSummary form={form} t={t} />
				<CoverFields t={t} form={form} required />
				<Cluster>
					<Button>{words.save}</Button>
					<ButtonLink href={back} variant="tertiary">
						{t.platform.cancel}
					</ButtonLink>
				</Cluster>
			</Form>
		</Stack>
	);
}

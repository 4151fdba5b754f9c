import {
	Alert,
	Button,
	Details,
	ErrorSummary,
	Form,
	Heading,
	LongTextField,
	Stack,
	Table,
} from "../../../platform/html/index.ts";
import { formatShortDate } from "../../../platform/i18n/format.ts";
import { PersonField } from "../../portfolio/index.ts";
import { paths } from "../paths.ts";
import type { Handover } from "../queries/handovers.ts";
import type { BenefitProps } from "./benefit.tsx";

/** The owner has left: who holds the benefit meanwhile, or that nobody does. Nothing is lost either way. */
export function OwnerNotice({ t, benefit }: BenefitProps) {
	if (!benefit.ownerHasLeft) return null;
	const words = t.benefitCare.handover;
	const text =
		benefit.holderId === null
			? words.orphan(benefit.unitName)
			: words.leftTo(benefit.unitName, benefit.holderName ?? t.benefits.hidden);
	return (
		<Alert kind="warning">
			<p>{text}</p>
		</Alert>
	);
}

/** Hands the benefit over, for those who answer for it. */
export function HandoverForm({
	t,
	benefit,
	mayMeasure,
	handoverForm: form,
	handoverCandidates,
}: BenefitProps) {
	if (!mayMeasure) return null;
	const words = t.benefitCare.handover;
	return (
		<Details summary={words.nextTitle} open={Object.keys(form.errors).length > 0}>
			<Form action={paths.handover(benefit.id)}>
				<ErrorSummary form={form} t={t} />
				<p>{words.text}</p>
				<PersonField
					t={t}
					form={form}
					name="to"
					label={words.to}
					hint={words.toHint}
					candidates={handoverCandidates}
					required
				/>
				<LongTextField form={form} name="words" label={words.words} maxLength={500} rows={2} />
				<Button variant="secondary">{words.send}</Button>
			</Form>
		</Details>
	);
}

/** Who has had the benefit, the latest first. */
export function HandoverHistory({ t, locale, handovers }: BenefitProps) {
	if (handovers.length === 0) return null;
	const words = t.benefitCare.handover;
	const columns = Object.entries(words.columns).map(([key, label]) => ({ key, label }));
	const who = (name: string | null, role: string, unit: string) =>
		words.whoIn(name ?? t.benefits.hidden, role, unit);
	const cells = (one: Handover) => [
		formatShortDate(one.handedAt, locale),
		one.hadOwner ? who(one.fromName, one.fromRole, one.fromUnit) : words.nobody,
		who(one.toName, one.toRole, one.toUnit),
		[words.whys[one.why], one.words].filter(Boolean).join(": "),
	];
	return (
		<section aria-labelledby="handovers">
			<Stack>
				<Heading level={2} id="handovers">
					{words.history}
				</Heading>
				<Table caption={words.history} captionHidden columns={columns} rows={handovers.map(cells)} />
			</Stack>
		</section>
	);
}

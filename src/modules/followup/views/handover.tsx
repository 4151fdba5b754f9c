import type { Messages } from "../../../../locales/index.ts";
import {
	Button,
	ButtonLink,
	Cluster,
	ErrorSummary,
	Form,
	Heading,
	LongTextField,
	Meta,
	PageHeader,
	Stack,
} from "../../../platform/html/index.ts";
import { formatDate } from "../../../platform/i18n/format.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import { type Person, PersonField } from "../../portfolio/index.ts";
import { paths } from "../paths.ts";
import type { Found } from "../plan.ts";
import type { PlanProps } from "./plan.tsx";

/** Who has owned it, and the way to hand it over. */
export function Handovers({ t, locale, initiative, handovers, mayPlan }: PlanProps) {
	const words = t.followup.handover;
	if (!mayPlan && handovers.length === 0) return null;
	return (
		<section>
			<Stack>
				{handovers.length > 0 && <Heading level={2}>{words.history}</Heading>}
				{handovers.map(({ why, fromName, toName, mustKnow, handedAt }) => (
					<div>
						<p>{words[why](fromName ?? t.portfolio.hidden, toName ?? t.portfolio.hidden)}</p>
						{mustKnow && <p class="written">«{mustKnow}»</p>}
						<Meta>{formatDate(handedAt, locale)}</Meta>
					</div>
				))}
				{mayPlan && (
					<div>
						<ButtonLink href={paths.handover(initiative.id)} variant="secondary">
							{words.give}
						</ButtonLink>
					</div>
				)}
			</Stack>
		</section>
	);
}

type Props = { t: Messages; form: FormState; initiative: Found; candidates: readonly Person[] };

/** Who takes over, and what the next one must know. */
export function HandoverPage({ t, form, initiative, candidates }: Props) {
	const words = t.followup.handover;
	return (
		<Stack space="wide">
			<PageHeader title={`${words.title}: ${initiative.title}`} lead={words.lead} />
			<Form action={paths.handover(initiative.id)}>
				<ErrorSummary form={form} t={t} />
				<PersonField {...{ t, form, candidates }} name="to" label={words.to} hint={words.toHint} required />
				<LongTextField
					form={form}
					name="mustKnow"
					label={words.mustKnow}
					hint={words.mustKnowHint}
					maxLength={2000}
					required
				/>
				<Cluster>
					<Button>{words.save}</Button>
					<ButtonLink href={paths.plan(initiative.id)} variant="tertiary">
						{t.platform.cancel}
					</ButtonLink>
				</Cluster>
			</Form>
		</Stack>
	);
}

import {
	Button,
	Cluster,
	Details,
	ErrorSummary,
	Form,
	NumberField,
	SelectField,
} from "../../../platform/html/index.ts";
import { paths as portfolio } from "../../portfolio/index.ts";
import { shareRows } from "../forms.ts";
import { paths } from "../paths.ts";
import type { BenefitProps } from "./benefit.tsx";

/** Whose the benefit is, where several initiatives give it together: it is counted once, split by these shares. */
export function SharesText({ t, shares }: BenefitProps) {
	if (shares.length === 0) return null;
	const words = t.benefitMap.shares;
	return (
		<div>
			<p>{words.counted}</p>
			<ul>
				{shares.map(({ initiativeId, title, percent }) => (
					<li>
						<a href={portfolio.initiative(initiativeId)}>{title}</a>: {percent}
						{"\u00a0%"}
					</li>
				))}
			</ul>
		</div>
	);
}

/** Splits the benefit between initiatives, for those who answer for it. */
export function SharesForm({ t, benefit, mayMeasure, sharesForm: form, initiatives }: BenefitProps) {
	if (!mayMeasure || initiatives.length === 0) return null;
	const words = t.benefitMap.shares;
	const options = initiatives.map(({ id, title }) => ({ value: id, label: title }));
	return (
		<Details summary={words.title} open={Object.keys(form.errors).length > 0}>
			<Form action={paths.shares(benefit.id)}>
				<ErrorSummary form={form} t={t} />
				<p>{words.text}</p>
				{shareRows.map((row) => (
					<Cluster>
						<SelectField
							form={form}
							name={`initiative${row}`}
							label={words.initiative(row)}
							options={options}
						/>
						<NumberField
							form={form}
							name={`percent${row}`}
							label={words.percent(row)}
							unit="%"
							width="short"
							whole
						/>
					</Cluster>
				))}
				<Button variant="secondary">{words.save}</Button>
			</Form>
		</Details>
	);
}

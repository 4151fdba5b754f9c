import {
	Button,
	Details,
	ErrorSummary,
	Form,
	Heading,
	Stack,
	TextField,
} from "../../../platform/html/index.ts";
import { PersonField } from "../../portfolio/index.ts";
import { paths } from "../paths.ts";
import type { PlanProps } from "./plan.tsx";

/** The owner and those who take part, each with what they do. */
export function Team(props: PlanProps) {
	const { t, initiative, team, mayPlan } = props;
	const words = t.followup.team;
	return (
		<section aria-labelledby="team">
			<Stack>
				<Heading level={2} id="team">
					{words.title}
				</Heading>
				<ul class="team">
					<li>
						<span>
							<strong>{initiative.ownerName ?? t.portfolio.hidden}</strong>
							<span class="meta"> {words.owner}</span>
						</span>
					</li>
					{team.map(({ personId, name, part }) => (
						<li>
							<span>
								<strong>{name}</strong>
								<span class="meta written"> {part}</span>
							</span>
							{mayPlan && (
								<Form action={paths.memberEnd(initiative.id, personId)}>
									<Button variant="tertiary" size="sm" label={words.removeLabel(name)}>
										{words.remove}
									</Button>
								</Form>
							)}
						</li>
					))}
				</ul>
				{team.length === 0 && <p>{words.none}</p>}
				{mayPlan && <Add {...props} />}
			</Stack>
		</section>
	);
}

function Add({ t, initiative, memberForm: form, candidates }: PlanProps) {
	const words = t.followup.team;
	return (
		<Details summary={words.addTitle} open={Object.keys(form.errors).length > 0}>
			<Form action={paths.team(initiative.id)}>
				<ErrorSummary form={form} t={t} />
				<PersonField
					{...{ t, form, candidates }}
					name="person"
					label={words.person}
					hint={words.personHint}
					required
				/>
				<TextField
					form={form}
					name="part"
					label={words.part}
					hint={words.partHint}
					maxLength={120}
					required
				/>
				<Button variant="secondary">{words.add}</Button>
			</Form>
		</Details>
	);
}

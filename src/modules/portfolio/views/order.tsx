import {
	Button,
	Cluster,
	ErrorSummary,
	Form,
	Heading,
	HiddenField,
	SelectField,
	Stack,
} from "../../../platform/html/index.ts";
import { paths } from "../paths.ts";
import type { Neighbour } from "../queries/requirements.ts";
import type { InitiativeProps } from "./initiative.tsx";
import { StateTag } from "./words.tsx";

/** What must be finished first, what waits for this, and a way to say so. Nothing where there is neither. */
export function InitiativeOrder(props: InitiativeProps) {
	const { t, order, initiative } = props;
	const words = t.gate.order;
	const mayWait = props.mayChange && ["planned", "paused"].includes(initiative.state);
	if (!mayWait && order.requires.length + order.waiting.length === 0) return null;
	return (
		<section aria-labelledby="order">
			<Stack>
				<Heading level={2} id="order">
					{words.title}
				</Heading>
				{order.requires.length > 0 ? (
					<Named {...props} lead={words.waitsFor} of={order.requires} removable={mayWait} />
				) : (
					<p>{words.none}</p>
				)}
				{order.waiting.length > 0 && <Named {...props} lead={words.waiting} of={order.waiting} />}
				{mayWait && order.choices.length > 0 && <Add {...props} />}
			</Stack>
		</section>
	);
}

type NamedProps = InitiativeProps & { lead: string; of: readonly Neighbour[]; removable?: boolean };

function Named({ t, initiative, lead, of, removable }: NamedProps) {
	const words = t.gate.order;
	return (
		<>
			<p>{lead}</p>
			<ul class="conditions">
				{of.map(({ id, title, state }) => (
					<li>
						<StateTag t={t} state={state} />
						<a href={paths.initiative(id)}>{title}</a>
						{removable && (
							<Form action={paths.initiativeOrderEnd(initiative.id)}>
								<HiddenField name="requiresId" value={id} />
								<Button variant="tertiary" size="sm" label={words.removeLabel(title)}>
									{words.remove}
								</Button>
							</Form>
						)}
					</li>
				))}
			</ul>
		</>
	);
}

function Add({ t, initiative, order, orderForm }: InitiativeProps) {
	const words = t.gate.order;
	const options = order.choices.map(({ id, title, state }) => ({
		value: id,
		label: title,
		group: t.portfolio.states[state],
	}));
	return (
		<Form action={paths.initiativeOrder(initiative.id)}>
			<ErrorSummary form={orderForm} t={t} />
			<SelectField
				form={orderForm}
				name="requiresId"
				label={words.field}
				hint={words.hint}
				options={options}
				width="full"
				required
			/>
			<Cluster>
				<Button variant="secondary">{words.add}</Button>
			</Cluster>
		</Form>
	);
}

import {
	Button,
	Cluster,
	Details,
	Form,
	HiddenField,
	LongTextField,
	Stack,
} from "../../../platform/html/index.ts";
import { paths } from "../paths.ts";
import type { StepPageProps } from "./step-page.tsx";

/** Never a waterfall: skip with a reason, take it once more, move it. */
export function StepMoves({ t, idea, step, steps, state }: StepPageProps) {
	const texts = t.innovation.steps;
	const at = steps.findIndex(({ id }) => id === step.id);
	const move = (direction: "up" | "down", label: string) => (
		<Form action={paths.stepMove(idea.id, step.id)}>
			<HiddenField name="direction" value={direction} />
			<Button variant="secondary">{label}</Button>
		</Form>
	);
	return (
		<Details summary={texts.more} open={Object.values(state.errors).some(Boolean)}>
			<Stack space="wide">
				{step.state !== "skipped" && (
					<Form action={paths.stepState(idea.id, step.id)}>
						<HiddenField name="state" value="skipped" />
						<LongTextField
							form={state}
							name="reason"
							label={texts.skipReason}
							required
							rows={2}
							maxLength={300}
						/>
						<Button variant="secondary">{texts.skip}</Button>
					</Form>
				)}
				<Cluster>
					<Form action={paths.stepRepetition(idea.id, step.id)}>
						<Button variant="secondary">{texts.repeat}</Button>
					</Form>
					{at > 0 && move("up", texts.moveUp)}
					{at < steps.length - 1 && move("down", texts.moveDown)}
				</Cluster>
			</Stack>
		</Details>
	);
}

import { Button, ButtonLink, Cluster, Form, NextStep } from "../../../platform/html/index.ts";
import { formatDate } from "../../../platform/i18n/format.ts";
import { takesAnswers } from "../assembly.ts";
import { paths } from "../paths.ts";
import type { AssemblyPageProps } from "./assembly-page.tsx";
import { whenIn } from "./words.tsx";

/** What a leader does next: answer, come, follow the hall, write down what to do. */
export function OwnNext(props: AssemblyPageProps) {
	const { t, assembly, today } = props;
	const words = t.assembly.answer;
	const { id, state, ownComing } = assembly;
	if (state === "finished")
		return (
			<NextStep
				title={words.finishedTitle}
				text={words.finishedText}
				action={<ButtonLink href={paths.commitments(id)}>{words.writeDown}</ButtonLink>}
			/>
		);
	if (ownComing && state === "live" && assembly.day === today) return <InTheHall {...props} />;
	const isOpen = takesAnswers(assembly, today);
	if (ownComing) return <Coming {...props} />;
	if (!isOpen) return <NextStep title={words.closedTitle} text={words.closedText} />;
	return <Asked {...props} />;
}

function InTheHall({ t, assembly }: AssemblyPageProps) {
	const words = t.assembly.answer;
	if (assembly.ownArrivedAt === null)
		return (
			<NextStep
				title={words.arriveTitle}
				text={words.arriveText}
				action={
					<Cluster>
						<ButtonLink href={paths.arrive(assembly.id)}>{words.arrive}</ButtonLink>
						<ButtonLink href={paths.hall(assembly.id)} variant="secondary">
							{words.goToHall}
						</ButtonLink>
					</Cluster>
				}
			/>
		);
	return (
		<NextStep
			title={words.liveTitle}
			text={words.liveText}
			action={<ButtonLink href={paths.hall(assembly.id)}>{words.goToHall}</ButtonLink>}
		/>
	);
}

function Coming({ t, locale, assembly, today }: AssemblyPageProps) {
	const words = t.assembly.answer;
	return (
		<NextStep
			label={words.yours}
			title={words.youCome}
			text={words.youComeText(whenIn(t, locale, assembly), assembly.place)}
			action={
				takesAnswers(assembly, today) && (
					<Form action={paths.answer(assembly.id)}>
						<Button variant="secondary" name="coming" value="no">
							{words.cancel}
						</Button>
					</Form>
				)
			}
		/>
	);
}

function Asked({ t, locale, assembly }: AssemblyPageProps) {
	const words = t.assembly.answer;
	const saidNo = assembly.ownComing === false;
	const isFull = assembly.coming >= assembly.seats;
	const by = formatDate(assembly.answerBy ?? assembly.day, locale);
	const text = isFull ? words.full : saidNo ? words.youDoNotText : words.askText(by);
	return (
		<NextStep
			title={saidNo ? words.youDoNot : words.askTitle}
			text={text}
			action={
				<Form action={paths.answer(assembly.id)}>
					<Cluster>
						{!isFull && (
							<Button name="coming" value="yes">
								{saidNo ? words.joinAfterAll : words.yes}
							</Button>
						)}
						{!saidNo && (
							<Button variant="secondary" name="coming" value="no">
								{words.no}
							</Button>
						)}
					</Cluster>
				</Form>
			}
		/>
	);
}

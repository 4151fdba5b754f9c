import type { ComponentChildren } from "preact";
import { type PlatformTexts, usePlatformTexts } from "./language.tsx";
import { VisuallyHidden } from "./layout.tsx";

/** Where a step stands for the one who looks. */
export type StepState = "done" | "current" | "coming" | "skipped";

/** One step on a path. */
export type Step = { label: ComponentChildren; state: StepState; href?: string; note?: ComponentChildren };

function wordOf(state: StepState, t: PlatformTexts): string {
	return { done: t.stepDone, current: t.stepCurrent, coming: t.stepComing, skipped: t.stepSkipped }[state];
}

type StepperProps = {
	steps: readonly Step[];
	/** The name of the path, read aloud: "Veien din". */
	label: string;
};

/** A path of steps: lying where there is room, standing on a phone. */
export function Stepper({ steps, label }: StepperProps) {
	const t = usePlatformTexts();
	return (
		<nav class="stepper" aria-label={label}>
			<ol>
				{steps.map((step) => (
					<li data-state={step.state} aria-current={step.state === "current" ? "step" : undefined}>
						<span class="stepper-mark" aria-hidden="true" />
						<span class="stepper-text">
							{step.href ? (
								<a href={step.href}>{step.label}</a>
							) : (
								<span class="stepper-label">{step.label}</span>
							)}
							<VisuallyHidden>, {wordOf(step.state, t)}</VisuallyHidden>
							{step.note && <span class="stepper-note">{step.note}</span>}
						</span>
					</li>
				))}
			</ol>
		</nav>
	);
}

type ProgressProps = {
	done: number;
	total: number;
	/** What is counted: "Samlinger gjennomført". */
	label: string;
	/** Instead of "3 av 5". */
	text?: string;
};

/** How far along, as a bar and in words. */
export function Progress({ done, total, label, text }: ProgressProps) {
	const t = usePlatformTexts();
	const share = total > 0 ? Math.min(100, Math.max(0, (done / total) * 100)) : 0;
	return (
		<div class="progress">
			<p>
				<span>{label}</span> <span class="progress-value">{text ?? t.progress(done, total)}</span>
			</p>
			<svg class="progress-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
				<rect class="progress-track" width="100" height="4" />
				<rect class="progress-done" width={share} height="4" />
			</svg>
		</div>
	);
}

type TabLink = { label: ComponentChildren; href: string; current?: boolean };

/** So many fit beside each other on a phone; more stand in two columns there. */
const tabsInARow = 4;

/** Pages about the same thing, side by side. Links, so each has its own address. */
export function Tabs({ tabs, label }: { tabs: readonly TabLink[]; label: string }) {
	return (
		<nav class="tabs" aria-label={label} data-many={tabs.length > tabsInARow || undefined}>
			<ul>
				{tabs.map((tab) => (
					<li>
						<a href={tab.href} aria-current={tab.current ? "page" : undefined}>
							{tab.label}
						</a>
					</li>
				))}
			</ul>
		</nav>
	);
}

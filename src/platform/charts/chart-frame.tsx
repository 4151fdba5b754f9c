import type { ComponentChildren } from "preact";
import { type Column, Details, Table } from "../html/index.ts";
import { usePlatformTexts } from "../html/language.tsx";

/** What every chart takes. */
export type ChartProps = {
	/** Unique on the page. */
	id: string;
	/** The finding, as a sentence: "Halvparten av lederne er ferdige". */
	title: string;
	/** What is drawn, for those who cannot see it. The title alone if left out. */
	description?: string;
	level?: 2 | 3 | 4;
};

/** A number as text, with its unit and decimal comma. */
export type Format = (value: number) => string;

type ChartFrameProps = ChartProps & {
	columns: readonly Column[];
	rows: readonly (readonly ComponentChildren[])[];
	/** What marks and shades mean, under the picture. */
	signs?: ComponentChildren;
	children: ComponentChildren;
};

/** The finding, the picture and the numbers. */
export function ChartFrame({
	id,
	title,
	description,
	columns,
	rows,
	signs,
	level = 3,
	children,
}: ChartFrameProps) {
	const t = usePlatformTexts();
	const Title = `h${level}` as const;
	return (
		<figure class="chart" aria-labelledby={`${id}-title`}>
			<figcaption>
				<Title class="heading heading-xs" id={`${id}-title`}>
					{title}
				</Title>
				{description && (
					<p class="ds-sr-only" id={`${id}-text`}>
						{description}
					</p>
				)}
			</figcaption>
			{children}
			{signs && <p class="chart-signs">{signs}</p>}
			<Details summary={t.showTable}>
				<Table caption={title} captionHidden columns={columns} rows={rows} />
			</Details>
		</figure>
	);
}

/** The attributes that make the drawn part one picture with a name. */
export function pictureOf({ id, description }: ChartProps) {
	return {
		role: "img" as const,
		"aria-labelledby": `${id}-title`,
		"aria-describedby": description ? `${id}-text` : undefined,
	};
}

/** Percent of the width, as SVG reads it: the drawing follows the screen while its text keeps its size. */
export function percent(share: number): string {
	return `${Math.round(share * 10_000) / 100}%`;
}

import type { Messages } from "../../../../locales/index.ts";
import { ButtonLink, EmptyState, PageHeader, SearchForm, Stack } from "../../../platform/html/index.ts";
import { paths } from "../paths.ts";
import type { UnitNode } from "../unit.ts";
import { Sections } from "./sections.tsx";

type Props = {
	t: Messages;
	/** What is shown: all, or what is on the way to what was found. */
	tops: readonly UnitNode[];
	/** Ids of what was searched for; null without a search. */
	found: ReadonlySet<string> | null;
	total: number;
	q: string;
	mayChange: boolean;
};

/** The whole organisation as folded lists; works without script, and narrows as one types. */
export function UnitTreePage({ t, tops, found, total, q, mayChange }: Props) {
	const words = t.organisation.tree;
	if (total === 0) return <NoOrganisation t={t} mayChange={mayChange} />;
	return (
		<Stack space="wide">
			<Sections t={t} current="tree" mayChange={mayChange} />
			<PageHeader title={words.title} lead={words.lead(total)} />
			<SearchForm action={paths.units()} label={words.search} value={q} t={t} live="unit-tree" />
			<div id="unit-tree" class="unit-tree">
				{found && <p class="meta">{found.size === 0 ? words.nothing : words.found(found.size)}</p>}
				{tops.map((top) => (
					<Branch t={t} node={top} found={found} depth={0} />
				))}
			</div>
		</Stack>
	);
}

function NoOrganisation({ t, mayChange }: Pick<Props, "t" | "mayChange">) {
	const words = t.organisation.tree;
	return (
		<Stack space="wide">
			<Sections t={t} current="tree" mayChange={mayChange} />
			<PageHeader title={words.title} />
			<EmptyState
				title={words.emptyTitle}
				text={mayChange ? words.emptyText : words.emptyTextOthers}
				action={mayChange && <ButtonLink href={paths.imports()}>{t.organisation.nextStep.action}</ButtonLink>}
			/>
		</Stack>
	);
}

type BranchProps = { t: Messages; node: UnitNode; found: ReadonlySet<string> | null; depth: number };

/** A unit with what is under it, opened at the top and on the way to what was found. */
function Branch({ t, node, found, depth }: BranchProps) {
	if (node.children.length === 0) {
		return (
			<p class="unit-leaf" data-found={found?.has(node.id) ? "" : undefined}>
				<UnitLine t={t} node={node} />
			</p>
		);
	}
	return (
		<details class="unit-branch" open={depth === 0 || found !== null}>
			<summary data-found={found?.has(node.id) ? "" : undefined}>
				<span>
					{node.name} <span class="meta">{t.organisation.tree.below(node.below)}</span>
				</span>
			</summary>
			<div class="unit-children">
				<p class="unit-leaf">
					<UnitLine t={t} node={node} label={t.organisation.tree.open(node.name)} />
				</p>
				{node.children.map((child) => (
					<Branch t={t} node={child} found={found} depth={depth + 1} />
				))}
			</div>
		</details>
	);
}

function UnitLine({ t, node, label = node.name }: { t: Messages; node: UnitNode; label?: string }) {
	const words = t.organisation.tree;
	return (
		<>
			<a href={paths.unit(node.id)}>{label}</a>{" "}
			<span class="meta">
				{node.type}
				{node.leaderName ? ` · ${words.led(node.leaderName)}` : node.leaderId ? "" : ` · ${words.vacant}`}
			</span>
		</>
	);
}

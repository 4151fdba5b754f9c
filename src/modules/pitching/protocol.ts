import type { Day } from "../../core/calendar/day.ts";
import type { Connection } from "./impartiality.ts";
import type { Outcome } from "./outcome.ts";
import type { PanelRole, State } from "./pitch-day.ts";

/** Whether a panel member was there. */
export const presences = ["whole", "part", "absent"] as const;
export type Presence = (typeof presences)[number];

/** A member in the protocol. A shielded person has a role and no name. */
export type Attender = {
	personId: string;
	name: string | null;
	role: PanelRole;
	/** Null until the secretary has noted it. */
	presence: Presence | null;
	words: string;
};

/** One who stood outside a pitch, with the connection and who decided it. */
export type SteppedAside = {
	name: string | null;
	tie: Connection | null;
	reason: string;
	decidedBy: string | null;
};

/** One pitch in the protocol. */
export type ProtocolItem = {
	pitchId: string;
	title: string;
	unitName: string | null;
	/** Names of those who judged it. */
	judgedBy: string[];
	aside: SteppedAside[];
	judges: number;
	mean: number | null;
	spread: number | null;
	/** Points that were changed while the panel talked. */
	changes: number;
	/** Whoever signs the item where the panel leader stands outside it; left out where the leader signs. */
	standIn?: { signed: boolean; name: string | null } | null;
	/** Null until the recommendation is written. */
	said: { outcome: Outcome; words: string; stronger: string; reason: string } | null;
};

/** The record of a pitch day: who was there, who stood outside what, what the panel recommends and why. */
export type Protocol = {
	title: string;
	day: Day;
	startsAt: string;
	place: string;
	quorum: number;
	leader: string | null;
	secretary: string | null;
	decider: string | null;
	authority: string;
	decisionBy: Day;
	attendance: Attender[];
	items: ProtocolItem[];
	remarks: string;
};

/** A protocol as one reader may see it: what they stand outside has its place, and nothing else. */
export type ReadItem = ProtocolItem | { pitchId: string; title: string; closed: true };
export type ReadProtocol = Omit<Protocol, "items"> & { items: ReadItem[] };

/** Takes out everything about the pitches that the reader stands outside. */
export function protocolFor(protocol: Protocol, mayRead: (pitchId: string) => boolean): ReadProtocol {
	const items = protocol.items.map(
		(item): ReadItem =>
			mayRead(item.pitchId) ? item : { pitchId: item.pitchId, title: item.title, closed: true },
	);
	return { ...protocol, items };
}

/** What stands between the protocol and the panel leader's signature. */
export type Gap = "attendance" | "recommendations" | "items";

/**
 * What is missing before the protocol can be approved: everyone's attendance, the word that was sent to the teams, and a
 * stand-in's signature on each item that the panel leader stands outside.
 */
export function gapsOf({ attendance, items }: Pick<Protocol, "attendance" | "items">, state: State): Gap[] {
	const gaps: Gap[] = [];
	if (attendance.some(({ presence }) => presence === null)) gaps.push("attendance");
	if (!["recommended", "decided", "released"].includes(state)) gaps.push("recommendations");
	if (items.some(({ standIn }) => standIn && !standIn.signed)) gaps.push("items");
	return gaps;
}

import type { PanelsInstance, PanelsReason } from "./terms.ts";
import { type Carried, carry, type Transport } from "./transport.ts";

/** Why no assignment can be complete, by counting; empty where nothing can be counted against it. */
export function countedObstacles(instance: PanelsInstance): PanelsReason[] {
	const { people, items, affinity, perItem, maxLoad, minLoad = 0 } = instance;
	const open = (person: number, item: number) => affinity[person]?.[item] !== null;
	const reasons: PanelsReason[] = [];
	for (const [j, item] of items.entries()) {
		const has = people.filter((_, i) => open(i, j)).length;
		if (has < perItem) reasons.push({ kind: "few-people", item, needs: perItem, has });
	}
	for (const [i, person] of people.entries()) {
		const has = items.filter((_, j) => open(i, j)).length;
		if (has < minLoad) reasons.push({ kind: "few-items", person, needs: minLoad, has });
	}
	const places = items.length * perItem;
	const [most, least] = [people.length * Math.min(maxLoad, items.length), people.length * minLoad];
	if (most < places) reasons.push({ kind: "load", needs: places, has: most });
	if (least > places) reasons.push({ kind: "min-load", needs: least, has: places });
	return reasons;
}

/** Why the flow could not fill all places: the smallest cut, told as people and items (Hall's condition). */
export function cutObstacle(instance: PanelsInstance, transport: Transport, stuck: Carried): PanelsReason {
	if (stuck.throughPool || transport.minLoad === 0) {
		const free = transport.minLoad === 0 ? stuck : carry({ ...transport, minLoad: 0 });
		if (free.missing > 0) return crowdedItems(instance, transport, free);
		return idlePeople(instance, transport, stuck);
	}
	return crowdedItems(instance, transport, stuck);
}

function crowdedItems(instance: PanelsInstance, transport: Transport, stuck: Carried): PanelsReason {
	const { people, perItem, maxLoad } = transport;
	let has = 0;
	for (let person = 0; person < people; person++)
		has += stuck.reachedPeople[person] ? maxLoad : openTo(transport, stuck, person);
	return {
		kind: "crowded-items",
		items: instance.items.filter((_, j) => stuck.reached[j]),
		busy: instance.people.filter((_, i) => stuck.reachedPeople[i]),
		needs: perItem * stuck.reached.reduce((all, one) => all + one, 0),
		has,
	};
}

function idlePeople(instance: PanelsInstance, transport: Transport, stuck: Carried): PanelsReason {
	const { people, perItem, minLoad } = transport;
	const idle = instance.people.filter((_, i) => !stuck.reachedPeople[i]);
	let has = perItem * stuck.reached.reduce((all, one) => all + 1 - one, 0);
	for (let person = 0; person < people; person++)
		if (!stuck.reachedPeople[person]) has += openTo(transport, stuck, person);
	return { kind: "idle-people", people: idle, needs: minLoad * idle.length, has };
}

/** How many of the items that were reached the person may judge. */
function openTo({ people, items, worth }: Transport, stuck: Carried, person: number): number {
	let open = 0;
	for (let item = 0; item < items; item++)
		if (stuck.reached[item] && worth[item * people + person] !== Number.NEGATIVE_INFINITY) open++;
	return open;
}

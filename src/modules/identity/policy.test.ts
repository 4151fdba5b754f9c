import { describe, expect, it } from "vitest";
import { nobody, type Viewer } from "../../platform/web/context.ts";
import { admits } from "../../platform/web/route.ts";
import type { Role } from "../../roles.ts";
import {
	type CodeReceiver,
	codeObstacle,
	grantObstacle,
	guestProgrammes,
	mayInviteGuest,
	maySeeProgramme,
} from "./policy.ts";

const viewer = (roles: Role[], programmes: Record<string, Role[]> = {}): Viewer => ({
	...nobody,
	personId: "me",
	roles: new Set(roles),
	programmeRoles: new Map(Object.entries(programmes).map(([id, held]) => [id, new Set(held)])),
});

const guest = viewer(["guest"], { autumn: ["guest"] });

describe("a guest", () => {
	it("sees the programme of the invitation and no other", () => {
		expect(["autumn", "spring"].map((id) => maySeeProgramme(guest, id))).toEqual([true, false]);
		expect(guestProgrammes(guest)).toEqual(["autumn"]);
	});

	it("does not come through a route for our own people", () => {
		expect(admits("signed-in", guest)).toBe(false);
		expect(admits("guests-too", guest)).toBe(true);
		expect(admits(["employee", "office"], guest)).toBe(false);
	});
});

it("lets own people see every programme, and nobody none", () => {
	expect(maySeeProgramme(viewer(["employee"]), "autumn")).toBe(true);
	expect(guestProgrammes(viewer(["employee"]))).toBeNull();
	expect(maySeeProgramme(nobody, "autumn")).toBe(false);
});

it("lets the office invite guests, everywhere or where it runs one programme", () => {
	expect(mayInviteGuest(viewer(["office"]), "autumn")).toBe(true);
	const ofOne = viewer(["employee"], { autumn: ["office"] });
	expect(["autumn", "spring"].map((id) => mayInviteGuest(ofOne, id))).toEqual([true, false]);
	expect(mayInviteGuest(viewer(["administrator"]), "autumn")).toBe(false);
});

describe("a one-time code", () => {
	const worker: CodeReceiver = {
		personId: "worker",
		hasEmail: false,
		hasAccount: false,
		holdsGrantedRole: false,
		ledByViewer: true,
		isShielded: false,
	};
	const leader = viewer(["employee", "leader"]);
	const office = viewer(["office"]);
	const administrator = viewer(["administrator"]);

	it("is made by the leader for people who have no other way in", () => {
		expect(codeObstacle(leader, worker)).toBeNull();
		expect(codeObstacle(leader, { ...worker, ledByViewer: false })).toBe("not-yours");
	});

	it("never lets a leader or the office in as somebody who has another way in", () => {
		for (const maker of [leader, office]) {
			expect(codeObstacle(maker, { ...worker, hasEmail: true })).toBe("has-other-way");
			expect(codeObstacle(maker, { ...worker, hasAccount: true })).toBe("has-other-way");
		}
	});

	it("never lifts anybody: for a holder of a role only an administrator makes one", () => {
		const holder = { ...worker, holdsGrantedRole: true };
		expect([leader, office, administrator].map((maker) => codeObstacle(maker, holder))).toEqual([
			"holds-role",
			"holds-role",
			null,
		]);
	});

	it("is made for a shielded person by the office alone", () => {
		const hidden = { ...worker, isShielded: true };
		expect([leader, office, administrator].map((maker) => codeObstacle(maker, hidden))).toEqual([
			"not-yours",
			null,
			"not-yours",
		]);
	});

	it("is not made for oneself", () => {
		expect(codeObstacle(administrator, { ...worker, personId: "me" })).toBe("not-yours");
	});
});

it("binds administrators to the tenant, and guests to one programme's work", () => {
	expect(grantObstacle("administrator", "autumn", { isGuest: false })).toBe("tenant-only");
	expect(grantObstacle("administrator", null, { isGuest: false })).toBeNull();
	expect(grantObstacle("office", "autumn", { isGuest: true })).toBe("not-for-guests");
	expect(grantObstacle("facilitator", null, { isGuest: true })).toBe("not-for-guests");
	expect(grantObstacle("facilitator", "autumn", { isGuest: true })).toBeNull();
});

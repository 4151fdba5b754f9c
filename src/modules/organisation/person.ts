/** What everyone in the tenant may know of a person: name, post and unit. Nothing private. */
export type PersonCard = {
	id: string;
	/** Given name and family name. */
	name: string;
	givenName: string;
	familyName: string;
	/** Title of the main post, or of the guest's organisation's; null without a current post. */
	title: string | null;
	unitId: string | null;
	unitName: string | null;
	sectorId: string | null;
	/** Leader level, 1 is the top; null for those who lead nothing. */
	level: number | null;
	/** The organisation a guest comes from; null for employees. */
	guestOf: string | null;
	/** True only where shielded people were asked for. */
	shielded: boolean;
	/** No longer in the HR system. */
	ended: boolean;
};

/** Why a person is shielded: a class and never a text, since the text itself would be a danger. */
export const shieldReasons = ["address", "threat", "other"] as const;
export type ShieldReason = (typeof shieldReasons)[number];

/** Shielded people are left out everywhere unless this is asked for, which only the office's pages may do. */
export type Shielding = { includeShielded?: boolean };

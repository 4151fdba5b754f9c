/**
 * National identity numbers in text that people write and files they upload. Rules for the number:
 * Folkeregisteret (six digits of the birth date, three individual digits, two control digits by modulus 11).
 * D-numbers add 4 to the first digit, H-numbers 4 to the third; test people add 8 (Tenor) or 6.5 (NAV) to the month.
 */

const firstWeights = [3, 7, 6, 1, 8, 9, 4, 5, 2];
const secondWeights = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2];
const candidates = /(?<!\d)(\d{6})[ .-]?(\d{5})(?!\d)/g;

/** Is this text, and nothing else, a valid eleven-digit national identity number, D-number or test number? */
export function isNationalId(text: string): boolean {
	if (!/^\d{11}$/.test(text)) return false;
	const digits = [...text].map(Number);
	return holdsBirthDate(text) && hasControlDigits(digits);
}

/** Does a national identity number stand anywhere in the text, also written as "010101 12345"? */
export function holdsNationalId(text: string): boolean {
	if (text.length < 11) return false;
	for (const [, date, rest] of text.matchAll(candidates)) if (isNationalId(`${date}${rest}`)) return true;
	return false;
}

function holdsBirthDate(text: string): boolean {
	const day = Number(text.slice(0, 2));
	const month = Number(text.slice(2, 4));
	return inRange(day % 40, 31) && [0, 40, 65, 80].some((added) => inRange(month - added, 12));
}

function inRange(value: number, last: number): boolean {
	return value >= 1 && value <= last;
}

function hasControlDigits(digits: readonly number[]): boolean {
	return digits[9] === control(digits, firstWeights) && digits[10] === control(digits, secondWeights);
}

/** The control digit that makes the weighted sum divisible by eleven; 10 cannot be written and never matches. */
function control(digits: readonly number[], weights: readonly number[]): number {
	const sum = weights.reduce((total, weight, at) => total + weight * (digits[at] ?? 0), 0);
	return (11 - (sum % 11)) % 11;
}

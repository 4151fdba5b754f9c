/** Letters that carry their mark inside, which Unicode does not take apart. */
const whole: Record<string, string> = { æ: "ae", ø: "o", å: "a", đ: "d", ŧ: "t", ŋ: "n", ß: "ss", ł: "l" };

/** Folds case and accents as app.fold does in the database: "Ødegård" and "odegard" are the same. */
export function foldText(text: string): string {
	return text
		.toLowerCase()
		.replace(/[æøåđŧŋßł]/g, (letter) => whole[letter] ?? letter)
		.normalize("NFD")
		.replace(/\p{Mark}/gu, "");
}

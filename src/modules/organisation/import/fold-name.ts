/** Letters that carry their mark inside, which Unicode does not take apart. */
const whole: Record<string, string> = { æ: "ae", ø: "o", å: "a", đ: "d", ŧ: "t", ŋ: "n", ß: "ss", ł: "l" };

/** Folds case, accents, spaces and punctuation: "E-post", "epost" and "Épost" are one name of a column. */
export function foldName(name: string): string {
	return name
		.toLowerCase()
		.replace(/[æøåđŧŋßł]/g, (letter) => whole[letter] ?? letter)
		.normalize("NFD")
		.replace(/[^a-z0-9]/g, "");
}

import { figures, type Part, readClock } from "../clock.ts";

const often = 200;
const place = "pitch-clock-sound";

/**
 * Counts what is left by itself, from the server's time when the page was made: a phone whose clock is wrong shows
 * the same as the wall. Sounds when a part ends, on screens that are there for it.
 */
class PitchClock extends HTMLElement {
	static observedAttributes = ["now"];
	/** What the server's clock is ahead of this one. */
	#ahead = 0;
	#timer = 0;
	#part: Part | null = null;
	#audio: AudioContext | undefined;

	connectedCallback() {
		this.addEventListener("click", this.#toggle);
		this.#timer = window.setInterval(this.#show, often);
		this.#show();
	}

	disconnectedCallback() {
		clearInterval(this.#timer);
		void this.#audio?.close();
	}

	attributeChangedCallback() {
		this.#ahead = this.#number("now") - Date.now();
		this.#part = null; // a change from the server is no end of a part
		this.#show();
	}

	#number = (name: string) => Number(this.getAttribute(name));

	#show = () => {
		const since = this.getAttribute("since");
		const runs = since ? Math.max(0, Date.now() + this.#ahead - Number(since)) : 0;
		const lengths = { pitchMs: this.#number("pitch"), questionMs: this.#number("questions") };
		const { part, leftMs } = readClock(this.#number("ran") + runs, lengths);
		this.#write("[data-clock-figures]", figures(leftMs));
		this.#write("[data-clock-part]", this.getAttribute(`word-${part}`) ?? "");
		if (this.dataset.part !== part) this.dataset.part = part;
		const sound = this.querySelector("[data-clock-sound]");
		if (sound) sound.setAttribute("aria-pressed", String(wantsSound()));
		if (this.hasAttribute("sounds") && since && this.#part && this.#part !== part)
			this.#ring(part === "over" ? 3 : 1);
		this.#part = part;
	};

	#write(selector: string, text: string) {
		const line = this.querySelector(selector);
		if (line && line.textContent !== text) line.textContent = text;
	}

	#toggle = (event: Event) => {
		if (!(event.target instanceof Element) || !event.target.closest("[data-clock-sound]")) return;
		localStorage.setItem(place, wantsSound() ? "off" : "on");
		this.#show();
		if (wantsSound()) this.#ring(1);
	};

	#ring(times: number) {
		if (!wantsSound()) return;
		this.#audio ??= new AudioContext();
		void this.#audio.resume();
		for (let time = 0; time < times; time++) this.#tone(this.#audio, time * 0.5);
	}

	#tone(audio: AudioContext, after: number) {
		const tone = audio.createOscillator();
		const volume = audio.createGain();
		const begins = audio.currentTime + after;
		tone.frequency.value = 880;
		volume.gain.setValueAtTime(0.25, begins);
		volume.gain.exponentialRampToValueAtTime(0.001, begins + 0.4);
		tone.connect(volume).connect(audio.destination);
		tone.start(begins);
		tone.stop(begins + 0.4);
	}
}

const wantsSound = () => localStorage.getItem(place) !== "off";

customElements.define("pitch-clock", PitchClock);

/** Calls for attention when what it is about changes: the phone shakes and the screen reader speaks. */
class RoomAlert extends HTMLElement {
	static observedAttributes = ["about"];

	attributeChangedCallback(_name: string, before: string | null, now: string | null) {
		if (before === null || before === now || !now) return; // what was there when the page came is read on it
		navigator.vibrate?.([250, 120, 250]);
		this.dataset.fresh = "";
	}
}

customElements.define("room-alert", RoomAlert);

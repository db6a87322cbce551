// Notes down each stop of the Tab key: after the key is up, the page has scrolled and the outline is drawn.
collect => {
    const seen = element => element.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true });
    const TABBED = 'a[href], button:enabled, input:enabled:not([type=hidden]), select:enabled, textarea:enabled, summary, [tabindex]';
    const name = element => `${element.localName}${[...element.classList].map(word => `.${word}`).join('')}: ${(element.innerText ?? '').trim().slice(0, 40)}`;
    const stops = [];
    // In view, and at some point of its box nothing lies on it.
    const covered = element => {
        const [box] = element.getClientRects();
        const at = [[.5, .5], [.1, .5], [.9, .5], [.5, .1], [.5, .9]];
        return !at.some(([x, y]) => element.contains(document.elementFromPoint(box.left + box.width * x, box.top + box.height * y)));
    };
    let round = false; // past its end a page begins anew; so does a trap
    addEventListener('keyup', event => {
        const element = document.activeElement;
        round ||= stops.some(one => one.element === element);
        if (event.key !== 'Tab' || element === document.body || round) return;
        stops.push({ element, where: name(element), covered: covered(element), outline: collect(true) });
    });
    window.walk = {
        wanted: () => [...document.querySelectorAll(TABBED)].filter(one => seen(one) && one.tabIndex >= 0).length,
        told: () => {
            const visited = new Set(stops.map(one => one.element));
            const follows = (one, other) => one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING;
            return {
                missed: [...document.querySelectorAll(TABBED)].filter(one => seen(one) && one.tabIndex >= 0 && !visited.has(one)).map(name),
                backward: stops.slice(1).filter((one, n) => !follows(stops[n].element, one.element)).map(one => one.where),
                covered: stops.filter(one => one.covered).map(one => one.where),
                outlines: stops.map(one => one.outline),
            };
        },
    };
}

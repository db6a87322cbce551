// What of a page does not fit: what the window is too narrow for, texts that are cut off, texts that lie on each other.
() => {
    const name = element => element.localName + [...element.classList].map(word => `.${word}`).join('');
    const told = element => `${name(element.parentElement)} > ${name(element)}: ${element.textContent.trim().slice(0, 40)}`;
    const style = new Map();
    const styled = element => style.get(element) ?? style.set(element, getComputedStyle(element)).get(element);
    const seen = element => element.checkVisibility({ visibilityProperty: true, opacityProperty: true, contentVisibilityAuto: true });
    const page = document.documentElement;
    const found = { sideways: page.scrollWidth - page.clientWidth, wide: [], cut: [], overlapping: [] };

    // The part of a box that its ancestors leave to be seen, and whether one of them lets it be scrolled to.
    const frame = element => {
        const edges = { left: -Infinity, top: -Infinity, right: Infinity, bottom: Infinity, scrolls: false };
        for (let one = element; one && one !== document.body && one !== page; one = one.parentElement) {
            const { overflowX, overflowY, position } = styled(one);
            if (overflowX !== 'visible' || overflowY !== 'visible') {
                if (one instanceof SVGElement && one.ownerSVGElement) continue;
                const box = one.getBoundingClientRect();
                edges.scrolls ||= [overflowX, overflowY].some(value => ['auto', 'scroll'].includes(value));
                edges.left = Math.max(edges.left, box.left);
                edges.right = Math.min(edges.right, box.right);
                edges.top = Math.max(edges.top, box.top);
                edges.bottom = Math.min(edges.bottom, box.bottom);
            }
            if (position === 'fixed') break;
        }
        return edges;
    };
    const frames = new Map();
    const framed = element => frames.get(element) ?? frames.set(element, frame(element)).get(element);

    const lines = [];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const element = node.parentElement;
        if (!node.data.trim() || ['title', 'desc', 'script', 'style'].includes(element.localName) || !seen(element)) continue;
        range.selectNodeContents(node);
        const edges = framed(element);
        for (const box of range.getClientRects()) {
            if (box.width < 1 || box.height < 1) continue;
            if (box.bottom + scrollY < 0) continue; // a skip link waits above the page
            const inside = {
                left: Math.max(box.left, edges.left), right: Math.min(box.right, edges.right),
                top: Math.max(box.top, edges.top), bottom: Math.min(box.bottom, edges.bottom), element, node,
            };
            if (!edges.scrolls) {
                if (box.right > page.clientWidth + 1 || box.left < -1) found.wide.push(told(element));
                if (box.right - inside.right > 1 || inside.left - box.left > 1 || box.bottom - inside.bottom > box.height / 4 || inside.top - box.top > box.height / 4)
                    found.cut.push(told(element));
            }
            // Letters do not fill the height of their line's box.
            const slack = (inside.bottom - inside.top) / 4;
            if (inside.right - inside.left > 2 && slack > 0) lines.push({ ...inside, top: inside.top + slack, bottom: inside.bottom - slack });
        }
    }
    lines.sort((a, b) => a.top - b.top);
    lines.forEach((one, n) => {
        for (let m = n + 1; m < lines.length && lines[m].top < one.bottom - 1; m++) {
            const other = lines[m];
            if (other.node !== one.node && Math.min(one.right, other.right) - Math.max(one.left, other.left) > 2)
                found.overlapping.push(`${told(one.element)} | ${told(other.element)}`);
        }
    });

    for (const element of document.body.querySelectorAll('*')) {
        if (!seen(element)) continue;
        const box = element.getBoundingClientRect();
        if (box.right > page.clientWidth + 1 && box.bottom + scrollY > 0 && box.width && !framed(element.parentElement).scrolls) found.wide.push(told(element));
        const { overflowX, overflowY, textOverflow } = styled(element);
        const cuts = value => ['hidden', 'clip'].includes(value);
        if (element instanceof SVGElement || element.clientWidth <= 1 || !element.innerText?.trim()) continue;
        if ((cuts(overflowX) && element.scrollWidth > element.clientWidth + 1) || (cuts(overflowY) && element.scrollHeight > element.clientHeight + 1)
            || (textOverflow === 'ellipsis' && element.scrollWidth > element.clientWidth)) found.cut.push(told(element));
    }
    for (const key of ['wide', 'cut', 'overlapping']) found[key] = [...new Set(found[key])].slice(0, 8);
    return found;
}

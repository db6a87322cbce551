// Everything that has to stand out from its ground: texts (of pseudo-elements, lists and fields too), the shapes of
// pictures with a meaning, the edges of fields. Told as plain colours; tests/browser/kontras.py does the arithmetic.
// With `focused`, instead, only the outline of the element that has the focus, twice for each of its four sides.
focused => {
    const parsed = new Map();
    const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const colour = text => {
        if (!parsed.has(text)) {
            const plain = /^rgba?\(([\d.]+), ([\d.]+), ([\d.]+)(?:, ([\d.]+))?\)$/.exec(text);
            if (plain) parsed.set(text, plain.slice(1).map((n, i) => (i === 3 ? Number(n ?? 1) : Number(n))));
            else {
                canvas.clearRect(0, 0, 1, 1);
                canvas.fillStyle = text;
                canvas.fillRect(0, 0, 1, 1);
                const [r, g, b, a] = canvas.getImageData(0, 0, 1, 1).data;
                parsed.set(text, [r, g, b, a / 255]);
            }
        }
        return parsed.get(text);
    };
    const fade = ([r, g, b, a], by) => [r, g, b, a * by];

    // The images of an element, uppermost first; commas inside brackets do not part them.
    const parts = text => text.match(/(?:[^,(]|\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\))+/g) ?? [];
    const layers = style => {
        const found = [];
        if (colour(style.backgroundColor)[3]) found.push([colour(style.backgroundColor)]);
        let unknown = '';
        if (style.backgroundImage !== 'none') {
            const images = parts(style.backgroundImage), sizes = parts(style.backgroundSize);
            const repeats = parts(style.backgroundRepeat);
            images.forEach((image, n) => {
                if (image.includes('url(')) unknown = 'a picture behind it';
                const stops = (image.match(/(?:rgba?|color|hsla?|hwb|lab|lch|oklab|oklch)\([^()]*\)/g) ?? []).map(colour);
                const partly = sizes[n % sizes.length].trim() !== 'auto' || repeats[n % repeats.length].trim() !== 'repeat';
                if (stops.length) images[n] = partly ? [...stops, [0, 0, 0, 0]] : stops;
                else images[n] = [[0, 0, 0, 0]];
            });
            found.push(...images.reverse());
        }
        for (const [property, none] of [['filter', 'none'], ['mixBlendMode', 'normal'], ['backdropFilter', 'none'], ['maskImage', 'none'], ['backgroundClip', 'border-box']])
            if (style[property] !== none && !(property === 'backgroundClip' && !style[property].includes('text')))
                unknown ||= `${property}: ${style[property]}`;
        return { opacity: Number(style.opacity), layers: found, unknown };
    };

    const groups = [], numbers = new Map();
    const number = group => {
        const key = JSON.stringify(group);
        if (!numbers.has(key)) {
            numbers.set(key, groups.length);
            groups.push(group);
        }
        return numbers.get(key);
    };
    const own = new WeakMap();
    const group = element => {
        if (!own.has(element)) own.set(element, layers(getComputedStyle(element)));
        return own.get(element);
    };
    // The grounds of all ancestors that the middle of a box lies on; an opacity counts wherever its content lies.
    const around = (element, box, more = []) => {
        const found = [];
        let unknown = '';
        const x = (box.left + box.right) / 2, y = (box.top + box.bottom) / 2;
        for (let one = element; one; one = one.parentElement) {
            const { opacity, layers: painted, unknown: why } = group(one);
            const bounds = one.getBoundingClientRect();
            const root = one === document.documentElement || one === document.body;
            const below = root || getComputedStyle(one).display === 'inline'
                || (bounds.left <= x && x <= bounds.right && bounds.top <= y && y <= bounds.bottom);
            if (below) unknown ||= why;
            if (opacity < 1 || (below && painted.length)) found.unshift({ opacity, layers: below ? painted : [] });
        }
        return { groups: [...found, ...more].map(number), unknown };
    };

    const where = element => {
        const name = one => one.localName + [...one.classList].map(word => `.${word}`).join('');
        return [element.parentElement?.parentElement, element.parentElement, element].filter(Boolean).map(name).join(' > ');
    };
    const paints = [];
    const isStatus = element => Boolean(element.closest('.status, .lencana'));
    const add = (kind, element, text, colours, box, size = 0, weight = 0, more = [], suffix = '', status = isStatus(element)) => {
        const { groups: at, unknown } = around(element, box, more);
        paints.push({
            kind, where: where(element) + suffix, text: text.trim().slice(0, 40), colours: Array.isArray(colours[0]) ? colours : [colours], groups: at, unknown, status,
            large: size >= 24 || (size >= 18.66 && weight >= 700),
        });
    };
    const seen = element => element.checkVisibility({ visibilityProperty: true, opacityProperty: true, contentVisibilityAuto: true });
    const clipped = box => box.width <= 1 || box.height <= 1;

    // What lies behind a text of a picture: its own halo, or any shape painted before it that it touches.
    const behind = (text, style, box) => {
        const halo = style.paintOrder.startsWith('stroke') && style.stroke !== 'none' && parseFloat(style.strokeWidth) >= 2;
        if (halo) return [{ opacity: 1, layers: [[fade(colour(style.stroke), Number(style.strokeOpacity))]] }];
        let svg = text.ownerSVGElement;
        while (svg.ownerSVGElement) svg = svg.ownerSVGElement;
        const found = [];
        for (const shape of svg.querySelectorAll('rect, circle, ellipse, path, polygon')) {
            if (!(shape.compareDocumentPosition(text) & Node.DOCUMENT_POSITION_FOLLOWING)) continue;
            const fill = getComputedStyle(shape).fill, at = shape.getBoundingClientRect();
            if (fill === 'none' || at.right <= box.left + 1 || at.left >= box.right - 1 || at.bottom <= box.top + 2 || at.top >= box.bottom - 2) continue;
            const whole = at.left <= box.left && at.right >= box.right && at.top <= box.top && at.bottom >= box.bottom;
            const painted = fade(colour(fill), Number(getComputedStyle(shape).fillOpacity) * Number(getComputedStyle(shape).opacity));
            found.push({ opacity: 1, layers: [whole ? [painted] : [painted, [0, 0, 0, 0]]] });
        }
        return found;
    };

    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.color = 'Canvas';
    const base = colour(getComputedStyle(probe).color);
    probe.remove();
    if (focused) {
        const element = document.activeElement, style = getComputedStyle(element), box = element.getBoundingClientRect();
        const shown = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
        // Along each side one point just outside the ring and one just inside it: it is seen against either.
        const width = parseFloat(style.outlineWidth), offset = parseFloat(style.outlineOffset);
        const x = (box.left + box.right) / 2, y = (box.top + box.bottom) / 2;
        for (const [dx, dy] of [[0, -1], [1, 0], [0, 1], [-1, 0]]) for (const away of [offset + width + 1, offset - 1]) {
            const left = x + dx * (box.width / 2 + away), top = y + dy * (box.height / 2 + away);
            const beside = document.elementFromPoint(left, top) ?? element;
            add('outline', beside, where(element), shown ? colour(style.outlineColor) : [0, 0, 0, 0], { left, right: left, top, bottom: top });
        }
        return { canvas: base, groups, paints };
    }

    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const element = node.parentElement;
        if (!node.data.trim() || ['SCRIPT', 'STYLE', 'NOSCRIPT', 'TEMPLATE'].includes(element.tagName)) continue;
        if (['title', 'desc', 'metadata'].includes(element.localName) && element.ownerSVGElement) continue;
        range.selectNodeContents(node);
        const box = [...range.getClientRects()].find(one => !clipped(one));
        if (!box || !seen(element)) continue;
        const style = getComputedStyle(element);
        const size = parseFloat(style.fontSize), weight = Number(style.fontWeight);
        if (element instanceof SVGElement && element.ownerSVGElement) {
            const scale = element.getScreenCTM ? Math.hypot(element.getScreenCTM().a, element.getScreenCTM().b) : 1;
            add('text', element, node.data, fade(colour(style.fill), Number(style.fillOpacity)), box, size * scale, weight, behind(element, style, box));
        } else add('text', element, node.data, colour(style.color), box, size, weight);
    }

    for (const element of document.body.querySelectorAll('*')) {
        if (!seen(element)) continue;
        const box = element.getBoundingClientRect();
        for (const pseudo of ['::before', '::after', '::marker', '::placeholder']) {
            if (pseudo === '::placeholder' && !(element.placeholder && !element.value)) continue;
            const style = getComputedStyle(element, pseudo);
            const marker = pseudo === '::marker' && getComputedStyle(element).display === 'list-item' && getComputedStyle(element).listStyleType !== 'none';
            const content = style.content.split(' / ')[0];
            const words = marker || pseudo === '::placeholder' || !['none', 'normal', '""', "''"].includes(content);
            if (pseudo === '::marker' && !marker) continue;
            if (['::before', '::after'].includes(pseudo)) {
                if (['none', 'normal'].includes(style.content) || style.display === 'none') continue;
                if (content.includes('url(')) continue;
            }
            const size = parseFloat(style.fontSize), weight = Number(style.fontWeight);
            const more = marker || pseudo === '::placeholder' ? [] : [layers(style)];
            if (words) add('text', element, marker ? '' : content, colour(style.color), box, size, weight, more, pseudo);
            else if (element.matches('.status, .lencana, .ada, .tidak')) {
                // The shape that tells a status apart: its edge, or what fills it.
                const edge = ['Top', 'Right', 'Bottom', 'Left'].find(side => parseFloat(style[`border${side}Width`]) > 0 && style[`border${side}Style`] !== 'none');
                add('mark', element, pseudo, colour(edge ? style[`border${edge}Color`] : style.backgroundColor), box, 0, 0, [], pseudo, false);
            }
        }
        if (element.matches('input:not([type=hidden]), select, textarea, button')) {
            const style = getComputedStyle(element);
            if (element.value && !['button', 'select'].includes(element.localName)) add('text', element, element.value, colour(style.color), box, parseFloat(style.fontSize), Number(style.fontWeight));
            const seenBy = [colour(style.backgroundColor)];
            if (parseFloat(style.borderTopWidth) > 0 && style.borderTopStyle !== 'none') seenBy.push(colour(style.borderTopColor));
            if (element.localName !== 'button') add('field', element.parentElement, element.outerHTML, seenBy, box);
        }
    }

    // A shape of a picture stands out by its filling or by its edge, whichever does so better; lines only help reading.
    for (const shape of document.querySelectorAll(':is(svg[role=img], .status svg) :is(rect, circle, ellipse, path, polygon)')) {
        if (!seen(shape)) continue;
        const style = getComputedStyle(shape), box = shape.getBoundingClientRect();
        const alternatives = [];
        if (style.fill !== 'none') alternatives.push(fade(colour(style.fill), Number(style.fillOpacity)));
        if (style.stroke !== 'none') alternatives.push(fade(colour(style.stroke), Number(style.strokeOpacity)));
        if (alternatives.length) add('shape', shape, shape.outerHTML, alternatives, box);
    }

    return { canvas: base, groups, paints };
}

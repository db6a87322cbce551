// Everything that can be pressed: its box on the page, and whether it stands in a sentence.
() => {
    const name = element => element.localName + [...element.classList].map(word => `.${word}`).join('');
    const PRESSED = 'a[href], button, summary, input:not([type=hidden]), select, textarea, label[for], [role=button], [role=link]';
    const seen = element => element.checkVisibility({ visibilityProperty: true, opacityProperty: true, contentVisibilityAuto: true });
    const block = element => {
        let one = element;
        while (getComputedStyle(one).display.startsWith('inline') || getComputedStyle(one).display === 'contents') one = one.parentElement;
        return one;
    };
    // Text beside the targets of a block, in the same lines; what stands in blocks of its own inside is another matter.
    const sentence = element => {
        const around = block(element.parentElement), walker = document.createTreeWalker(around, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode())
            if (/\p{L}|\p{N}/u.test(node.data) && !node.parentElement.closest(PRESSED) && block(node.parentElement) === around) return true;
        return false;
    };
    const found = [];
    for (const element of document.querySelectorAll(PRESSED)) {
        if (!seen(element)) continue;
        const style = getComputedStyle(element), cover = getComputedStyle(element, '::after');
        let box = element.getBoundingClientRect();
        if (cover.position === 'absolute' && cover.content !== 'none' && cover.inset === '0px') {
            let one = element;
            while (getComputedStyle(one).position === 'static') one = one.parentElement;
            box = one.getBoundingClientRect();
        }
        if (!box.width || !box.height || box.bottom + scrollY <= 0) continue;
        found.push({
            where: `${name(element.parentElement)} > ${name(element)}: ${(element.innerText ?? '').trim().slice(0, 40)}`,
            box: [box.left + scrollX, box.top + scrollY, box.right + scrollX, box.bottom + scrollY],
            sentence: style.display === 'inline' && sentence(element),
        });
    }
    return found;
}

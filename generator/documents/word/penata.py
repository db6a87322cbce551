"""Official documents as Word files, made from the templates that staff can edit in Word."""

import json
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from functools import cached_property
from io import BytesIO
from typing import TYPE_CHECKING, Any, Final
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.document import Document
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.parts.story import StoryPart
from docx.shared import Inches, Mm
from docxtpl import DocxTemplate
from lxml import etree
from lxml.etree import _Element
from markupsafe import Markup
from PIL import Image

from generator.documents.data import konteks
from generator.documents.dokumen_resmi import DokumenResmi
from generator.documents.template import DocumentTemplates, refusal
from generator.documents.word.layout import lay_out
from generator.documents.word.sandbox import PICTURE
from generator.documents.word.template import LOGO, Part, WordTemplate, header_parts, read_word_template
from generator.documents.word.text import visible
from generator.documents.word.toc import fill_toc
from generator.problems import messages
from generator.records import ImageFile

if TYPE_CHECKING:
    from generator.documents.pdf import PenataPdf

LOGO_LEBAR: Final = Mm(20)
LOGO_TINGGI: Final = Mm(22)
GRAFIK_LEBAR: Final = Mm(160)
GRAFIK_TINGGI: Final = Mm(110)
"""A chart keeps the size it is drawn in, within these."""
_W: Final = {"w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main"}
_TORN: Final = etree.XPath(
    "//w:*[not(self::w:t or self::w:instrText or self::w:delText)]/text()[normalize-space()]"
    " | //w:tbl[not(w:tblGrid)] | //w:tc[not(w:p)] | //w:tr[not(w:tc or w:sdt)]",
    namespaces=_W,
)
"""What Word does not show, or refuses the document for: text outside of a run, tables and cells with a part missing."""
_FIRST: Final = ("[Content_Types].xml", "_rels/.rels")
_EPOCH: Final = (1980, 1, 1, 0, 0, 0)
_KEPT: Final = frozenset({RELATIONSHIP_TYPE.OFFICE_DOCUMENT, RELATIONSHIP_TYPE.CORE_PROPERTIES})
"""What a package is made of; the rest tells of the computer on which the template was last saved."""


class PenataDocx:
    """Typesets documents as Word files; a template is read once, however many documents are made from it."""

    def __init__(self, templates: DocumentTemplates) -> None:
        self._templates = templates
        self._read: dict[str, WordTemplate] = {}

    def docx(self, dokumen: DokumenResmi) -> bytes:
        """The same bytes each time. Raises TemplateProblemError where the template is at fault."""
        template = self._template(f"{dokumen.jenis}.docx")
        document = template.open()
        context = konteks(dokumen)
        drawn: dict[str, bytes] = {}

        def picture(part: StoryPart) -> Callable[[Mapping[str, Any]], Markup]:
            return lambda grafik: _chart(part, grafik, self._png(context, grafik, drawn))

        _fill_body(document, template, {**context, PICTURE: picture(document.docx.part)}, dokumen)
        for relation, part in header_parts(document):
            compiled = template.headers[relation]
            named = {**context, LOGO: _logo(part, compiled, dokumen), PICTURE: picture(part)}
            xml = _well_formed(template.name, template.fill(compiled, named))
            document.map_headers_footers_xml(relation, etree.tostring(xml))
        try:
            lay_out(document.docx.element.body, dokumen.kertas, dokumen.mendatar)
        except ValueError as error:  # a measure that is no number
            raise refusal(template.name, messages.word_not_a_document()) from error
        fill_toc(document.docx.element.body, document.docx.styles.element)
        _describe(document.docx, dokumen)
        return _packed(document.docx)

    def _png(self, context: Mapping[str, Any], grafik: Mapping[str, Any], drawn: dict[str, bytes]) -> bytes:
        """A chart, drawn once for a document however often its template shows it."""
        from generator.documents.pdf.gambar import grafik_png

        key = json.dumps(grafik)
        if key not in drawn:
            drawn[key] = grafik_png(self._pdf, context, grafik)
        return drawn[key]

    @cached_property
    def _pdf(self) -> "PenataPdf":
        """Draws charts. Imported by the first one: a template without any does not wait for Typst."""
        from generator.documents.pdf import PenataPdf

        return PenataPdf(self._templates)

    def _template(self, name: str) -> WordTemplate:
        if name not in self._read:
            try:
                content = self._templates.find(name).read_bytes()
            except LookupError as error:
                raise refusal(name, messages.word_template_missing()) from error
            self._read[name] = read_word_template(name, content)
        return self._read[name]


def _fill_body(
    document: DocxTemplate,
    template: WordTemplate,
    context: dict[str, Any],
    dokumen: DokumenResmi,
) -> None:
    named = {**context, LOGO: _logo(document.docx.part, template.body, dokumen)}
    xml = template.fill(template.body, named)
    _well_formed(template.name, xml)
    tree = document.fix_tables(xml)
    document.fix_docpr_ids(tree)
    document.map_tree(tree)


def _well_formed(name: str, xml: str) -> _Element:
    """The tree of a filled part; docxtpl would mend a broken one in silence, and lose what it could not place."""
    try:
        tree = etree.fromstring(xml.encode(), etree.XMLParser(resolve_entities=False, huge_tree=True))
    except etree.XMLSyntaxError as error:
        raise refusal(name, messages.word_structure()) from error
    if _TORN(tree):
        raise refusal(name, messages.word_structure())
    return tree


def _logo(part: StoryPart, compiled: Part, dokumen: DokumenResmi) -> Markup | None:
    """The letterhead's picture as a run of its own, where there is one and the part asks for it."""
    if dokumen.logo is None or dokumen.kop.logo is None or not compiled.has_logo:
        return None
    logo = dokumen.logo
    scale = min(LOGO_LEBAR / logo.lebar, LOGO_TINGGI / logo.tinggi)  # keeps its shape inside its frame
    size = round(logo.lebar * scale), round(logo.tinggi * scale)
    return _drawing(part, _png(logo), size, f"Lambang {_property(dokumen.instansi)}")


def _chart(part: StoryPart, grafik: Mapping[str, Any], png: bytes) -> Markup:
    from generator.documents.pdf.gambar import PPI

    with Image.open(BytesIO(png), formats=["PNG"]) as image:
        width, height = (Inches(pixels / PPI) for pixels in image.size)
    scale = min(1, GRAFIK_LEBAR / width, GRAFIK_TINGGI / height)
    size = round(width * scale), round(height * scale)
    return _drawing(part, png, size, " ".join(visible(grafik["uraian"]).split()))


def _drawing(part: StoryPart, content: bytes, size: tuple[int, int], description: str) -> Markup:
    """A picture in the line, between two runs of text."""
    inline = part.new_pic_inline(BytesIO(content), *size)
    inline.docPr.set("descr", description)
    drawing = etree.tostring(inline, encoding="unicode")
    return Markup(  # noqa: S704 -- python-docx made it
        f'</w:t></w:r><w:r><w:drawing>{drawing}</w:drawing></w:r><w:r><w:t xml:space="preserve">'
    )


def _png(logo: ImageFile) -> bytes:
    """Older Word shows no WebP."""
    if not logo.path.endswith(".webp"):
        return logo.content
    out = BytesIO()
    with Image.open(BytesIO(logo.content), formats=["WEBP"]) as image:
        image.convert("RGBA").save(out, "PNG")
    return out.getvalue()


def _property(text: str) -> str:
    """A property of a file is one line of at most 255 letters."""
    return " ".join(visible(text).split())[:255]


def _describe(document: Document, dokumen: DokumenResmi) -> None:
    """What the file says about itself: nothing of who last saved the template, or when."""
    day = datetime.fromisoformat(dokumen.tanggal).replace(tzinfo=UTC)
    about = document.core_properties
    about.title, about.subject = _property(dokumen.judul), _property(dokumen.uraian)
    about.author = about.last_modified_by = _property(dokumen.instansi)
    about.language, about.comments = "id-ID", _property(dokumen.tanda)
    about.created = about.modified = day
    about.category = about.keywords = about.identifier = about.content_status = about.version = ""
    about.revision = 1
    relations = document.part.package.rels
    for id in [id for id, relation in relations.items() if relation.reltype not in _KEPT]:
        del relations[id]


def _packed(document: Document) -> bytes:
    """The zip with its entries in one order and no clock in it."""
    loose, packed = BytesIO(), BytesIO()
    document.save(loose)
    with ZipFile(loose) as source, ZipFile(packed, "w") as target:
        for name in sorted(set(source.namelist()), key=lambda name: (name not in _FIRST, name)):
            entry = ZipInfo(name, _EPOCH)
            entry.compress_type, entry.create_system = ZIP_DEFLATED, 0
            target.writestr(entry, source.read(name))
    return packed.getvalue()

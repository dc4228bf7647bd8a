"""A web page as a browser without style reads it: words, links, alternatives, headings."""

from lxml import html

SILENT = ("style", "title")


class Page:
    """One page."""

    def __init__(self, data):
        self.text = data.decode("utf-8")
        self.root = html.document_fromstring(self.text, parser=html.HTMLParser(encoding="utf-8"))

    @property
    def words(self):
        """All words of the body and all alternatives, in order."""
        return " ".join(self._words(self.root.find("body")))

    def _words(self, element):
        if not isinstance(element.tag, str) or element.tag in SILENT:
            return
        yield element.get("aria-label") or element.get("alt") or ""
        yield element.text or ""
        for child in element:
            yield from self._words(child)
            yield child.tail or ""

    @property
    def links(self):
        """The words and address of each link that leads out of the page and is no telephone number."""
        return [
            ("".join(link.itertext()), link.get("href"))
            for link in self.root.iter("a")
            if not link.get("href").startswith(("#", "tel:"))
        ]

    @property
    def alts(self):
        pictures = [*self.root.iter("img"), *(one for one in self.root.iter("svg") if one.get("role") == "img")]
        return {one.get("alt") or one.get("aria-label") for one in pictures}

    @property
    def levels(self):
        return [int(one.tag[1]) for one in self.root.iter("h1", "h2", "h3", "h4", "h5", "h6")]

    @property
    def ids(self):
        return self.root.xpath("//@id")

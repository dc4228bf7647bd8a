"""The root of a part and the head of a shape tree, the same in every slide, layout and master."""

NAMESPACES = (
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
)
_OF_RELATIONSHIPS = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
TREE_HEAD = '<p:nvGrpSpPr><p:cNvPr id="1" name=""/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr/>'


def root(tag: str, content: str, *, looks: str = "") -> str:
    """Return a part's root element with its content; it names relationships only where they are used."""
    names = NAMESPACES if " r:" in content else NAMESPACES.replace(_OF_RELATIONSHIPS, "")
    return f"<{tag} {names}{looks}>{content}</{tag}>"

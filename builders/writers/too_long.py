"""What a writer says of a text that its place cannot hold."""


class LeafTooLong(Exception):
    """A text on a card to cut out, or on a certificate, which fits there at no step of the ladder."""

    def __init__(self, section_id: str, text: str) -> None:
        """Keep the section's id and the longest of its texts."""
        self.section_id, self.text = section_id, text
        super().__init__(f"the text {text[:60]!r} of section {section_id} does not fit its card or page")

"""Templates: fills a template that ships with the project; an author's text is never one."""

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from builders.assets import SHIPPED


def render(name: str, **values: object) -> str:
    """Return the shipped template `assets/templates/<name>` filled in; values are escaped for HTML.

    Raises jinja2.TemplateError for an unknown template or a value that is missing: a fault of the program.
    """
    environment = Environment(
        loader=FileSystemLoader(SHIPPED / "assets" / "templates", encoding="utf-8"),
        autoescape=True,
        undefined=StrictUndefined,
        keep_trailing_newline=True,
    )
    return environment.get_template(name).render(values)

"""What the frame shows and nobody gives: an error, where the theme would show nothing."""

from jinja2 import Environment, Undefined, UndefinedError

# What is raised then.
NotGiven = UndefinedError


class Unsaid(Undefined):
    """May be asked whether it is there, as templates of the theme do, and never be shown."""

    # No function of ours, so that the last line named is that of the template.
    __str__ = __html__ = __iter__ = __len__ = Undefined._fail_with_undefined_error


def refuse_unsaid(env: Environment) -> None:
    """Let the templates of `env` raise NotGiven where they show what nobody gives."""
    env.undefined = Unsaid

"""`newscrawl completion bash|zsh|fish`: a completion script for the shell, on stdout."""

from typing import Any

from newscrawl.cli.base import BaseCommand, say
from newscrawl.cli.completion import SHELLS
from newscrawl.errors import UsageError


class Command(BaseCommand):
    """Prints a script; `newscrawl.cli.completion` writes it."""

    example = "newscrawl completion bash > ~/.local/share/bash-completion/completions/newscrawl"

    def syntax(self) -> str:
        """Shown after the command's name."""
        return " | ".join(SHELLS)

    def short_desc(self) -> str:
        """One line for the overview."""
        return "Print a completion script for the shell"

    def work(self, args: list[str], opts: Any) -> int:  # noqa: ARG002 - it has no option of its own
        """See the class."""
        if len(args) != 1 or args[0] not in SHELLS:
            raise UsageError(f"name one shell: {', '.join(SHELLS)}")
        say(SHELLS[args[0]]().rstrip())
        return 0

"""Click in Bahasa Indonesia: headings of the help, and the words of a mistake in a command."""

import re

import click

from generator.problems import similar

HELP = "Tampilkan keterangan ini."


class _Formatting(click.Command):
    """The layout of click, with headings in the language of its readers."""

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        formatter.write_usage(
            ctx.command_path, " ".join(self.collect_usage_pieces(ctx)), prefix="Cara pakai: "
        )

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        return [
            "[PILIHAN]",
            *(piece for param in self.get_params(ctx) for piece in param.get_usage_pieces(ctx)),
        ]

    def format_arguments(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        rows = [
            param.get_help_record(ctx) for param in self.get_params(ctx) if isinstance(param, click.Argument)
        ]
        if rows:
            with formatter.section("Isian"):
                formatter.write_dl(rows)

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        options = [param for param in self.get_params(ctx) if isinstance(param, click.Option)]
        rows = [row for option in options if (row := option.get_help_record(ctx)) is not None]
        if rows:
            with formatter.section("Pilihan"):
                formatter.write_dl(rows)

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = HELP
        return option


class Command(_Formatting):
    """A command whose help is in Bahasa Indonesia."""


class Group(_Formatting, click.Group):
    """The group of commands; a wrong word is answered with the nearest command."""

    def collect_usage_pieces(self, ctx: click.Context) -> list[str]:
        return ["[PILIHAN]", "PERINTAH", "…"]

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        _Formatting.format_options(self, ctx, formatter)
        with formatter.section("Perintah"):
            formatter.write_dl([(name, self.commands[name].help or "") for name in self.shown()])

    def shown(self) -> list[str]:
        """The commands for the staff, without those for who keeps this tool."""
        return sorted(name for name, command in self.commands.items() if not command.hidden)

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        name = args[0]
        if self.get_command(ctx, name) is None:
            near = similar(name, self.shown())
            mend = f"maksud Anda 'iku {near}'?" if near else f"perintah yang ada: {', '.join(self.shown())}"
            raise click.UsageError(f"perintah '{name}' tidak dikenal; {mend}", ctx)
        return super().resolve_command(ctx, args)


def explain(error: click.ClickException) -> str:
    """What is wrong with the command, and how to ask for help, on two lines; the help itself for no command."""
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        return error.format_message()
    context = getattr(error, "ctx", None)
    path = context.command_path if context is not None else "iku"
    return f"iku: {_words(error)}\nKeterangan: {path} --help"


def _words(error: click.ClickException) -> str:
    if isinstance(error, click.NoSuchOption):
        near = similar(
            error.option_name.lstrip("-"), [name.lstrip("-") for name in error.possibilities or ()]
        )
        return f"pilihan '{error.option_name}' tidak dikenal" + (f"; maksud Anda '--{near}'?" if near else "")
    if isinstance(error, click.MissingParameter):
        return f"{error.param.human_readable_name if error.param else 'isian'} belum diisi"
    if isinstance(error, click.BadParameter):
        return _bad_value(error.param)
    if isinstance(error, click.BadOptionUsage):
        return f"pilihan '{error.option_name}' tidak lengkap atau diberi isi yang tidak diperlukan"
    if type(error) is click.UsageError and "unexpected extra argument" in error.message:
        return f"ada kata yang berlebih pada perintah ini{_year_meant(error)}"
    return error.format_message()


def _year_meant(error: click.UsageError) -> str:
    """`iku isi` takes a year as a word, so staff type it as one elsewhere too."""
    year = re.search(r"\((\d{4})\)", error.message)
    takes_year = error.ctx is not None and any("--tahun" in param.opts for param in error.ctx.command.params)
    return f"; untuk tahun, tulis --tahun {year[1]}" if year and takes_year else ""


def _bad_value(param: click.Parameter | None) -> str:
    if param is None:
        return "isian tidak dapat dipakai"
    name = param.opts[0] if isinstance(param, click.Option) else param.human_readable_name
    mend = f"bentuknya {param.metavar}"
    if isinstance(param.type, click.Choice):
        mend = f"pilihan: {', '.join(map(str, param.type.choices))}"
    elif param.type is click.INT:
        mend = "isi dengan angka, misalnya 2021"
    elif isinstance(param.type, click.Path):
        mend = "isi dengan nama folder, bukan berkas"
    return f"isi {name} tidak dapat dipakai; {mend}"

"""What the configuration of MkDocs carries for us: the project, and the language that is built."""

from pathlib import Path
from typing import Any

from mkdocs.config.defaults import MkDocsConfig

from marsad.project import Project
from marsad.settings import Settings
from marsad.views.edition import Edition


def settings_of(config: MkDocsConfig) -> Settings:
    """What the site is told of itself."""
    i18n, file = i18n_of(config), Path(config.config_file_path)
    addresses = (config.site_url or "", config.repo_url or "", config.repo_name or "")
    return Settings(file, *addresses, i18n.build_languages, i18n.default_language)


def project_of(config: MkDocsConfig) -> Project:
    """The project that is built."""
    project: Project = config.extra["marsad"]
    return project


def edition_of(config: MkDocsConfig) -> Edition:
    """The language that is built."""
    return project_of(config).editions[folder_of(config)]


def folder_of(config: MkDocsConfig) -> str:
    """The folder of the language that is built."""
    i18n = i18n_of(config)
    return "" if i18n.is_default_language_build else str(i18n.current_language)


def i18n_of(config: MkDocsConfig) -> Any:
    """The plugin that pairs the languages."""
    return config.plugins["i18n"]


def speak(config: MkDocsConfig, edition: Edition) -> None:
    """Call the site as the language of `edition` does."""
    config.site_name = edition.language.t("site_name")
    config.site_description = edition.language.t("site_description")

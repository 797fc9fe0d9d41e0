"""What must hold between organisations and the models that are theirs."""

from collections.abc import Iterator

from ..problems import Problem, did_you_mean
from ..read.kinds import Catalogue
from ..schema.organisation import account_of


def accounts_are_of_one_organisation(data: Catalogue) -> Iterator[Problem]:
    """No two organisations publish under one account."""
    seen: dict[str, str] = {}
    for key, organisation in data.organisations.items():
        for index, account in enumerate(organisation.accounts):
            first = seen.setdefault(account, key)
            if first != key:
                message = f"`{account}` is also an account of `{first}`"
                yield data.organisations.file(key).problem(message, "accounts", index)


def accounts_hold_code(data: Catalogue) -> Iterator[Problem]:
    """Each account of an organisation holds the code of a model."""
    known = {account_of(model.code): key for key, model in data.models.items() if model.code}
    for organisation, file in data.organisations.with_files():
        for index, account in enumerate(organisation.accounts):
            if account not in known:
                message = f"no model has its code in `{account}`{did_you_mean(account, known)}"
                yield file.problem(message, "accounts", index)


def papers_have_models(data: Catalogue) -> Iterator[Problem]:
    """Each paper that an organisation is named for is that of a model."""
    known = {model.paper for model in data.models.values()}
    for organisation, file in data.organisations.with_files():
        for at, naming in enumerate(organisation.named):
            for index, paper in enumerate(naming.papers):
                # Of a paper that does not exist, another rule tells.
                if paper in data.sources and paper not in known:
                    message = f"no model is from the paper `{paper}`"
                    yield file.problem(message, "named", at, "papers", index)


def organisations_have_models(data: Catalogue) -> Iterator[Problem]:
    """An organisation has an account, or is named for a paper."""
    for organisation, file in data.organisations.with_files():
        if not (organisation.accounts or organisation.named):
            yield file.problem("`accounts` or `named` must hold something", "accounts")

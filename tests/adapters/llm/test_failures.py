"""What servers of ten makes say when the money is gone, when they are asked too often, and when it is something else:
bodies as they send them, since only their words tell one from the other."""

import json

import pytest

from drafter.adapters.llm.answers import read_answer
from drafter.adapters.llm.failures import of_status
from drafter.domain.errors import ModelFailed

MONEY, RATE, DOWN, AUTH, NO = (
    ("upstream_quota", False),
    ("upstream_quota", True),
    ("upstream_down", True),
    ("upstream_auth", False),
    ("upstream_refused", False),
)


def openai(message, code, kind=None):
    return {"error": {"message": message, "type": kind or code, "param": None, "code": code}}


BODIES = [
    ("openai no money", 429, openai("You exceeded your current quota, please check your plan and billing details. For more information on this error, read the docs: https://platform.openai.com/docs/guides/error-codes/api-errors.", "insufficient_quota"), MONEY),
    ("openai not active", 429, openai("Your account is not active, please check your billing details on our website.", "billing_not_active"), MONEY),
    ("openai hard limit", 400, openai("Billing hard limit has been reached", "billing_hard_limit_reached", "invalid_request_error"), MONEY),
    ("openai rate", 429, openai("Rate limit reached for gpt-4.1-mini in organization org-x on requests per min (RPM): Limit 3, Used 3, Requested 1. Please try again in 20s. Visit https://platform.openai.com/account/rate-limits to learn more. You can increase your rate limit by adding a payment method to your account at https://platform.openai.com/account/billing.", "rate_limit_exceeded", "requests"), RATE),
    ("openai tokens", 429, openai("Rate limit reached for gpt-4.1 in organization org-x on tokens per min (TPM): Limit 30000, Used 29000, Requested 2000. Please try again in 2.4s.", "rate_limit_exceeded", "tokens"), RATE),
    ("openai region", 403, openai("Country, region, or territory not supported", "unsupported_country_region_territory"), AUTH),
    ("azure rate", 429, {"error": {"code": "429", "message": "Requests to the ChatCompletions_Create Operation under Azure OpenAI API version 2024-10-21 have exceeded token rate limit of your current OpenAI S0 pricing tier. Please retry after 6 seconds. Please go here: https://aka.ms/oai/quotaincrease if you would like to further increase the default rate limit."}}, RATE),
    ("azure key", 401, {"error": {"code": "401", "message": "Access denied due to invalid subscription key or wrong API endpoint."}}, AUTH),
    ("azure filter", 400, {"error": {"message": "The response was filtered due to the prompt triggering Azure OpenAI's content management policy.", "code": "content_filter", "status": 400, "innererror": {"code": "ResponsibleAIPolicyViolation"}}}, NO),
    ("anthropic no money", 400, {"type": "error", "error": {"type": "invalid_request_error", "message": "Your credit balance is too low to access the Anthropic API. Please go to Plans & Billing to upgrade or purchase credits."}}, MONEY),
    ("anthropic rate", 429, {"type": "error", "error": {"type": "rate_limit_error", "message": "This request would exceed your organization's rate limit of 40,000 input tokens per minute. For details, refer to: https://docs.anthropic.com/en/api/rate-limits; see the response headers for current usage. Please reduce the prompt length or the maximum tokens requested, or try again later."}}, RATE),
    ("anthropic overloaded", 529, {"type": "error", "error": {"type": "overloaded_error", "message": "Overloaded"}}, DOWN),
    ("mistral capacity", 429, {"object": "error", "message": "Service tier capacity exceeded for this model.", "type": "service_tier_capacity_exceeded", "param": None, "code": "3505"}, RATE),
    ("mistral rate", 429, {"message": "Requests rate limit exceeded"}, RATE),
    ("mistral key", 401, {"message": "Unauthorized", "request_id": "x"}, AUTH),
    ("groq rate", 429, openai("Rate limit reached for model `llama-3.3-70b` in organization `org_x` service tier `on_demand` on tokens per minute (TPM): Limit 12000, Used 11000, Requested 3000. Please try again in 9.5s. Need more tokens? Upgrade to Dev Tier today at https://console.groq.com/settings/billing", "rate_limit_exceeded", "tokens"), RATE),
    ("gemini rate", 429, [{"error": {"code": 429, "message": "You exceeded your current quota, please check your plan and billing details. * Quota exceeded for metric: generate_content_free_tier_requests, limit: 10 Please retry in 22.5s.", "status": "RESOURCE_EXHAUSTED"}}], RATE),
    ("gemini day", 429, [{"error": {"code": 429, "message": "You exceeded your current quota, please check your plan and billing details.", "status": "RESOURCE_EXHAUSTED"}}], MONEY),
    ("deepseek", 402, openai("Insufficient Balance", "invalid_request_error", "unknown_error"), MONEY),
    ("openrouter no money", 402, {"error": {"code": 402, "message": "Insufficient credits. Add more using https://openrouter.ai/settings/credits"}}, MONEY),
    ("openrouter key limit", 403, {"error": {"code": 403, "message": "Key limit exceeded (total limit). Manage it using https://openrouter.ai/settings/keys"}}, MONEY),
    ("openrouter flagged", 403, {"error": {"code": 403, "message": "Input was flagged", "metadata": {"reasons": ["violence"], "flagged_input": "I will..."}}}, NO),
    ("openrouter moderation", 403, {"error": {"code": 403, "message": "openai/gpt requires moderation on OpenAI. Your input was flagged for \"harassment\". No credits were charged."}}, NO),
    ("openrouter free", 429, {"error": {"code": 429, "message": "Rate limit exceeded: free-models-per-day. Add 10 credits to unlock 1000 free model requests per day"}}, RATE),
    ("vllm length", 400, {"object": "error", "message": "This model's maximum context length is 4096 tokens. However, you requested 5000 tokens.", "type": "BadRequestError", "param": None, "code": 400}, NO),
    ("vllm key", 401, {"error": "Unauthorized"}, AUTH),
    ("vllm model", 404, {"object": "error", "message": "The model `x` does not exist.", "type": "NotFoundError", "param": None, "code": 404}, NO),
    ("llama.cpp loading", 503, {"error": {"code": 503, "message": "Loading model", "type": "unavailable_error"}}, DOWN),
    ("llama.cpp key", 401, {"error": {"code": 401, "message": "Invalid API Key", "type": "authentication_error"}}, AUTH),
    ("llama.cpp length", 400, {"error": {"code": 400, "message": "the request exceeds the available context size. try increasing the context size or enable context shift", "type": "exceed_context_size_error"}}, NO),
    ("ollama model", 404, {"error": {"message": "model \"x\" not found, try pulling it first", "type": "api_error", "param": None, "code": None}}, NO),
    ("ollama busy", 503, {"error": "server busy, please try again.  maximum pending requests exceeded"}, DOWN),
]  # fmt: skip


@pytest.mark.fault("F02")
@pytest.mark.parametrize(("status", "body", "told"), [row[1:] for row in BODIES], ids=[row[0] for row in BODIES])
def test_what_a_server_means(status, body, told):
    failure = of_status(status, json.dumps(body).lower(), "m", {})
    assert (failure.reason, failure.retryable) == told
    assert "http" not in str(failure)


@pytest.mark.parametrize(
    ("code", "told"), [(402, MONEY), (429, RATE), (502, DOWN), (401, AUTH), (None, DOWN), ("x", DOWN)]
)
def test_an_error_that_comes_as_a_success_is_still_one(code, told):
    """Routers send 200 and an error in the body."""
    with pytest.raises(ModelFailed) as caught:
        read_answer(json.dumps({"error": {"code": code, "message": "Provider returned error"}}).encode())
    assert (caught.value.reason, caught.value.retryable) == told

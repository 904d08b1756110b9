"""The door for language models: the Model Context Protocol, over standard input and output or at `/mcp` of the service.

`tools` says what can be asked, `arguments` with which words, `telling` what a model reads of the answer; `server` puts
that on the wire by the official SDK, `over_http` and `over_stdio` carry it. The SDK takes a second to import, so nothing
here imports it before somebody calls.
"""

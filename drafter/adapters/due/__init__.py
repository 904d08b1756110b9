"""How the owner of a commitment hears that it falls due: a webhook, a line in Slack, a calendar.

What leaves is the act, the owner, the case's id and the time; never what a customer wrote.
"""

"""Small statistics that no library has in this form, each pure; distributions come from scipy, imported late.

A case is drafted in several epochs, and cases come in families. Epochs are averaged first and families clustered:
counting rows as if each were news raises false alarms from 5 to 27 in 100.
"""

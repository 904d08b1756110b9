"""Practise and learn, on top of the craft: role-play with an angry customer, debriefs of cases, insights over many."""

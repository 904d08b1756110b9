"""English, the language read most deeply: threats, money, standing, grievance, tone, danger, trouble, feelings."""

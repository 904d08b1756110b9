-- A database as the second version of the tables made it: two tenants, a draft that was sent, kept answers, a notice.
CREATE TABLE schema_version (
	version INTEGER NOT NULL,
	PRIMARY KEY (version)
);
CREATE TABLE cases (
	tenant VARCHAR(64) NOT NULL,
	id VARCHAR(200) NOT NULL,
	body TEXT NOT NULL,
	created_at VARCHAR(27) NOT NULL,
	updated_at VARCHAR(27) NOT NULL,
	customer_id VARCHAR(200),
	PRIMARY KEY (tenant, id)
);
CREATE TABLE drafts (
	tenant VARCHAR(64) NOT NULL,
	id VARCHAR(200) NOT NULL,
	case_id VARCHAR(200) NOT NULL,
	commitment_id VARCHAR(200),
	body TEXT NOT NULL,
	created_at VARCHAR(27) NOT NULL,
	verdict VARCHAR(16),
	given TEXT,
	PRIMARY KEY (tenant, id),
	FOREIGN KEY(tenant, case_id) REFERENCES cases (tenant, id) ON DELETE CASCADE
);
CREATE TABLE feedback (
	tenant VARCHAR(64) NOT NULL,
	id VARCHAR(200) NOT NULL,
	draft_id VARCHAR(200) NOT NULL,
	body TEXT NOT NULL,
	at VARCHAR(27) NOT NULL,
	PRIMARY KEY (tenant, id),
	FOREIGN KEY(tenant, draft_id) REFERENCES drafts (tenant, id) ON DELETE CASCADE
);
CREATE TABLE commitments (
	tenant VARCHAR(64) NOT NULL,
	id VARCHAR(200) NOT NULL,
	case_id VARCHAR(200) NOT NULL,
	draft_id VARCHAR(200) NOT NULL,
	does TEXT NOT NULL,
	owner TEXT NOT NULL,
	due_at VARCHAR(27) NOT NULL,
	channel VARCHAR(16) NOT NULL,
	state VARCHAR(16) NOT NULL,
	made_at VARCHAR(27),
	evidence TEXT,
	PRIMARY KEY (tenant, id),
	FOREIGN KEY(tenant, draft_id) REFERENCES drafts (tenant, id) ON DELETE CASCADE
);
CREATE TABLE notices (
	tenant VARCHAR(64) NOT NULL,
	commitment_id VARCHAR(200) NOT NULL,
	event VARCHAR(16) NOT NULL,
	due_at VARCHAR(27) NOT NULL,
	receiver VARCHAR(16) NOT NULL,
	tries INTEGER NOT NULL,
	next_at VARCHAR(27) NOT NULL,
	sent_at VARCHAR(27),
	PRIMARY KEY (tenant, commitment_id, event, due_at, receiver),
	FOREIGN KEY(tenant, commitment_id) REFERENCES commitments (tenant, id) ON DELETE CASCADE
);
CREATE TABLE audit (
	id INTEGER NOT NULL,
	tenant VARCHAR(64) NOT NULL,
	at VARCHAR(27) NOT NULL,
	what VARCHAR(64) NOT NULL,
	case_id VARCHAR(200),
	draft_id VARCHAR(200),
	commitment_id VARCHAR(200),
	PRIMARY KEY (id)
);
CREATE TABLE requests (
	tenant VARCHAR(64) NOT NULL,
	"key" VARCHAR(200) NOT NULL,
	body_hash VARCHAR(64) NOT NULL,
	at VARCHAR(27) NOT NULL,
	answer TEXT,
	PRIMARY KEY (tenant, "key")
);
INSERT INTO "schema_version" VALUES(2);
INSERT INTO "cases" VALUES('default','C-1','{"id":"C-1","customer":{"id":"cust-77","name":null,"tier":null,"language":null,"timezone":null,"country":null,"email":null,"phone":null,"address":null},"channel":"email","opened_at":null,"facts":{},"history":[],"message":{"at":null,"text":"It''s broken.","attachments":[]},"agent":{"name":null,"role":null},"now":null,"public":null,"playbook":null,"commitments":[],"followed":[],"given":[],"refused":[],"absent":[]}','2026-11-18T15:00:00.000000Z','2026-11-18T15:00:00.000000Z','cust-77');
INSERT INTO "cases" VALUES('default','C-2','{"id":"C-2","customer":{"id":null,"name":null,"tier":null,"language":null,"timezone":null,"country":null,"email":null,"phone":null,"address":null},"channel":"email","opened_at":null,"facts":{},"history":[],"message":{"at":null,"text":"It''s broken.","attachments":[]},"agent":{"name":null,"role":null},"now":null,"public":null,"playbook":null,"commitments":[],"followed":[],"given":[],"refused":[],"absent":[]}','2026-11-18T15:00:00.000000Z','2026-11-18T15:00:00.000000Z',NULL);
INSERT INTO "cases" VALUES('other','C-1','{"id":"C-1","customer":{"id":"cust-77","name":null,"tier":null,"language":null,"timezone":null,"country":null,"email":null,"phone":null,"address":null},"channel":"email","opened_at":null,"facts":{},"history":[],"message":{"at":null,"text":"It''s broken.","attachments":[]},"agent":{"name":null,"role":null},"now":null,"public":null,"playbook":null,"commitments":[],"followed":[],"given":[],"refused":[],"absent":[]}','2026-11-18T15:00:00.000000Z','2026-11-18T15:00:00.000000Z','cust-77');
INSERT INTO "drafts" VALUES('default','d1','C-1','k1','{"id":"d1","case_id":"C-1","created_at":"2026-11-18T15:00:00Z","reply":{"subject":"","text":"It''s reply d1","language":"en","parts":[],"sentences":[],"refused":[],"not_done":[]},"reading":{"level":"calm","why":"","signals":[],"emotions":[],"causes":[],"trajectory":[],"ledger":{"facts":[],"questions":[],"promises":[],"apologies":[],"offers":[]},"asks":[],"language":"en","contacts":1,"settled":false,"notes":[]},"plan":{"resolution":{"kind":"remedy","remedy":"full_refund","says":"a full refund","cost":{"amount":"89.99","currency":"USD"},"done_by":"2026-11-25T15:00:00Z","by":null},"also":[],"steps":[],"commitment":{"id":"k1","case_id":"C-1","does":"ring you","owner":"Priya","due_at":"2026-11-20T15:00:00Z","channel":"email","state":"proposed","made_at":null,"evidence":null},"handoff":null,"takeover":null,"alternatives":[],"rule":null,"instead_of":null,"knowledge":[],"answers":[],"failure":null,"why":[],"language":"en"},"score":{"value":1.0,"passed":true,"checks":[]},"provenance":{"playbook":"x","playbook_hash":"x","prompt":"x","prompt_hash":"x","model":"x","provider":"x","calls":0,"revisions":0,"degraded":false,"why_degraded":null,"attempts":[],"replaced":[],"language_fallback":null,"repaired":false,"first":null,"kept":null,"redacted":{},"tokens":{"input":0,"cached":0,"output":0},"cost":null,"latency_ms":0},"warnings":[],"cautions":[],"alternatives":[],"replaces":null}','2026-11-18T15:00:00.000000Z','accepted','[{"remedy": "full_refund", "at": "2026-11-18T15:05:00Z", "cost": {"amount": "89.99", "currency": "USD"}, "case_id": "C-1"}]');
INSERT INTO "drafts" VALUES('default','d2','C-2','k2','{"id":"d2","case_id":"C-2","created_at":"2026-11-18T15:00:00Z","reply":{"subject":"","text":"It''s reply d2","language":"en","parts":[],"sentences":[],"refused":[],"not_done":[]},"reading":{"level":"calm","why":"","signals":[],"emotions":[],"causes":[],"trajectory":[],"ledger":{"facts":[],"questions":[],"promises":[],"apologies":[],"offers":[]},"asks":[],"language":"en","contacts":1,"settled":false,"notes":[]},"plan":{"resolution":{"kind":"remedy","remedy":"full_refund","says":"a full refund","cost":{"amount":"89.99","currency":"USD"},"done_by":"2026-11-25T15:00:00Z","by":null},"also":[],"steps":[],"commitment":{"id":"k2","case_id":"C-2","does":"ring you","owner":"Priya","due_at":"2026-11-20T15:00:00Z","channel":"email","state":"proposed","made_at":null,"evidence":null},"handoff":null,"takeover":null,"alternatives":[],"rule":null,"instead_of":null,"knowledge":[],"answers":[],"failure":null,"why":[],"language":"en"},"score":{"value":1.0,"passed":true,"checks":[]},"provenance":{"playbook":"x","playbook_hash":"x","prompt":"x","prompt_hash":"x","model":"x","provider":"x","calls":0,"revisions":0,"degraded":false,"why_degraded":null,"attempts":[],"replaced":[],"language_fallback":null,"repaired":false,"first":null,"kept":null,"redacted":{},"tokens":{"input":0,"cached":0,"output":0},"cost":null,"latency_ms":0},"warnings":[],"cautions":[],"alternatives":[],"replaces":null}','2026-11-18T15:00:00.000000Z',NULL,NULL);
INSERT INTO "drafts" VALUES('other','d1','C-1','k1','{"id":"d1","case_id":"C-1","created_at":"2026-11-18T15:00:00Z","reply":{"subject":"","text":"It''s reply d1","language":"en","parts":[],"sentences":[],"refused":[],"not_done":[]},"reading":{"level":"calm","why":"","signals":[],"emotions":[],"causes":[],"trajectory":[],"ledger":{"facts":[],"questions":[],"promises":[],"apologies":[],"offers":[]},"asks":[],"language":"en","contacts":1,"settled":false,"notes":[]},"plan":{"resolution":{"kind":"remedy","remedy":"full_refund","says":"a full refund","cost":{"amount":"89.99","currency":"USD"},"done_by":"2026-11-25T15:00:00Z","by":null},"also":[],"steps":[],"commitment":{"id":"k1","case_id":"C-1","does":"ring you","owner":"Priya","due_at":"2026-11-20T15:00:00Z","channel":"email","state":"proposed","made_at":null,"evidence":null},"handoff":null,"takeover":null,"alternatives":[],"rule":null,"instead_of":null,"knowledge":[],"answers":[],"failure":null,"why":[],"language":"en"},"score":{"value":1.0,"passed":true,"checks":[]},"provenance":{"playbook":"x","playbook_hash":"x","prompt":"x","prompt_hash":"x","model":"x","provider":"x","calls":0,"revisions":0,"degraded":false,"why_degraded":null,"attempts":[],"replaced":[],"language_fallback":null,"repaired":false,"first":null,"kept":null,"redacted":{},"tokens":{"input":0,"cached":0,"output":0},"cost":null,"latency_ms":0},"warnings":[],"cautions":[],"alternatives":[],"replaces":null}','2026-11-18T15:00:00.000000Z',NULL,NULL);
INSERT INTO "feedback" VALUES('default','7f8fac8af2ae4257999cd335160ebdaa','d1','{"action":"accepted","text":null,"reasons":[],"rating":null}','2026-11-18T15:05:00.000000Z');
INSERT INTO "commitments" VALUES('default','k1','C-1','d1','ring you','Priya','2026-11-20T15:00:00.000000Z','email','open','2026-11-18T15:05:00.000000Z',NULL);
INSERT INTO "commitments" VALUES('default','k2','C-2','d2','ring you','Priya','2026-11-20T15:00:00.000000Z','email','proposed',NULL,NULL);
INSERT INTO "commitments" VALUES('other','k1','C-1','d1','ring you','Priya','2026-11-20T15:00:00.000000Z','email','proposed',NULL,NULL);
INSERT INTO "notices" VALUES('default','k1','overdue','2026-11-20T15:00:00.000000Z','webhook',1,'2026-11-20T15:05:00.000000Z',NULL);
INSERT INTO audit (tenant, at, what, case_id, draft_id, commitment_id) VALUES('default','2026-11-18T15:00:00.000000Z','draft.saved','C-1','d1',NULL);
INSERT INTO audit (tenant, at, what, case_id, draft_id, commitment_id) VALUES('default','2026-11-18T15:00:00.000000Z','commitment.proposed','C-1','d1','k1');
INSERT INTO audit (tenant, at, what, case_id, draft_id, commitment_id) VALUES('default','2026-11-18T15:00:00.000000Z','commitment.open','C-1','d1','k1');
INSERT INTO audit (tenant, at, what, case_id, draft_id, commitment_id) VALUES('default','2026-11-18T15:00:00.000000Z','draft.accepted','C-1','d1',NULL);
INSERT INTO audit (tenant, at, what, case_id, draft_id, commitment_id) VALUES('default','2026-11-18T15:00:00.000000Z','draft.saved','C-2','d2',NULL);
INSERT INTO audit (tenant, at, what, case_id, draft_id, commitment_id) VALUES('default','2026-11-18T15:00:00.000000Z','commitment.proposed','C-2','d2','k2');
INSERT INTO audit (tenant, at, what, case_id, draft_id, commitment_id) VALUES('other','2026-11-18T15:00:00.000000Z','draft.saved','C-1','d1',NULL);
INSERT INTO audit (tenant, at, what, case_id, draft_id, commitment_id) VALUES('other','2026-11-18T15:00:00.000000Z','commitment.proposed','C-1','d1','k1');
INSERT INTO "requests" VALUES('default','key-1','h','2026-11-18T15:00:00.000000Z','{"id":"d1","case_id":"C-1","created_at":"2026-11-18T15:00:00Z","reply":{"subject":"","text":"It''s reply d1","language":"en","parts":[],"sentences":[],"refused":[],"not_done":[]},"reading":{"level":"calm","why":"","signals":[],"emotions":[],"causes":[],"trajectory":[],"ledger":{"facts":[],"questions":[],"promises":[],"apologies":[],"offers":[]},"asks":[],"language":"en","contacts":1,"settled":false,"notes":[]},"plan":{"resolution":{"kind":"remedy","remedy":"full_refund","says":"a full refund","cost":{"amount":"89.99","currency":"USD"},"done_by":"2026-11-25T15:00:00Z","by":null},"also":[],"steps":[],"commitment":{"id":"k1","case_id":"C-1","does":"ring you","owner":"Priya","due_at":"2026-11-20T15:00:00Z","channel":"email","state":"open","made_at":"2026-11-18T15:05:00Z","evidence":null},"handoff":null,"takeover":null,"alternatives":[],"rule":null,"instead_of":null,"knowledge":[],"answers":[],"failure":null,"why":[],"language":"en"},"score":{"value":1.0,"passed":true,"checks":[]},"provenance":{"playbook":"x","playbook_hash":"x","prompt":"x","prompt_hash":"x","model":"x","provider":"x","calls":0,"revisions":0,"degraded":false,"why_degraded":null,"attempts":[],"replaced":[],"language_fallback":null,"repaired":false,"first":null,"kept":null,"redacted":{},"tokens":{"input":0,"cached":0,"output":0},"cost":null,"latency_ms":0},"warnings":[],"cautions":[],"alternatives":[],"replaces":null}');
INSERT INTO "requests" VALUES('default','key-2','h','2026-11-18T15:00:00.000000Z',NULL);
CREATE INDEX cases_of_customer ON cases (tenant, customer_id);
CREATE INDEX audit_of_tenant ON audit (tenant, at);
CREATE INDEX requests_at ON requests (tenant, at);
CREATE INDEX drafts_of_case ON drafts (tenant, case_id, created_at);
CREATE INDEX feedback_of_draft ON feedback (tenant, draft_id, at);
CREATE INDEX commitments_due ON commitments (tenant, state, due_at);
CREATE INDEX commitments_of_case ON commitments (tenant, case_id);

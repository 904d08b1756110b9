-- A database as the first version of the tables made it: two customers, three cases, each kind of verdict.
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
	PRIMARY KEY (tenant, id),
	FOREIGN KEY(tenant, draft_id) REFERENCES drafts (tenant, id) ON DELETE CASCADE
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
INSERT INTO "schema_version" VALUES(1);
INSERT INTO "cases" VALUES('default','C-1','{"id":"C-1","customer":{"id":"cust-77","name":null,"tier":null,"language":null,"timezone":null,"country":null,"email":null,"phone":null,"address":null},"channel":"email","opened_at":null,"facts":{},"history":[],"message":{"at":null,"text":"It''s broken.","attachments":[]},"agent":{"name":null,"role":null},"now":null,"public":null,"playbook":null,"commitments":[],"given":[],"refused":[],"absent":[]}','2026-11-18T15:00:00.000000Z','2026-11-18T15:00:00.000000Z');
INSERT INTO "cases" VALUES('default','C-2','{"id":"C-2","customer":{"id":null,"name":null,"tier":null,"language":null,"timezone":null,"country":null,"email":null,"phone":null,"address":null},"channel":"email","opened_at":null,"facts":{},"history":[],"message":{"at":null,"text":"It''s broken.","attachments":[]},"agent":{"name":null,"role":null},"now":null,"public":null,"playbook":null,"commitments":[],"given":[],"refused":[],"absent":[]}','2026-11-18T15:00:00.000000Z','2026-11-18T15:00:00.000000Z');
INSERT INTO "cases" VALUES('default','C-3','{"id":"C-3","customer":{"id":"cust-77","name":null,"tier":null,"language":null,"timezone":null,"country":null,"email":null,"phone":null,"address":null},"channel":"email","opened_at":null,"facts":{},"history":[],"message":{"at":null,"text":"It''s broken.","attachments":[]},"agent":{"name":null,"role":null},"now":null,"public":null,"playbook":null,"commitments":[],"given":[],"refused":[],"absent":[]}','2026-11-18T15:00:00.000000Z','2026-11-18T15:00:00.000000Z');
INSERT INTO "drafts" VALUES('default','d1','C-1','k1','{"id":"d1","case_id":"C-1","created_at":"2026-11-18T15:00:00Z","reply":{"subject":"","text":"It''s reply d1","language":"en","parts":[]},"reading":{"level":"calm","why":"","signals":[],"emotions":[],"causes":[],"trajectory":[],"ledger":{"facts":[],"questions":[],"promises":[],"apologies":[],"offers":[]},"asks":[],"language":"en","contacts":1,"settled":false,"notes":[]},"plan":{"resolution":{"kind":"remedy","remedy":"full_refund","says":"a full refund","cost":{"amount":"89.99","currency":"USD"},"done_by":"2026-11-25T15:00:00Z","by":null},"also":[],"steps":[],"commitment":{"id":"k1","case_id":"C-1","does":"ring you","owner":"Priya","due_at":"2026-11-20T15:00:00Z","channel":"email","state":"proposed"},"handoff":null,"takeover":null,"alternatives":[],"rule":null,"knowledge":[],"answers":[],"failure":null,"why":[],"language":"en"},"score":{"value":1.0,"passed":true,"checks":[]},"provenance":{"playbook":"x","playbook_hash":"x","prompt":"x","prompt_hash":"x","model":"x","provider":"x","calls":0,"revisions":0,"degraded":false,"why_degraded":null,"attempts":[],"replaced":[],"language_fallback":null,"tokens":{"input":0,"cached":0,"output":0},"cost":null,"latency_ms":0}}','2026-11-18T15:00:00.000000Z','accepted');
INSERT INTO "drafts" VALUES('default','d2','C-1','k2','{"id":"d2","case_id":"C-1","created_at":"2026-11-18T15:00:00Z","reply":{"subject":"","text":"It''s reply d2","language":"en","parts":[]},"reading":{"level":"calm","why":"","signals":[],"emotions":[],"causes":[],"trajectory":[],"ledger":{"facts":[],"questions":[],"promises":[],"apologies":[],"offers":[]},"asks":[],"language":"en","contacts":1,"settled":false,"notes":[]},"plan":{"resolution":{"kind":"answer","remedy":null,"says":"","cost":null,"done_by":null,"by":null},"also":[],"steps":[],"commitment":{"id":"k2","case_id":"C-1","does":"ring you","owner":"Priya","due_at":"2026-11-20T15:00:00Z","channel":"email","state":"proposed"},"handoff":null,"takeover":null,"alternatives":[],"rule":null,"knowledge":[],"answers":[],"failure":null,"why":[],"language":"en"},"score":{"value":1.0,"passed":true,"checks":[]},"provenance":{"playbook":"x","playbook_hash":"x","prompt":"x","prompt_hash":"x","model":"x","provider":"x","calls":0,"revisions":0,"degraded":false,"why_degraded":null,"attempts":[],"replaced":[],"language_fallback":null,"tokens":{"input":0,"cached":0,"output":0},"cost":null,"latency_ms":0}}','2026-11-18T15:00:00.000000Z',NULL);
INSERT INTO "drafts" VALUES('default','d3','C-2','k3','{"id":"d3","case_id":"C-2","created_at":"2026-11-18T15:00:00Z","reply":{"subject":"","text":"It''s reply d3","language":"en","parts":[]},"reading":{"level":"calm","why":"","signals":[],"emotions":[],"causes":[],"trajectory":[],"ledger":{"facts":[],"questions":[],"promises":[],"apologies":[],"offers":[]},"asks":[],"language":"en","contacts":1,"settled":false,"notes":[]},"plan":{"resolution":{"kind":"remedy","remedy":"full_refund","says":"a full refund","cost":{"amount":"89.99","currency":"USD"},"done_by":"2026-11-25T15:00:00Z","by":null},"also":[],"steps":[],"commitment":{"id":"k3","case_id":"C-2","does":"ring you","owner":"Priya","due_at":"2026-11-20T15:00:00Z","channel":"email","state":"proposed"},"handoff":null,"takeover":null,"alternatives":[],"rule":null,"knowledge":[],"answers":[],"failure":null,"why":[],"language":"en"},"score":{"value":1.0,"passed":true,"checks":[]},"provenance":{"playbook":"x","playbook_hash":"x","prompt":"x","prompt_hash":"x","model":"x","provider":"x","calls":0,"revisions":0,"degraded":false,"why_degraded":null,"attempts":[],"replaced":[],"language_fallback":null,"tokens":{"input":0,"cached":0,"output":0},"cost":null,"latency_ms":0}}','2026-11-18T15:00:00.000000Z','edited');
INSERT INTO "drafts" VALUES('default','d4','C-3','k4','{"id":"d4","case_id":"C-3","created_at":"2026-11-18T15:00:00Z","reply":{"subject":"","text":"It''s reply d4","language":"en","parts":[]},"reading":{"level":"calm","why":"","signals":[],"emotions":[],"causes":[],"trajectory":[],"ledger":{"facts":[],"questions":[],"promises":[],"apologies":[],"offers":[]},"asks":[],"language":"en","contacts":1,"settled":false,"notes":[]},"plan":{"resolution":{"kind":"remedy","remedy":"full_refund","says":"a full refund","cost":{"amount":"89.99","currency":"USD"},"done_by":"2026-11-25T15:00:00Z","by":null},"also":[],"steps":[],"commitment":{"id":"k4","case_id":"C-3","does":"ring you","owner":"Priya","due_at":"2026-11-20T15:00:00Z","channel":"email","state":"proposed"},"handoff":null,"takeover":null,"alternatives":[],"rule":null,"knowledge":[],"answers":[],"failure":null,"why":[],"language":"en"},"score":{"value":1.0,"passed":true,"checks":[]},"provenance":{"playbook":"x","playbook_hash":"x","prompt":"x","prompt_hash":"x","model":"x","provider":"x","calls":0,"revisions":0,"degraded":false,"why_degraded":null,"attempts":[],"replaced":[],"language_fallback":null,"tokens":{"input":0,"cached":0,"output":0},"cost":null,"latency_ms":0}}','2026-11-18T15:00:00.000000Z','rejected');
INSERT INTO "feedback" VALUES('default','eef60e6441ff438686e6639c86283b46','d1','{"action":"accepted","text":null,"reasons":[],"rating":null}','2026-11-18T15:05:00.000000Z');
INSERT INTO "feedback" VALUES('default','3dc3c479fa524c62b3fea0f193cf3939','d3','{"action":"edited","text":"Other words.","reasons":[],"rating":null}','2026-11-18T15:06:00.000000Z');
INSERT INTO "feedback" VALUES('default','160be34581a844aeaf65933aa6e59618','d4','{"action":"rejected","text":null,"reasons":[],"rating":null}','2026-11-18T15:00:00.000000Z');
INSERT INTO "commitments" VALUES('default','k1','C-1','d1','ring you','Priya','2026-11-20T15:00:00.000000Z','email','open');
INSERT INTO "commitments" VALUES('default','k2','C-1','d2','ring you','Priya','2026-11-20T15:00:00.000000Z','email','proposed');
INSERT INTO "commitments" VALUES('default','k3','C-2','d3','ring you','Priya','2026-11-20T15:00:00.000000Z','email','kept');
INSERT INTO "commitments" VALUES('default','k4','C-3','d4','ring you','Priya','2026-11-20T15:00:00.000000Z','email','withdrawn');
INSERT INTO "audit" (tenant, at, what, case_id, draft_id, commitment_id) VALUES('default','2026-11-18T15:00:00.000000Z','draft.saved','C-1','d1',NULL);
INSERT INTO "audit" (tenant, at, what, case_id, draft_id, commitment_id) VALUES('default','2026-11-18T15:00:00.000000Z','commitment.proposed','C-1','d1','k1');
INSERT INTO "audit" (tenant, at, what, case_id, draft_id, commitment_id) VALUES('default','2026-11-18T15:00:00.000000Z','commitment.open','C-1','d1','k1');
INSERT INTO "audit" (tenant, at, what, case_id, draft_id, commitment_id) VALUES('default','2026-11-18T15:00:00.000000Z','draft.accepted','C-1','d1',NULL);
INSERT INTO "audit" (tenant, at, what, case_id, draft_id, commitment_id) VALUES('default','2026-11-18T15:00:00.000000Z','draft.saved','C-1','d2',NULL);
INSERT INTO "audit" (tenant, at, what, case_id, draft_id, commitment_id) VALUES('default','2026-11-18T15:00:00.000000Z','commitment.proposed','C-1','d2','k2');
INSERT INTO "audit" (tenant, at, what, case_id, draft_id, commitment_id) VALUES('default','2026-11-18T15:00:00.000000Z','draft.saved','C-2','d3',NULL);
INSERT INTO "audit" (tenant, at, what, case_id, draft_id, commitment_id) VALUES('default','2026-11-18T15:00:00.000000Z','commitment.proposed','C-2','d3','k3');
INSERT INTO "audit" (tenant, at, what, case_id, draft_id, commitment_id) VALUES('default','2026-11-18T15:00:00.000000Z','commitment.open','C-2','d3','k3');
INSERT INTO "audit" (tenant, at, what, case_id, draft_id, commitment_id) VALUES('default','2026-11-18T15:00:00.000000Z','draft.edited','C-2','d3',NULL);
INSERT INTO "audit" (tenant, at, what, case_id, draft_id, commitment_id) VALUES('default','2026-11-18T15:00:00.000000Z','commitment.kept','C-2','d3','k3');
INSERT INTO "audit" (tenant, at, what, case_id, draft_id, commitment_id) VALUES('default','2026-11-18T15:00:00.000000Z','draft.saved','C-3','d4',NULL);
INSERT INTO "audit" (tenant, at, what, case_id, draft_id, commitment_id) VALUES('default','2026-11-18T15:00:00.000000Z','commitment.proposed','C-3','d4','k4');
INSERT INTO "audit" (tenant, at, what, case_id, draft_id, commitment_id) VALUES('default','2026-11-18T15:00:00.000000Z','commitment.withdrawn','C-3','d4','k4');
INSERT INTO "audit" (tenant, at, what, case_id, draft_id, commitment_id) VALUES('default','2026-11-18T15:00:00.000000Z','draft.rejected','C-3','d4',NULL);
CREATE INDEX audit_of_tenant ON audit (tenant, at);
CREATE INDEX requests_at ON requests (tenant, at);
CREATE INDEX drafts_of_case ON drafts (tenant, case_id, created_at);
CREATE INDEX feedback_of_draft ON feedback (tenant, draft_id, at);
CREATE INDEX commitments_of_case ON commitments (tenant, case_id);
CREATE INDEX commitments_due ON commitments (tenant, state, due_at);

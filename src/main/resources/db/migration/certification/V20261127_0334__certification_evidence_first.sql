-- FirstSteps asks it of everybody in a night, and would read each fact without.
create index certification_evidence_first on certification_evidence (learner_id, kind, earned_at);

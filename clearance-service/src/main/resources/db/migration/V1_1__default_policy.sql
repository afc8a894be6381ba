-- The first version of the policy: the phase table of the framework, and our starting values for the numbers that no
-- paragraph gives. An authorized office replaces it through the API; nothing in the code repeats a value of it.
INSERT INTO policy_version (id, valid_from, document, set_by, reason)
VALUES ('01890000-0000-7000-8000-00000000c001', '2000-01-01T00:00:00Z', $policy$
{
  "consents": [
    {"name": "designated-official", "offices": ["DESIGNATED_OFFICIAL", "DESIGNATED_OFFICIAL_AD_INTERIM"], "reach": "COUNTRY", "delegable": false},
    {"name": "designated-official-or-delegate", "offices": ["DESIGNATED_OFFICIAL", "DESIGNATED_OFFICIAL_AD_INTERIM"], "reach": "COUNTRY", "delegable": true},
    {"name": "coordinator", "offices": ["COORDINATOR"], "reach": "WORLD", "delegable": false},
    {"name": "secretary-general", "offices": ["SECRETARY_GENERAL"], "reach": "WORLD", "delegable": false},
    {"name": "executive-head", "offices": ["EXECUTIVE_HEAD"], "reach": "ORGANIZATION", "delegable": true}
  ],
  "table": [
    {"rating": "NONE", "order": 0, "leadTime": "PT0S", "declaration": null,
     "ownStaff":   {"admission": "AUTOMATIC", "consents": []},
     "dependants": {"admission": "AUTOMATIC", "consents": []},
     "deployment": {"admission": "AUTOMATIC", "consents": []}},
    {"rating": "I", "order": 1, "leadTime": "P3D",
     "ownStaff":   {"admission": "DECISION", "consents": ["designated-official-or-delegate"]},
     "dependants": {"admission": "DECISION", "consents": ["designated-official-or-delegate"]},
     "deployment": {"admission": "DECISION", "consents": ["designated-official-or-delegate"]},
     "declaration": {"declaredBy": "designated-official", "authorizedBy": null, "loweredBy": "designated-official"}},
    {"rating": "II", "order": 2, "leadTime": "P3D",
     "ownStaff":   {"admission": "DECISION", "consents": ["designated-official"]},
     "dependants": {"admission": "EXCEPTION_ONLY", "consents": ["designated-official"]},
     "deployment": {"admission": "DECISION", "consents": ["designated-official"]},
     "declaration": {"declaredBy": "designated-official", "authorizedBy": null, "loweredBy": "designated-official"}},
    {"rating": "III", "order": 3, "leadTime": "P10D",
     "ownStaff":   {"admission": "ESSENTIAL_ONLY", "consents": ["designated-official"]},
     "dependants": {"admission": "REFUSED", "consents": []},
     "deployment": {"admission": "DECISION", "consents": ["secretary-general"]},
     "declaration": {"declaredBy": "designated-official", "authorizedBy": "secretary-general", "loweredBy": "secretary-general"}},
    {"rating": "IV", "order": 4, "leadTime": "P10D",
     "ownStaff":   {"admission": "EMERGENCY_ONLY", "consents": ["designated-official", "coordinator"]},
     "dependants": {"admission": "REFUSED", "consents": []},
     "deployment": {"admission": "DECISION", "consents": ["secretary-general"]},
     "declaration": {"declaredBy": "designated-official", "authorizedBy": "secretary-general", "loweredBy": "secretary-general"}},
    {"rating": "V", "order": 5, "leadTime": "P10D",
     "ownStaff":   {"admission": "EXCEPTION_ONLY", "consents": ["coordinator", "secretary-general"]},
     "dependants": {"admission": "REFUSED", "consents": []},
     "deployment": {"admission": "DECISION", "consents": ["coordinator", "secretary-general"]},
     "declaration": {"declaredBy": "designated-official", "authorizedBy": "secretary-general", "loweredBy": "secretary-general"}}
  ],
  "requiredCourses": [],
  "manualConsents": ["designated-official-or-delegate"],
  "factAge": "PT24H",
  "openStay": "P30D",
  "concentration": {"mostOnFlight": 30, "aboveBy": ["executive-head"], "mostAtLodging": 30},
  "afterReport": "PT24H"
}
$policy$, 'system', 'Phase table of the framework; numbers are starting values.');

-- From now on what was answered last, with what it earned, of graded attempts only: written once when they are graded.
delete from assessment_response where earned is null;

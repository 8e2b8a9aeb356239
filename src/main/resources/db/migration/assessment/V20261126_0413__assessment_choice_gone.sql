-- What it held is in the body of the question.
drop table assessment_choice;

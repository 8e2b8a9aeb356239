update assessment_practice_answer set response = concat('{"choices":[', chosen, ']}');

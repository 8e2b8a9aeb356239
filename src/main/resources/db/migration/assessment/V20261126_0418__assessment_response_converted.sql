update assessment_response set response = concat('{"choices":[', chosen, ']}'), earned = earned * 1000;

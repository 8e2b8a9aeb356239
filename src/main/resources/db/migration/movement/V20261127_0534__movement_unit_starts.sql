insert into movement_unit_start (start, unit_id)
select distinct substring_index(replace(u.folded_name, '-', ' '), ' ', -n.k), u.id
from movement_unit u
join json_table('[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,36,37,38,39,40,41,42,43,44,45,46,47,48,49,50,51,52,53,54,55,56,57,58,59,60]',
    '$[*]' columns (k int path '$')) n
    on n.k <= 1 + char_length(u.folded_name) - char_length(replace(replace(u.folded_name, '-', ' '), ' ', ''));

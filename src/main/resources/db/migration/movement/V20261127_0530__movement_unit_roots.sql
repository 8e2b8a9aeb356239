-- Serves Units.children and Units.roots: those right below a unit, and the few roots of the territory among the many organisations
-- that stand below none. Also serves the foreign key.
alter table movement_unit
    add index movement_unit_by_tree (parent_id, tree, name),
    drop index movement_unit_by_parent;

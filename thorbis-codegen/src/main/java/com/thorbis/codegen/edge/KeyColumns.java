package com.thorbis.codegen.edge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.jooq.meta.ColumnDefinition;
import org.jooq.meta.ForeignKeyDefinition;
import org.jooq.meta.TableDefinition;

import com.thorbis.codegen.Settings;

/**
 * A foreign key, its pairs of columns in one order: the tenant's first.
 *
 * @param role the child's columns without the tenant's, where there are others
 */
record KeyColumns(
        ForeignKeyDefinition key, List<ColumnDefinition> child, List<ColumnDefinition> parent, List<String> role) {

    static KeyColumns of(ForeignKeyDefinition key, Settings settings) {
        List<ColumnDefinition> child = key.getKeyColumns();
        List<ColumnDefinition> parent = key.getReferencedColumns();
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < child.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparing(
                i -> !settings.tenantColumns().contains(child.get(i).getName())));
        List<String> names = order.stream().map(i -> child.get(i).getName()).toList();
        List<String> role = names.stream()
                .filter(name -> names.size() == 1 || !settings.tenantColumns().contains(name))
                .toList();
        return new KeyColumns(
                key,
                order.stream().map(child::get).toList(),
                order.stream().map(parent::get).toList(),
                role);
    }

    /** The parent's columns that the role's columns equal. */
    List<String> targetColumns() {
        return IntStream.range(0, child.size())
                .filter(i -> role.contains(child.get(i).getName()))
                .mapToObj(i -> parent.get(i).getName())
                .toList();
    }

    TableDefinition childTable() {
        return key.getTable();
    }

    TableDefinition parentTable() {
        return key.getReferencedTable();
    }

    boolean isSelfReference() {
        return childTable().equals(parentTable());
    }

    /** Such as {@code auto.vehicles.fk_vehicles_customer_id}. */
    String name() {
        return childTable().getQualifiedInputName() + "." + key.getInputName();
    }
}

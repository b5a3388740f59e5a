package com.thorbis.tests.customer360;

import java.util.List;

/** The four tables whose rows are what customers buy. */
enum Kind {
    WORK_ORDER(
            "hs.work_orders",
            "work_order_number",
            "status",
            "description",
            true,
            "created scheduled in_progress completed completed cancelled"),
    REPAIR_ORDER(
            "auto.repair_orders",
            "ro_number",
            "status",
            "customer_concern",
            true,
            "open authorized completed delivered delivered cancelled"),
    ORDER(
            "rest.orders",
            "order_number",
            "status",
            "special_instructions",
            false,
            "draft submitted served completed completed cancelled"),
    SALES_ORDER(
            "ret.sales_orders",
            "order_number",
            "order_status",
            "customer_notes",
            false,
            "open processing shipped completed cancelled returned");

    static final List<String> SALES_ORDER_TYPES = List.of("standard", "special_order", "quote", "return");

    final String table;
    final String number;
    final String status;
    final String remark;
    final boolean softDeleted;
    private final String statuses;

    /**
     * @param remark a column that does not count
     * @param statuses those that chance chooses from, the ones that bring revenue more often
     */
    Kind(String table, String number, String status, String remark, boolean softDeleted, String statuses) {
        this.table = table;
        this.number = number;
        this.status = status;
        this.remark = remark;
        this.softDeleted = softDeleted;
        this.statuses = statuses;
    }

    List<String> statuses() {
        return List.of(statuses.split(" "));
    }
}

package dev.kontor.base.table;

/** How a column writes its numbers or its days, where the cells alone do not say it. */
public enum ColumnFormat {
    DECIMAL_POINT,
    DECIMAL_COMMA,
    DAY_MONTH_YEAR,
    MONTH_DAY_YEAR,
    YEAR_MONTH_DAY
}

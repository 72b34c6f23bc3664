package dev.kontor.price.rule;

import dev.kontor.goods.catalog.Action;

/** What is asked for: a product by its SKU, the occasion, the term in months and how many. */
record PriceQuestion(String sku, Action action, int termMonths, int quantity) {}

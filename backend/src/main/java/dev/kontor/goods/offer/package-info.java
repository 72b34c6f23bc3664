/** What a reseller offers: services, catalogues and their groups, order terms. */
@NullMarked
package dev.kontor.goods.offer;

import org.jspecify.annotations.NullMarked;

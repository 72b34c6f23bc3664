package dev.kontor.customer.site;

import dev.kontor.goods.offer.Services;
import dev.kontor.tenant.reseller.Resellers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.jspecify.annotations.Nullable;

/** Sites as visitors see them. */
@ApplicationScoped
public class PublicSites {

    private final Resellers resellers;
    private final LegalTexts legalTexts;
    private final Services services;

    PublicSites(Resellers resellers, LegalTexts legalTexts, Services services) {
        this.resellers = resellers;
        this.legalTexts = legalTexts;
        this.services = services;
    }

    @Transactional
    public PublicSiteView view(Site site, @Nullable String wanted) {
        String language = site.language(wanted);
        return new PublicSiteView(
                site.key,
                resellers.require(site.resellerId()).name(),
                site.languages,
                language,
                site.fields.stream()
                        .filter(SiteField::visible)
                        .map(field -> PublicSiteView.PublicField.of(field, language))
                        .toList(),
                legalTexts.current(site.id).stream()
                        .map(text -> PublicSiteView.PublicLegalText.of(text, language))
                        .toList(),
                services.all().stream()
                        .filter(service -> service.active() && site.services.contains(service.code()))
                        .map(service -> new PublicSiteView.OfferedService(
                                service.code(), service.name(), service.description()))
                        .toList(),
                site.style);
    }
}

package org.gridward.http;

import java.util.List;
import java.util.Locale;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.ConversionService;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.i18n.AcceptHeaderLocaleResolver;

/** Spring MVC set up as all endpoints need it. */
@Configuration
class WebManners implements WebMvcConfigurer {
    static {
        // else springdoc looks for parameters inside it
        SpringDocUtils.getConfig().addSimpleTypesForParameterObject(EditionRef.class);
    }

    private final BodyLimits limits;
    private final EditionAwaiter editions;
    private final Staleness staleness;
    private final ObjectProvider<ConversionService> conversion;

    /** @param conversion asked late, as it is one of the things that are set up here */
    WebManners(
            BodyLimits limits,
            EditionAwaiter editions,
            Staleness staleness,
            @Qualifier("mvcConversionService") ObjectProvider<ConversionService> conversion) {
        this.conversion = conversion;
        this.limits = limits;
        this.editions = editions;
        this.staleness = staleness;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new StaleMark(staleness));
        registry.addInterceptor(limits);
        registry.addInterceptor(new KnownParameters());
        registry.addInterceptor(new NotOlderThan(editions));
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new RecordParameters(conversion.getObject()));
    }

    /** springdoc brings Jackson 2's YAML, which Spring would offer for every body, lax about duplicates. */
    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder builder) {
        builder.configureMessageConvertersList(converters ->
                converters.removeIf(c -> c.getClass().getSimpleName().contains("Yaml")));
    }

    /** Chinese unless the client asks for something else first. */
    @Bean
    LocaleResolver localeResolver() {
        AcceptHeaderLocaleResolver resolver = new AcceptHeaderLocaleResolver();
        resolver.setSupportedLocales(List.of(Locale.SIMPLIFIED_CHINESE, Locale.CHINESE, Locale.ENGLISH));
        resolver.setDefaultLocale(Locale.SIMPLIFIED_CHINESE);
        return resolver;
    }
}

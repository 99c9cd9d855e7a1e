package org.gridward.server;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The head of the OpenAPI document; the endpoints describe themselves. */
@Configuration
class ApiDescription {

    @Bean
    OpenAPI openApi() {
        return new OpenAPI()
                .info(new Info()
                        .title("Gridward")
                        .description("Who is responsible here · 此处由谁负责。Errors are RFC 9457 problems. While the"
                                + " database does not answer, every answer carries Gridward-Stale: the moment as of"
                                + " which it is complete; changes are answered 503 then. · 数据库无法访问时，每个回答都带"
                                + " Gridward-Stale 头，即其内容完整的时刻；此时修改一律答 503。")
                        .version(Release.name())
                        .license(new License().name("Apache 2.0").url("https://www.apache.org/licenses/LICENSE-2.0")))
                // relative: a proxy knows the outside name better
                .servers(List.of(new Server().url("/")));
    }
}

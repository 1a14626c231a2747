package org.gouji.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The tokens of programs that call the service. Only their hashes are kept: a token is shown once. */
public final class ApiTokens {

    /**
     * A token as it is listed; the token itself is nowhere.
     *
     * @param office the office that a token of 报送单位 stands for, as the roster names it; else empty
     */
    public record Token(
            long id,
            String client,
            Set<Role> roles,
            String office,
            String createdBy,
            Instant createdAt,
            Optional<Instant> revokedAt) {}

    private static final int BYTES = 32;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    public ApiTokens(Database database, Clock clock) {
        this.jdbc = database.jdbc();
        this.clock = clock;
    }

    /**
     * Makes a token for a client and returns it, the only time that it can be seen.
     *
     * @param office the office that it stands for; empty where it is the auditing office's
     */
    public String issue(String client, Set<Role> roles, String office, String by) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String token = "gouji_" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        jdbc.sql(
                        "insert into api_token (client, roles, office, token_hash, created_by, created_at) values (?, ?, ?, ?, ?, ?)")
                .params(client, Role.text(roles), office, hash(token), by, Database.time(clock.instant()))
                .update();
        return token;
    }

    /** Whose token this is; empty where it is none, or was revoked. */
    public Optional<Token> find(String token) {
        return jdbc.sql("select * from api_token where token_hash = ? and revoked_at is null")
                .param(hash(token))
                .query(ApiTokens::row)
                .optional();
    }

    public List<Token> all() {
        return jdbc.sql("select * from api_token order by id")
                .query(ApiTokens::row)
                .list();
    }

    /** Returns false where there is no such token in force. */
    public boolean revoke(long id) {
        return jdbc.sql("update api_token set revoked_at = ? where id = ? and revoked_at is null")
                        .params(Database.time(clock.instant()), id)
                        .update()
                > 0;
    }

    private static Token row(ResultSet row, int number) throws SQLException {
        return new Token(
                row.getLong("id"),
                row.getString("client"),
                Role.parse(row.getString("roles")),
                row.getString("office"),
                row.getString("created_by"),
                Database.instant(row.getObject("created_at", OffsetDateTime.class)),
                Database.optional(row.getObject("revoked_at", OffsetDateTime.class)));
    }

    /** A token is long and random, so one round of a plain hash hides it as well as many. */
    private static String hash(String token) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.gouji.store;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What a person may do in the service. */
public enum Role {
    AUDITOR("审核员", "发起审核、处理问题"),
    REVIEWER("复核人", "复核问题、签发文书"),
    RULE_AUTHOR("规则维护员", "起草规则改动"),
    RULE_APPROVER("规则审批人", "批准规则改动"),
    ADMIN("系统管理员", "管理账号、口令牌和设置"),
    OFFICE("报送单位", "查看本单位及下级单位，自查"),
    READER("领导查阅", "查阅各页，不作改动");

    private final String label;
    private final String duty;

    Role(String label, String duty) {
        this.label = label;
        this.duty = duty;
    }

    public String getLabel() {
        return label;
    }

    public String getDuty() {
        return duty;
    }

    public static Optional<Role> of(String name) {
        return Arrays.stream(values())
                .filter(role -> role.name().equals(name) || role.label.equals(name))
                .findFirst();
    }

    static String text(Set<Role> roles) {
        return roles.stream().sorted().map(Role::name).collect(Collectors.joining(","));
    }

    static Set<Role> parse(String text) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (String name : text.split(",")) {
            if (!name.isBlank()) {
                roles.add(Role.valueOf(name));
            }
        }
        return roles;
    }
}

using Infra.Policy.Documents;

namespace Infra.Policy.Rules.Aws.Policies;

/// <summary>What the policies of roles may allow.</summary>
internal static class IdentityPolicyRules
{
    private const string OwnRoles = "arn:aws:iam::111122223333:role/lynx-*";
    private const string AllRoles = "arn:aws:iam::111122223333:role/*";

    public static IReadOnlyList<Rule> All { get; } =
    [
        new(["CKV_AWS_1", "CKV_AWS_49", "CKV_AWS_62", "CKV_AWS_63"], Severity.Critical, "No policy allows every action",
            "Name the actions.",
            Judge(
                IdentityJudgement.EveryAction,
                Allow("*", "*"), Allow("*:*", "arn:aws:s3:::b"), """{ "Effect": "Allow", "NotAction": "iam:*", "Resource": "*" }""")),
        new(["AWS-0057", "AWS-0345", "CKV2_AWS_40"], Severity.High, "No policy allows all actions of a service",
            "Name the actions, or a group of them such as ec2:Describe*.",
            Judge(IdentityJudgement.WholeService, Allow("s3:*", "arn:aws:s3:::b/*"), Allow("iam:*", "*"))),
        new(["AWS-0346"], Severity.High, "No policy reads or writes the objects of every bucket",
            "Name the buckets.",
            Judge(
                IdentityJudgement.OnEverything("s3:GetObject", "s3:PutObject"), Allow("s3:Get*", "*"), Allow("s3:Put*", "arn:aws:s3:::*"))),
        new(["AWS-0342"], Severity.Medium, "PassRole is limited to named roles and named services",
            "Limit iam:PassRole to roles of a prefix, with a condition on iam:PassedToService.",
            Judge(
                IdentityJudgement.PassesAnyRole,
                Allow("iam:PassRole", OwnRoles),
                Allow("iam:PassRole", OwnRoles, """{ "StringLike": { "iam:PassedToService": "*" } }"""),
                Allow("iam:Pass*", AllRoles, """{ "StringEquals": { "iam:PassedToService": "ec2.amazonaws.com" } }"""))),
        new(["CKV_AWS_110", "CKV_AWS_286"], Severity.Critical, "No policy allows privilege escalation",
            "Name the roles, by a prefix, or add a condition such as on iam:PermissionsBoundary.", Unlimited(RiskyActions.Escalating)),
        new(["CKV_AWS_107", "CKV_AWS_287"], Severity.High, "No policy exposes credentials without restriction",
            "Name the roles or resources.", Unlimited(RiskyActions.Disclosing)),
        new(["CKV_AWS_108", "CKV_AWS_288"], Severity.High, "No policy reads data and secrets without restriction",
            "Name the buckets, tables, keys and secrets.", Unlimited(RiskyActions.Revealing)),
        new(["CKV_AWS_109", "CKV_AWS_289"], Severity.High, "No policy changes permissions without restriction",
            "Name the resources, or add a condition.", Unlimited(RiskyActions.Permitting)),
        new(["CKV_AWS_111", "CKV_AWS_290"], Severity.Medium, "No policy writes without restriction",
            "Name the resources, or add a condition such as on aws:RequestedRegion.",
            Judge(
                IdentityJudgement.UnlimitedWrite,
                Allow("ec2:RunInstances", "*"), Allow("ec2:D*", "*"), Allow("sqs:SendMessage", "arn:aws:sqs:*:*:*"))),
        new(["CKV_AWS_274", "CKV_AWS_275", "CKV2_AWS_56"], Severity.Critical, "No role has a managed policy with full access",
            "Write a policy of your own, with the actions that are needed.", new ManagedPolicyCheck()),
    ];

    private static StatementCheck Judge(Func<PolicyStatement, IEnumerable<string>> judge, params IReadOnlyList<string> wrong) =>
        new(PolicyPlace.OfIdentities, judge, wrong);

    private static StatementCheck Unlimited(IReadOnlyList<string> actions) =>
        Judge(IdentityJudgement.Unlimited(actions), [.. actions.Select(action => Allow(action, "*"))]);

    private static string Allow(string action, string resource, string condition = "{}") =>
        $$"""{ "Effect": "Allow", "Action": "{{action}}", "Resource": "{{resource}}", "Condition": {{condition}} }""";
}

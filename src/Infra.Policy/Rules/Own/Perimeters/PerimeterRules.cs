using Infra.Policy.Rules.Checks;

namespace Infra.Policy.Rules.Own.Perimeters;

/// <summary>Nobody from outside of the organisation gets in, whatever the resource and wherever it says so.</summary>
internal static class PerimeterRules
{
    private const string Remedy = "Name somebody of the estate; or add them to the perimeter of the estate, if they are trusted.";

    private static readonly string[] Policies =
    [
        """{ "Effect": "Allow", "Principal": "*", "Action": "sqs:*", "Resource": "*" }""",
        """{ "Effect": "Allow", "Principal": { "AWS": "*" }, "Action": "lambda:InvokeFunction", "Resource": "*" }""",
        """{ "Effect": "Allow", "NotPrincipal": { "AWS": "arn:aws:iam::111122223333:root" }, "Action": "sqs:*", "Resource": "*" }""",
    ];

    public static IReadOnlyList<Rule> All { get; } =
    [
        new(["INFRA-PUBLIC-POLICY"], Severity.Critical, "No policy of any resource lets everybody in",
            "Name the principal, or add a condition on its account or organisation.",
            new AnyPolicyCheck(["aws_*_policy", "aws_*_policies", "aws_*_resource_policy"], judges: true, Policies),
            new AnyPolicyCheck(["aws_*"], judges: false, Policies))
        {
            Link = "https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_identity-vs-resource.html",
            Fault = "everybody on the internet is let in",
        },
        new(["INFRA-ANY-IDENTITY"], Severity.Critical, "No policy of an identity, wherever it stands, can do everything",
            "Name the actions and the resources.", new AnyIdentityPolicyCheck())
        {
            Link = "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege",
        },
        new(["INFRA-FOREIGN-ACCOUNT"], Severity.Critical, "No AWS account of others is trusted, shared with or written to", Remedy, new ForeignAccountCheck())
        {
            Link = "https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_data-perimeters.html",
        },
        new(["INFRA-FOREIGN-REPOSITORY"], Severity.Critical, "No repository of others may take an identity of the estate", Remedy, new ForeignRepositoryCheck())
        {
            Link = "https://docs.github.com/actions/concepts/security/openid-connect",
        },
        new(["INFRA-FOREIGN-MEMBER"], Severity.Critical, "No role of Google goes to anybody outside of the organisation", Remedy,
            new ForeignMemberCheck())
        {
            Link = "https://cloud.google.com/resource-manager/docs/organization-policy/restricting-domains",
        },
        new(["INFRA-FOREIGN-PROJECT"], Severity.High, "No project of Google of others is used or shared with", Remedy, new ForeignProjectCheck())
        {
            Link = "https://cloud.google.com/vpc-service-controls/docs/overview",
        },
        new(["INFRA-FOREIGN-HOST"], Severity.High, "Nothing goes to, or comes from, hosts and mailboxes of others", Remedy, new ForeignHostCheck())
        {
            Link = "https://attack.mitre.org/techniques/T1567/",
            Fault = "data, calls or names go to a stranger",
        },
        new(["INFRA-FOREIGN-BUCKET"], Severity.High, "Records and copies go to buckets that the estate makes",
            "Name a bucket of the estate by a reference to it.", new ForeignBucketCheck())
        {
            Link = "https://attack.mitre.org/techniques/T1537/",
            Fault = "whoever owns the bucket reads them",
        },
        new(["INFRA-ACCESS-LIST"], Severity.High, "No entry of an access list names somebody whom nobody can place",
            "Let them in by a policy that names their account, or by a role.", new MemberCheck(["*"], AccessListGrant.Judge, AccessListGrant.Wrong))
        {
            Link = "https://docs.aws.amazon.com/AmazonS3/latest/userguide/about-object-ownership.html",
        },
        new(["INFRA-FOREIGN-TENANT"], Severity.Critical, "No tenant or subscription of others is trusted, shared with or written to", Remedy, new ForeignTenantCheck())
        {
            Link = "https://learn.microsoft.com/azure/lighthouse/concepts/architecture",
        },
    ];
}

using Infra.Policy.Rules.Checks;

namespace Infra.Policy.Rules.Own.Perimeters;

/// <summary>Rules for the perimeter: no access from outside of the organization, for any resource and argument.</summary>
internal static class PerimeterRules
{
    private const string Remedy = "Name a member of the estate, or add a trusted party to the perimeter of the estate.";

    private static readonly string[] Policies =
    [
        """{ "Effect": "Allow", "Principal": "*", "Action": "sqs:*", "Resource": "*" }""",
        """{ "Effect": "Allow", "Principal": { "AWS": "*" }, "Action": "lambda:InvokeFunction", "Resource": "*" }""",
        """{ "Effect": "Allow", "NotPrincipal": { "AWS": "arn:aws:iam::111122223333:root" }, "Action": "sqs:*", "Resource": "*" }""",
    ];

    public static IReadOnlyList<Rule> All { get; } =
    [
        new(["INFRA-PUBLIC-POLICY"], Severity.Critical, "No resource policy is public",
            "Name the principal, or add a condition on its account or organization.",
            new AnyPolicyCheck(["aws_*_policy", "aws_*_policies", "aws_*_resource_policy"], judges: true, Policies),
            new AnyPolicyCheck(["aws_*"], judges: false, Policies))
        {
            Link = "https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_identity-vs-resource.html",
            Fault = "everyone on the internet has access",
        },
        new(["INFRA-ANY-IDENTITY"], Severity.Critical, "No identity policy allows everything",
            "Name the actions and the resources.", new AnyIdentityPolicyCheck())
        {
            Link = "https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege",
        },
        new(["INFRA-FOREIGN-ACCOUNT"], Severity.Critical, "No foreign AWS account is trusted, shared with or written to", Remedy, new ForeignAccountCheck())
        {
            Link = "https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_data-perimeters.html",
        },
        new(["INFRA-FOREIGN-REPOSITORY"], Severity.Critical, "No foreign repository can use an identity of the estate", Remedy, new ForeignRepositoryCheck())
        {
            Link = "https://docs.github.com/actions/concepts/security/openid-connect",
        },
        new(["INFRA-FOREIGN-MEMBER"], Severity.Critical, "No Google role is granted outside of the organization", Remedy,
            new ForeignMemberCheck())
        {
            Link = "https://cloud.google.com/resource-manager/docs/organization-policy/restricting-domains",
        },
        new(["INFRA-FOREIGN-PROJECT"], Severity.High, "No foreign Google project is used or shared with", Remedy, new ForeignProjectCheck())
        {
            Link = "https://cloud.google.com/vpc-service-controls/docs/overview",
        },
        new(["INFRA-FOREIGN-HOST"], Severity.High, "No data goes to, or comes from, foreign hosts and mailboxes", Remedy, new ForeignHostCheck())
        {
            Link = "https://attack.mitre.org/techniques/T1567/",
            Fault = "data, calls or names go to a third party",
        },
        new(["INFRA-FOREIGN-BUCKET"], Severity.High, "Logs and copies go to buckets of the estate",
            "Name a bucket of the estate by a reference to it.", new ForeignBucketCheck())
        {
            Link = "https://attack.mitre.org/techniques/T1537/",
            Fault = "the owner of the bucket can read them",
        },
        new(["INFRA-ACCESS-LIST"], Severity.High, "No entry of an access list names an unknown party",
            "Grant access with a policy that names the account, or with a role.", new MemberCheck(["*"], AccessListGrant.Judge, AccessListGrant.Wrong))
        {
            Link = "https://docs.aws.amazon.com/AmazonS3/latest/userguide/about-object-ownership.html",
        },
        new(["INFRA-FOREIGN-TENANT"], Severity.Critical, "No foreign tenant or subscription is trusted, shared with or written to", Remedy, new ForeignTenantCheck())
        {
            Link = "https://learn.microsoft.com/azure/lighthouse/concepts/architecture",
        },
    ];
}

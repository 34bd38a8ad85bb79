using System.Text.RegularExpressions;
using Infra.Policy.Model;

namespace Infra.Policy.Rules.Aws.Policies;

/// <summary>
/// Roles have no policy of AWS that gives full access, to everything or to a service. Policies of our own are judged by what they say.
/// </summary>
internal sealed partial class ManagedPolicyCheck : Check
{
    private static readonly PolicyPlace[] Places =
    [
        new("aws_iam_role_policy_attachment", "policy_arn"), new("aws_iam_policy_attachment", "policy_arn"),
        new("aws_iam_role_policy_attachments_exclusive", "policy_arns"), new("aws_iam_role", "managed_policy_arns"),
        new("data.aws_iam_policy", "arn"), new("data.aws_iam_policy", "name"),
    ];

    public override IReadOnlyList<string> Types { get; } = [.. Places.Select(place => place.Type).Distinct()];

    public override IEnumerable<Observation> Observe(PolicyResource resource, PolicyEstate estate) =>
        from place in Places
        where place.Type == resource.Type
        from policy in resource[place.Path].Elements
        let isFull = IsFullAccess(policy, estate)
        where isFull is not false
        select isFull is null ? Observation.Unknown(policy) : Observation.Violation(policy);

    public override IEnumerable<Mutant> Mutants(PolicyEstate estate) =>
        from resource in Subjects(estate)
        from place in Places
        where place.Type == resource.Type
        from name in (string[])["AdministratorAccess", "IAMFullAccess", "AmazonS3FullAccess", "PowerUserAccess"]
        let arn = $"arn:${{data.aws_partition.it.partition}}:iam::aws:policy/{name}"
        select Mutant.Set(resource, place.Path, place.Path == "name" ? name : arn);

    private static bool? IsFullAccess(PolicyValue policy, PolicyEstate estate)
    {
        var text = PolicyReach.Text(policy);
        if (FullAccess().IsMatch(text)) return true;
        if (!policy.IsUnresolved || Named().IsMatch(text)) return false;
        return estate.Targets(policy).Any(target => target.Type is "aws_iam_policy" or "data.aws_iam_policy") ? false : null;
    }

    [GeneratedRegex(@"(^|/)(AdministratorAccess|PowerUserAccess|\w*FullAccess)")]
    private static partial Regex FullAccess();

    // The account may not be known yet, the name is.
    [GeneratedRegex(@":policy/[\w+=,.@/-]+$")]
    private static partial Regex Named();
}

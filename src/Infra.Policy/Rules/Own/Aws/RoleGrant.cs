using Infra.Policy.Model;

namespace Infra.Policy.Rules.Own.Aws;

/// <summary>A policy that a role of AWS has.</summary>
/// <param name="Value">The document, or the ARN of a policy that is not part of the estate.</param>
/// <param name="IsDocument">Whether it is the document.</param>
public sealed record RoleGrant(PolicyValue Value, bool IsDocument)
{
    private const string Own = "aws_iam_policy";

    /// <summary>Everything that a role has: inline, as resources of their own, and attached.</summary>
    public static IEnumerable<RoleGrant> Of(PolicyResource role, PolicyEstate estate)
    {
        var inline = role.Find("inline_policy.policy").Where(policy => !policy.IsAbsent)
            .Concat(Of(role, estate, "aws_iam_role_policy").Select(policy => policy["policy"]));
        var attached = role["managed_policy_arns"].Elements
            .Concat(Of(role, estate, "aws_iam_role_policy_attachment").Select(attachment => attachment["policy_arn"]))
            .Concat(Of(role, estate, "aws_iam_policy_attachment", "roles").Select(attachment => attachment["policy_arn"]));
        return inline.Select(policy => new RoleGrant(policy, IsDocument: true)).Concat(attached.SelectMany(arn => Attached(arn, estate)));
    }

    private static IEnumerable<PolicyResource> Of(PolicyResource role, PolicyEstate estate, string type, string argument = "role") =>
        estate.OfType(type).Where(holder => holder[argument].Elements.Any(value => estate.Refers(value, role)));

    private static IEnumerable<RoleGrant> Attached(PolicyValue arn, PolicyEstate estate) =>
        estate.Targets(arn).Where(target => target.Type == Own).ToList() is { Count: > 0 } own
            ? own.Select(policy => new RoleGrant(policy["policy"], IsDocument: true))
            : [new(arn, IsDocument: false)];
}

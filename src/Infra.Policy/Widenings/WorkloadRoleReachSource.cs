using System.Text.RegularExpressions;
using Infra.Policy.Model;

namespace Infra.Policy.Widenings;

/// <summary>
/// Identities that something works as, by the names that providers give such arguments: whoever controls it has their rights. What is new with its
/// identity opens nothing, unless it hands the identity to what is there already: to the pods of a cluster.
/// </summary>
internal sealed partial class WorkloadRoleReachSource : ReachSource
{
    // They say where a right goes, not who works as somebody.
    private static readonly string[] Grants = ["aws_iam_", "aws_eks_access", "aws_ssoadmin_", "data."];

    private static readonly string[] Handing = ["aws_eks_addon", "kubernetes_"];

    public override bool Reads(string type) => !Grants.Any(prefix => type.StartsWith(prefix, StringComparison.Ordinal)) && !type.Contains("_iam_", StringComparison.Ordinal) && type != "aws_eks_pod_identity_association";

    public override IEnumerable<Reach> Read(PolicyResource resource, PolicyEstate estate) =>
        from member in resource.Members
        where Names().IsMatch(member.Name)
        from identity in member.Value.Elements
        where identity.Text is { Length: > 0 } || identity.References.Any()
        select new PlainReach(WideningKind.Permissions, IsBarrier: false, identity.Path.Split('.', '[')[0], $"the rights of {Written.Text(identity)}", Written.Text(identity))
        {
            IsOwn = !Handing.Any(prefix => resource.Type.StartsWith(prefix, StringComparison.Ordinal)),
        };

    [GeneratedRegex(@"^(\w+_)?(iam_)?role_arn$|^role$|^iam_role$|^(iam_)?instance_profile$|^iam_instance_profile_(arn|name)$|^service_account(_email|_name)?$|^identity_ids$|^user_assigned_identity_id$|^eks\.amazonaws\.com/role-arn$|^iam\.gke\.io/gcp-service-account$|^azure\.workload\.identity/client-id$")]
    private static partial Regex Names();
}

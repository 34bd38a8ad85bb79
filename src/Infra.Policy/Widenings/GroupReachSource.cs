using System.Text.RegularExpressions;
using Infra.Policy.Model;

namespace Infra.Policy.Widenings;

/// <summary>
/// Security groups that something stands in, by the names that providers give such arguments: what their rules let in comes to it. What is new
/// with its groups opens nothing.
/// </summary>
internal sealed partial class GroupReachSource : ReachSource
{
    public override bool Reads(string type) => !type.Contains("security_group", StringComparison.Ordinal) && !type.StartsWith("data.", StringComparison.Ordinal);

    public override IEnumerable<Reach> Read(PolicyResource resource, PolicyEstate estate) =>
        from member in resource.Members
        where member.Name.Contains("security_group", StringComparison.Ordinal) && Names().IsMatch(member.Name)
        from one in member.Value.Elements
        where one.Text is { Length: > 0 } || one.References.Any()
        select new PlainReach(WideningKind.Network, IsBarrier: false, one.Path.Split('.', '[')[0], $"what the rules of {Written.Text(one)} let in", Written.Text(one)) { IsOwn = true };

    [GeneratedRegex("^(vpc_|additional_(master_|slave_)?|cluster_|network_)?security_group(s|_ids?)$|^(network|application)_security_group_ids?$")]
    private static partial Regex Names();
}

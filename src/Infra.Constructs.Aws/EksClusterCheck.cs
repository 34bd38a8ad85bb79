using System.Text.RegularExpressions;
using Infra.Constructs.Addressing;
using Infra.Contracts.Problems;

namespace Infra.Constructs.Aws;

/// <summary>Validates the options of a cluster.</summary>
internal sealed partial class EksClusterCheck(string path, EksClusterOptions options)
{
    public IEnumerable<Problem> Problems() => [.. CheckVersion(), .. CheckZones(), .. CheckEndpoint(), .. CheckAccess()];

    private IEnumerable<Problem> CheckVersion()
    {
        if (!Version().IsMatch(options.KubernetesVersion))
            yield return new("INFRA1230", path, $"KubernetesVersion \"{options.KubernetesVersion}\" is not a version of EKS.", "Write it as major and minor, such as 1.35.");
    }

    private IEnumerable<Problem> CheckZones()
    {
        if (options.Vpc.Zones.Count < 2)
            yield return new("INFRA1231", path, $"{options.Vpc.ConstructPath} has one zone; EKS needs at least two.", "Add a zone to it.");
    }

    private IEnumerable<Problem> CheckEndpoint()
    {
        if (options.Endpoint is not ApiEndpoint.Public { Cidrs: var cidrs }) yield break;

        if (cidrs.Count == 0) yield return new("INFRA1232", path, "PublicFrom names no block, which EKS treats as the whole internet.", "Name the blocks, or write ApiEndpoint.PrivateOnly.");
        foreach (var cidr in cidrs)
        {
            if (!IpBlock.TryParse(cidr, out var block) || block.IsIpv6)
                yield return new("INFRA1233", path, $"PublicFrom \"{cidr}\" is not an IPv4 block.", "Write it as a network address and a prefix length, such as 203.0.113.0/24.");
            else if (block.IsInternet)
                yield return new("INFRA1234", path, $"PublicFrom \"{cidr}\" opens the API to the internet.", "Name the client blocks, or write ApiEndpoint.PrivateOnly.");
        }
    }

    private IEnumerable<Problem> CheckAccess()
    {
        foreach (var access in options.Access.Where(access => !RoleArn().IsMatch(access.RoleArn)))
            yield return new("INFRA1236", path, $"RoleArn \"{access.RoleArn}\" of {access.Name} is not the ARN of a role.", "Write it as AwsAccount.RoleArn(name).");
        foreach (var twice in options.Access.GroupBy(access => access.Name).Where(group => group.Count() > 1))
            yield return new("INFRA1237", path, $"Access has {twice.Key} twice.", "Remove one of them.");
        foreach (var twice in options.Access.GroupBy(access => access.RoleArn).Where(group => group.Count() > 1))
            yield return new("INFRA1237", path, $"Access has the role {twice.Key} twice.", "Remove one of them.");
    }

    [GeneratedRegex(@"^1\.[1-9]\d\z")]
    private static partial Regex Version();

    // Also accepts an expression: the ARN of another Terraform resource is known only after apply.
    [GeneratedRegex(@"^(?:arn:aws[a-z-]*:iam::\d{12}:role/[A-Za-z0-9+=,.@_/-]+|\$\{.+\})\z")]
    private static partial Regex RoleArn();
}

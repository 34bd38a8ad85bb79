using System.Text.RegularExpressions;
using Infra.Constructs.Aws.Posture;
using Infra.Contracts.Problems;

namespace Infra.Constructs.Aws;

/// <summary>Validates the rules of a security group.</summary>
internal sealed partial class SecurityGroupRules(string path, SecurityGroupPosture posture)
{
    private static readonly (int Port, string Service)[] Administration = [(22, "SSH"), (3389, "RDP")];

    private readonly HashSet<string> _ids = [];

    public Problem? CheckDescription(string description) => Description().IsMatch(description) ? null : new(
        "INFRA1220", path,
        $"Description \"{description}\" is not allowed: 1 to 255 letters, digits, spaces and ._-:/()#,@[]+=&;{{}}!$*.", "Correct it.");

    /// <summary>Returns the problems of an inbound or outbound rule.</summary>
    public IEnumerable<Problem?> Check(string id, Peer peer, Ports ports, string description)
    {
        yield return CheckDescription(description);
        if (!peer.IsValid)
        {
            yield return new("INFRA1221", path,
                $"\"{((Peer.Block)peer).Given}\" is not an IP block.", "Write it as a network address and a prefix length, such as 10.20.0.0/16 or 2001:db8::/32.");
        }

        if (!ports.IsValid)
            yield return new("INFRA1222", path, $"Ports {ports} are not a valid range: ports go from 0 to 65535, the lower first.", "Correct them.");
        if (!_ids.Add(id)) yield return new("INFRA1226", path, $"The group already has the rule {id}.", "Remove one of the two.");
    }

    public IEnumerable<Problem?> CheckIngress(Peer peer, Ports ports)
    {
        if (!peer.IsInternet) yield break;

        foreach (var (port, service) in Administration.Where(admin => ports.Contains(admin.Port)))
        {
            yield return new("INFRA1223", path,
                $"Ports {ports} from {peer} open {service} (port {port}) to the internet.", "Name the client blocks, or use Systems Manager, which needs no rule.");
        }

        if (!posture.IngressFromInternet)
        {
            yield return new("INFRA1224", path,
                $"Ports {ports} from {peer} allow traffic from the internet, which {nameof(SecurityGroupPosture)}.{nameof(posture.IngressFromInternet)} forbids.",
                Remedy(nameof(posture.IngressFromInternet)));
        }
    }

    public IEnumerable<Problem?> CheckEgress(Peer peer, Ports ports)
    {
        if (!peer.IsInternet || posture.EgressToInternet) yield break;

        yield return new("INFRA1225", path,
            $"Ports {ports} to {peer} allow traffic to the internet, which {nameof(SecurityGroupPosture)}.{nameof(posture.EgressToInternet)} forbids.",
            Remedy(nameof(posture.EgressToInternet)));
    }

    private static string Remedy(string setting) =>
        $"Name a security group, a prefix list or blocks of your own, or write SecurityGroupPosture.Hardened.Except(…) for {setting}.";

    // https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_IpRange.html
    [GeneratedRegex(@"^[A-Za-z0-9 ._:/()#,@\[\]+=&;{}!$*-]{1,255}\z")]
    private static partial Regex Description();
}

namespace Infra.Constructs.Azure;

/// <summary>A rule of a <see cref="NetworkSecurityGroup"/>.</summary>
public sealed record SecurityRule
{
    /// <summary>Its name, unique in its group and direction: <c>https-from-office</c>. Part of construct ids: a rename replaces the rule.</summary>
    public required string Name { get; init; }

    /// <summary>Why it is there, for reviewers and auditors; at most 140 characters.</summary>
    public required string Description { get; init; }

    /// <summary>The source of inbound traffic, the destination of outbound traffic.</summary>
    public required SecurityPeer Peer { get; init; }

    /// <summary>Destination ports; at least one. For <see cref="SecurityProtocol.Icmp"/>: <see cref="PortRange.All"/>.</summary>
    public required IReadOnlyList<PortRange> Ports { get; init; }

    /// <summary>Default: TCP.</summary>
    public SecurityProtocol Protocol { get; init; } = SecurityProtocol.Tcp;

    /// <summary>Default: traffic is allowed.</summary>
    public bool Deny { get; init; }

    /// <summary>
    /// 100 to 4096, unique in its direction; the lowest decides. Default: the next free one in steps of ten from 100, in the order of the list. A
    /// rule that is added in front of others moves them; give it a priority to leave them where they are.
    /// </summary>
    public int? Priority { get; init; }
}

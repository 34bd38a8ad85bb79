namespace Infra.Constructs.Azure;

/// <summary>A rule of a <see cref="NetworkSecurityGroup"/>.</summary>
public sealed record SecurityRule
{
    /// <summary>The name, unique within its group and direction, such as <c>https-from-office</c>. Part of construct ids: renaming replaces the rule.</summary>
    public required string Name { get; init; }

    /// <summary>The reason, for reviewers and auditors. At most 140 characters.</summary>
    public required string Description { get; init; }

    /// <summary>The source of inbound traffic or the destination of outbound traffic.</summary>
    public required SecurityPeer Peer { get; init; }

    /// <summary>The destination ports. At least one; <see cref="PortRange.All"/> for <see cref="SecurityProtocol.Icmp"/>.</summary>
    public required IReadOnlyList<PortRange> Ports { get; init; }

    /// <summary>The protocol. Default: TCP.</summary>
    public SecurityProtocol Protocol { get; init; } = SecurityProtocol.Tcp;

    /// <summary>Whether the rule denies traffic instead of allowing it. Default: false.</summary>
    public bool Deny { get; init; }

    /// <summary>
    /// The priority, 100 to 4096, unique within its direction; the lowest number wins. Default: null, the lowest free one in steps of ten
    /// from 100, in list order. A rule inserted before others changes their priorities, unless it has a priority of its own.
    /// </summary>
    public int? Priority { get; init; }
}

using Infra.Constructs.Addressing;

namespace Infra.Constructs.Aws;

/// <summary>The source or destination of a <see cref="SecurityGroup"/> rule.</summary>
public abstract record Peer
{
    private Peer()
    {
    }

    /// <summary>The whole IPv4 internet.</summary>
    public static Peer Internet { get; } = Cidr("0.0.0.0/0");

    /// <summary>Everything in a security group, which may be the rule's own.</summary>
    public static Peer Group(SecurityGroup group) => Group(group.ShortName, group.SecurityGroupId);

    /// <summary>Everything in a security group outside the estate.</summary>
    /// <param name="name">A name, such as <c>endpoints</c>. It becomes part of the rule's id.</param>
    /// <param name="id">The group id, <c>sg-…</c> or an attribute of a resource.</param>
    public static Peer Group(string name, string id) => new Members(name, id);

    /// <summary>An IPv4 or IPv6 block, such as <c>203.0.113.0/24</c>.</summary>
    public static Peer Cidr(string block) => new Block(block);

    /// <summary>Everything in a network, including one that is looked up.</summary>
    public static Peer Network(IVpc vpc) => new Inside(vpc);

    /// <summary>A prefix list: blocks maintained by AWS or another party.</summary>
    /// <param name="name">A name, such as <c>s3</c>. It becomes part of the rule's id.</param>
    /// <param name="id">The prefix list id, <c>pl-…</c> or an attribute of a resource.</param>
    public static Peer PrefixList(string name, string id) => new Prefixes(name, id);

    /// <summary>The name in the rule's id.</summary>
    internal abstract string Name { get; }

    /// <summary>Whether the peer is the internet.</summary>
    internal virtual bool IsInternet => false;

    /// <summary>Whether AWS accepts the peer.</summary>
    internal virtual bool IsValid => true;

    internal virtual string? GroupId => null;

    internal virtual string? CidrIpv4 => null;

    internal virtual string? CidrIpv6 => null;

    internal virtual string? PrefixListId => null;

    internal sealed record Members(string Who, string Id) : Peer
    {
        internal override string Name => Who;

        internal override string? GroupId => Id;
    }

    internal sealed record Block(string Given) : Peer
    {
        private readonly IpBlock? _block = IpBlock.TryParse(Given, out var block) ? block : null;

        internal override string Name => Given.Replace('/', '-');

        internal override bool IsInternet => _block is { IsInternet: true };

        internal override bool IsValid => _block is not null;

        internal override string? CidrIpv4 => _block is { IsIpv6: false } ? Given : null;

        internal override string? CidrIpv6 => _block is { IsIpv6: true } ? Given : null;

        public override string ToString() => Given;
    }

    internal sealed record Inside(IVpc Vpc) : Peer
    {
        internal override string Name => Vpc.ConstructPath.Replace('/', '-');

        internal override string? CidrIpv4 => Vpc.Cidr;
    }

    internal sealed record Prefixes(string List, string Id) : Peer
    {
        internal override string Name => List;

        internal override string? PrefixListId => Id;
    }
}

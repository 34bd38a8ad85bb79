using Infra.Constructs.Azure;

namespace Infra.Stacks.Azure;

/// <summary>From where Acme's engineers work.</summary>
internal static class Office
{
    /// <summary>The public addresses of the office.</summary>
    public const string Addresses = "203.0.113.0/28";

    /// <summary>The administrators' public key.</summary>
    public const string SshKey = "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIO+CrNQak//q2O3B9VH5dozbqnqdFDTfyUGJqPnSZmz0 platform@acme.example";

    /// <summary>Lets the office administer.</summary>
    public static SecurityRule Ssh { get; } = new()
    {
        Name = "ssh-from-office", Description = "Engineers administer demonstrations", Peer = SecurityPeer.Cidr(Addresses), Ports = [22],
    };
}

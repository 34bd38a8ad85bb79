namespace Infra.Cli.Bindings;

/// <summary>An npm package with a jsii assembly, which becomes a NuGet package.</summary>
internal sealed record BindingPackage
{
    /// <summary>The npm name, such as <c>@cdktf/provider-aws</c>.</summary>
    public required string NpmName { get; init; }

    /// <summary>The version pinned by the lock file, also used for the NuGet package.</summary>
    public required string Version { get; init; }

    /// <summary>The Terraform names to keep: <c>aws_vpc</c>, <c>data.aws_partition</c>. Empty: the whole package.</summary>
    public required IReadOnlyList<string> Kept { get; init; }

    /// <summary>A hash of all inputs of the NuGet package: the same key means the same package.</summary>
    public required string Key { get; init; }

    /// <summary>Whether this is a provider, of which only the listed resources are kept.</summary>
    public bool IsProvider => NpmName.StartsWith("@cdktf/provider-", StringComparison.Ordinal);

    /// <summary>A short name for folders: <c>cdktf</c>, <c>provider-aws</c>.</summary>
    public string ShortName => NpmName[(NpmName.IndexOf('/') + 1)..];
}
